#pragma once

#include <vector>

#include "ocr/layout/form_warp.h"
#include "ocr/layout/line_map.h"
#include "review/base/geometry.h"

namespace ocr {

/// How far right and down each tick square is printed from where the warp puts it, millimetres; up to 8 mm sideways, all together, and up to 6 mm up or
/// down, in their order.
/// @param squares on the form, millimetres, top to bottom in one column.
[[nodiscard]] std::vector<review::Point> movesOfSquares(const LineMap& map, const FormWarp& warp, const std::vector<review::Box>& squares);

}  // namespace ocr
