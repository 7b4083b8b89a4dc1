#pragma once

#include <opencv2/core.hpp>

namespace ocr {

/// Ink from this on counts where it is asked what touches what.
constexpr float kMarkedInk = 0.35F;

// What other paper, scanners and people do to a line is taken back before the handwriting network sees it; a usual line comes out as it went in. All take
// and give ink, CV_32F, 0 = paper, 1 = full ink, a line of any height. ocr/training/hand_line.py does the same step by step; change both or neither.

/// The ink without rules that run along or through the line; strokes that cross a rule stay whole.
[[nodiscard]] cv::Mat withoutRules(const cv::Mat& ink);

/// The ink without feet of the line above and heads of the line below: what comes in over the upper or lower edge, in many places, and ends before the
/// middle of the line. A mark or two that the picture's edge cuts stay.
[[nodiscard]] cv::Mat withoutNeighbours(const cv::Mat& ink);

/// A line that plainly rises or falls (0.8 to 5 degrees), sheared until it does not; the picture grows higher by what that takes.
[[nodiscard]] cv::Mat levelled(const cv::Mat& ink);

/// By how much a line of kHandRows rows must be made wider to have as many strokes a column as most hands; 1 within what hands do, and where there are too
/// few strokes to tell.
[[nodiscard]] double strokeStretch(const cv::Mat& line);

}  // namespace ocr
