#pragma once

#include "review/base/geometry.h"

namespace bench {

/// Intersection over union of two convex quads with corners clockwise (y down), 0..1.
[[nodiscard]] double overlap(const review::Quad& a, const review::Quad& b);

}  // namespace bench
