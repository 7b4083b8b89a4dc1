#pragma once

#include <opencv2/core.hpp>

namespace ocr {

/// Height of the handwriting network's input, pixels.
constexpr int kHandRows = 40;

/// The picture of a line as the handwriting network sees it: CV_32F, kHandRows high, 0 = paper, 1 = ink, cut to where the ink is, at least 16 and at
/// most 2,400 columns wide. Paper without ink gives a square of zeros. ocr/training/hand_line.py does the same step by step: a network is only as
/// good as the two are equal.
/// @param grey CV_8UC1, dark on light, one line of any height from 12 pixels.
/// @param mend with rules, neighbours, slope and odd widths taken back first (line_mending.h): for lines that come from no cleaned page.
[[nodiscard]] cv::Mat handLine(const cv::Mat& grey, bool mend = false);

}  // namespace ocr
