#pragma once

#include <vector>

#include "ocr/layout/form_warp.h"
#include "ocr/layout/line_map.h"
#include "ocr/layout/printed_rows.h"
#include "review/forms/form.h"

namespace ocr {

/// One leader of a row and the label before it, as the form says and as this page's printing has them; millimetres on the form.
struct PrintedSpan {
    review::PrintedLine leader;                     ///< Of the form.
    const review::PrintedLabel* label = nullptr;    ///< The label before it, or nullptr.
    double labelLeft = 0;                           ///< Found: where the label begins (without a label, the leader),
    double from = 0;                                ///< where the leader begins,
    double to = 0;                                  ///< and where it ends.
};

/// The leaders of a row with their labels, left to right, at the places of the form.
[[nodiscard]] std::vector<PrintedSpan> spansOf(const review::RecordForm& form, const PrintedRow& row);

/// How far a printing may lie from the form.
enum class SpanFreedom {
    sheet,     ///< The whole sheet may lie a little elsewhere too.
    printing,  ///< Only as far as printers move their rows.
};

/// How labels may be set.
struct SpanSearch {
    double widths = 1;  ///< How much wider than the form says, 1 for a printing in the form's own face.
    SpanFreedom freedom = SpanFreedom::printing;
};

/// Finds where the labels and leaders of a row that was found (PrintedRow::moved) begin and end, up to 9 mm from their places, in their order, from the
/// dots of the leaders and the ink of the labels. What is written hides both, so that there the places of the form count most.
/// @return how much speaks for the places found, in millimetres of what was seen; to compare widths by.
double findSpans(const LineMap& map, const FormWarp& warp, const PrintedRow& row, const SpanSearch& search, std::vector<PrintedSpan>& spans);

}  // namespace ocr
