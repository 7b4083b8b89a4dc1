#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "ocr/clean/clean.h"
#include "ocr/clean/hand_cleaning.h"
#include "ocr/layout/form_finder.h"

namespace ocr {

/// What was found on a page by its lines.
using FormByLines = std::function<const std::optional<FoundForm>&(const CleanPage&)>;

/// Where the sheets of a scan lie by the words printed on them, as cleaning wants it told: one page or two, and their corners. Only pages are asked whose
/// lines tell no form, or which fill the picture from top to bottom with a form that lies badly there or whose title does not: their edges were perhaps
/// not seen.
/// Nothing where no sheet is found, or all lie as they were cut.
[[nodiscard]] std::optional<HandCleaning> sheetsByWords(const CleanScan& clean, const std::vector<const review::RecordForm*>& forms, TextReader& reader,
                                                        const FormByLines& formByLines);

}  // namespace ocr
