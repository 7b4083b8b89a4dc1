#pragma once

#include "ocr/clean/clean.h"
#include "ocr/layout/field_place.h"
#include "review/forms/form.h"
#include "review/scan_reading.h"

namespace ocr {

/// How full one tick square is.
struct TickMark {
    std::string code;
    double fullness = 0;  ///< Darkness inside the square, measured in the darkness of the print of this page.
};

/// Looks into every square of a choice field. The square's printed outline is found near its place first, so that a shifted printing does not count
/// as a tick.
[[nodiscard]] std::vector<TickMark> tickMarks(const CleanPage& page, const FormWarp& warp, const review::FieldSpec& field, double printLevel);

/// The code of the one ticked square; blank when none is ticked, illegible when several are.
[[nodiscard]] review::FieldReading decideTicks(const std::vector<TickMark>& marks);

}  // namespace ocr
