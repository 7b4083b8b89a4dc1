#pragma once

#include <opencv2/core.hpp>

namespace ocr {

/// A disc for opening strokes away. @param width of the widest stroke, pixels; made odd.
[[nodiscard]] cv::Mat disc(double width);

/// Ink that is wider than any stroke: what is left of it when a disc as wide as a stroke is moved about inside. Next to nothing to find out where there is none.
/// @param ink    CV_8U, 0 where there is none.
/// @param width  of the widest stroke, pixels.
/// @return CV_8U of the same size; an empty matrix where there is none.
[[nodiscard]] cv::Mat widerThan(const cv::Mat& ink, double width);

}  // namespace ocr
