#pragma once

#include <opencv2/core.hpp>

namespace ocr {

/// Long straight lines of ink along the sides of the picture, dotted ones included.
/// @param ink CV_8U, 255 where there is ink, 0 elsewhere. @param length of the shortest line, pixels. @param gap less bare paper than this between two
///        pieces in a row or a column, pixels, is none.
/// @return CV_8U, 255 where lines run.
[[nodiscard]] cv::Mat longLines(const cv::Mat& ink, int length, int gap);

/// The same along rows only.
[[nodiscard]] cv::Mat longLinesAcross(const cv::Mat& ink, int length, int gap);

}  // namespace ocr
