#pragma once

#include <opencv2/core.hpp>

namespace ocr {

/// Takes a dotted leader out of a straightened strip. Its row is known, so only what is as dark as the leader itself goes; strokes that stand on
/// it or cross it stay.
/// @param darkness    CV_32F, 0 = paper; changed.
/// @param row         row of the leader's middle.
/// @param inkLevel    darkness of the strokes, 0..1.
/// @param pixelsPerMm resolution of the strip.
void eraseLeader(cv::Mat& darkness, double row, double inkLevel, double pixelsPerMm);

}  // namespace ocr
