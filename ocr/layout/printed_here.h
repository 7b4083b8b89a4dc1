#pragma once

#include "ocr/layout/form_warp.h"
#include "ocr/layout/line_map.h"
#include "review/forms/form.h"

namespace ocr {

/// A form as the printer of one page set it: the same labels, lines and fields, each where this page has it, still in millimetres of the sheet, so that what
/// lies between it and the page is the warp alone. Finds every row, label, leader, rule and tick square near where the warp puts it (printed_rows.h, printed_spans.h, printed_squares.h) and moves the fields
/// with what they are written on: on a leader with it, in a cell with the rules around it.
[[nodiscard]] review::RecordForm printedHere(const LineMap& map, const review::RecordForm& form, const FormWarp& warp);

}  // namespace ocr
