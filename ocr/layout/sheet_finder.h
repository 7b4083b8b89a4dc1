#pragma once

#include <vector>

#include "ocr/clean/clean.h"
#include "ocr/layout/label_search.h"
#include "ocr/read/text_reader.h"
#include "review/base/geometry.h"
#include "review/forms/form.h"

namespace ocr {

/// A sheet of a known form somewhere in the picture of a page.
struct FoundSheet {
    const review::RecordForm* form = nullptr;  ///< Of the catalogue.
    LabelledSheet sheet;
};

/// Width and height of a page's picture, pixels.
[[nodiscard]] review::Size pictureSize(const CleanPage& page);

/// The sheets in a page's picture, by the words printed on them: none, one, or the two of an opening that was not told from one page; the left one first.
/// For pictures that show more than the sheet, or whose lines are gone: all words of the page are read. Where two forms agree with the words nearly alike
/// the answer is none.
[[nodiscard]] std::vector<FoundSheet> findSheets(const CleanPage& page, const std::vector<const review::RecordForm*>& forms, TextReader& reader);

}  // namespace ocr
