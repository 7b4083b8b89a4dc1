#pragma once

#include <optional>
#include <vector>

#include "ocr/read/text_reader.h"
#include "review/base/geometry.h"
#include "review/forms/form.h"

namespace ocr {

/// A sheet found by the words printed on it.
struct LabelledSheet {
    review::Box onPage;      ///< As nearly as an upright box can lie there; pixels. It may reach beyond the picture.
    review::Quad corners{};  ///< Of the sheet as it lies, a little turned, leaning or keystoned.
    double share = 0;        ///< 0..1: how much of the form's printed words stands where the form would have it,
    double title = 0;        ///< and of those of its title.
};

/// Where a sheet lies in a picture that shows more than the sheet, or whose printed lines are gone: under a white lid no edge of the paper can be
/// seen, and copies in black and white lose dotted leaders. The place on which most printed words agree (RANSAC over pairs of words: Fischler &
/// Bolles 1981), then least squares over those; at last it may lean as scanned books do, by the words within 3.5 mm.
/// @param words of the page, read without knowing the form; letters read wrongly are forgiven up to a quarter of a word.
/// @return      nothing where fewer than four words agree.
[[nodiscard]] std::optional<LabelledSheet> findSheetByLabels(const std::vector<ReadWord>& words, const review::RecordForm& form, review::Size page);

}  // namespace ocr
