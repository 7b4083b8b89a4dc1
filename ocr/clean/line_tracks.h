#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "ocr/clean/line_track.h"

namespace ocr {

/// Follows everything that runs across the page, straight or bent, level or leaning by up to 14 degrees. Faint dots count because darkness
/// is gathered over three millimetres along several slopes and measured against the noise of the same page. Writing leaves tracks of its
/// own; who reads the tracks must not trust any one of them.
/// @param grey CV_8UC1, dark on light, upright. @param pixelsPerMm about 5; resolution of the picture.
[[nodiscard]] std::vector<LineTrack> traceLines(const cv::Mat& grey, double pixelsPerMm);

}  // namespace ocr
