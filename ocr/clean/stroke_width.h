#pragma once

#include <opencv2/core.hpp>

namespace ocr {

/// How broad the strokes of a page are, pixels. Both are 0 when there is no ink.
struct StrokeWidth {
    double usual = 0;  ///< Median along the strokes.
    double broad = 0;  ///< Nine tenths of the strokes' length are narrower.
};

/// A quick guess at the usual stroke: twice the area over the length of the outlines. Pixels, 0 when there is no ink.
/// @param ink CV_8UC1, 255 is ink.
[[nodiscard]] double roughStroke(const cv::Mat& ink);

/// Measures strokes along their middle lines, so that a blot counts by its length and not by its area.
/// @param ink CV_8UC1, not 0 is ink.
[[nodiscard]] StrokeWidth measureStrokes(const cv::Mat& ink);

}  // namespace ocr
