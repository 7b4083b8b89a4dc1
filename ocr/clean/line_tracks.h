#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "review/base/geometry.h"

namespace ocr {

/// A line of print followed across the page: a rule, a dotted leader, a row of letters.
struct LineTrack {
    std::vector<review::Point> points;  ///< From left to right, pixels of the picture, at most one every two millimetres.
    double middle = 0;                  ///< Mean height of the points.
    double trust = 1;                   ///< 0..1: how smoothly it runs; that of print is near 1, that of writing low.
};

/// Follows everything that runs across the page, straight or bent, level or leaning by up to 14 degrees. Faint dots count because darkness
/// is gathered over three millimetres along several slopes and measured against the noise of the same page. Writing leaves tracks of its
/// own; who reads the tracks must not trust any one of them.
/// @param grey CV_8UC1, dark on light, upright. @param pixelsPerMm about 5; resolution of the picture.
[[nodiscard]] std::vector<LineTrack> traceLines(const cv::Mat& grey, double pixelsPerMm);

}  // namespace ocr
