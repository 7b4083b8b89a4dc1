#pragma once

#include <optional>
#include <vector>

#include "review/base/geometry.h"

namespace ocr {

/// The height at which a bent edge of the paper passes x, followed towards it from both sides: the shadow of a gutter can be as dark as what lies
/// around the paper, and the edge then seems to lie deep inside of the page. Points that leave the way of those before them do not count.
/// @param outline one point a column, pixels, sorted by x. @param look how far to both sides the edge is asked, pixels.
/// Nothing when no side has enough points that agree.
[[nodiscard]] std::optional<double> edgeAt(const std::vector<review::Point>& outline, double x, double look);

}  // namespace ocr
