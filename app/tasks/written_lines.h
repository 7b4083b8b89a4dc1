#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/tasks/verified_fields.h"
#include "review/seen_line.h"
#include "storage/store.h"

namespace app {

/// One line of a field and what stands in it.
struct WrittenLine {
    std::string text;
    review::SeenLine line;
};

/// Tells what of a verified field's text stands in which of its lines.
class WrittenLines {
public:
    explicit WrittenLines(storage::Store& store) : store_(store) {}

    /// A field of one line holds its whole text; a text in several lines is parted where that is plain (ocr::partedText), else there are none. None for ticks
    /// and for fields without text or lines. @throws Failure(world) when the model that knows the letters is not installed.
    [[nodiscard]] std::vector<WrittenLine> of(const VerifiedField& field, const std::vector<review::SeenLine>& lines);

private:
    storage::Store& store_;
    std::optional<std::vector<std::string>> letters_;  ///< Of the model in use; asked for by the first field of several lines.
};

}  // namespace app
