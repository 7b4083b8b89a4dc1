#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ocr/read/text_reader.h"
#include "review/forms/form.h"

namespace ocr {

/// An entry of a list with the price paid for it.
struct DecodedPhrase {
    std::string text;
    double penalty = 0;
};

/// Fields that mostly hold an entry of a short list: sex, ethnic group, nationality, relation, post. The entry that the reader's letters spell at a small
/// price and clearly cheaper than the next; nothing when no entry is that near, then the text stays as read.
[[nodiscard]] std::optional<DecodedPhrase> decodePhrase(review::FieldKind kind, const ReadLine& read);

/// The entries of the list of a kind as they are usually spelt; empty for kinds without one.
[[nodiscard]] std::vector<std::string> listedTexts(review::FieldKind kind);

/// True when the list of a kind (sex, ethnic group, nationality, relation, post) has the text, whatever its case and spaces.
[[nodiscard]] bool isListed(review::FieldKind kind, const std::string& text);

}  // namespace ocr
