#pragma once

#include <string>
#include <vector>

namespace storage {

/// One field of an extract.
struct ExtractField {
    std::string label;
    std::string text;
    std::string remark = {};  ///< Why the text must not be relied on; empty when a person settled it.
};

/// A draft of an extract (trích lục). All texts are UTF-8.
struct Extract {
    std::string title;
    std::vector<std::string> head;  ///< Office, book, number, state.
    std::string mark;               ///< Says that it is not valid; stands on every page.
    std::string across;             ///< The same in a word, in pale letters over every page.
    std::vector<ExtractField> fields;
    std::string preparer;           ///< Above the room for the first signature.
    std::string signer;             ///< Above the room for the second, which makes it valid.
    std::string foot;               ///< Of every page: from which record, who printed it and when.
    std::string jpeg;               ///< The record's page.
};

/// The extract as PDF: A4 lying, the record's page at the left with room for signatures below it, the fields at the right; what does not fit goes on
/// over the next page. @throws Failure(input) when the picture is no whole JPEG, Failure(world) when it cannot be drawn.
[[nodiscard]] std::string extractPdf(const Extract& extract);

}  // namespace storage
