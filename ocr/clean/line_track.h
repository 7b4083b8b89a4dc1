#pragma once

#include <vector>

#include "review/base/geometry.h"

namespace ocr {

/// A line of print followed across the page: a rule, a dotted leader, a row of letters.
struct LineTrack {
    std::vector<review::Point> points;  ///< From left to right, pixels of the picture, at most one every two millimetres.
    double middle = 0;                  ///< Mean height of the points.
    double trust = 1;                   ///< 0..1: how smoothly it runs; that of print is near 1, that of writing low.
};

}  // namespace ocr
