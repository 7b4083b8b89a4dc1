#pragma once

#include "ocr/layout/form_warp.h"
#include "ocr/layout/line_map.h"
#include "review/forms/form.h"

namespace ocr {

/// A form as the printer of one page set it, and how it lies there.
struct Printing {
    review::RecordForm form;  ///< The same labels, lines and fields, each where this page has it, still in millimetres of the sheet.
    FormWarp warp;            ///< The only thing that lies between the form and the page.
};

/// Finds every row, label, leader, rule and tick square of a form near where the warp puts it (printed_rows.h, printed_spans.h, printed_squares.h) and moves the
/// fields with what they are written on: on a leader with it, in a cell with the rules around it. The warp was laid by lines that the printer moved; it is
/// laid again by all that was found, and everything is looked for once more.
[[nodiscard]] Printing printedHere(const LineMap& map, const review::RecordForm& form, const FormWarp& warp);

}  // namespace ocr
