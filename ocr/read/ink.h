#pragma once

#include <opencv2/core.hpp>

namespace ocr {

/// What is written in a strip, once leaders and paper are gone.
struct InkMeasure {
    double level = 0;     ///< Darkness of the strokes, 0..1; 0 when there are none.
    double areaMm2 = 0;   ///< Area covered by strokes, square millimetres.
    double lengthMm = 0;  ///< Width of what is written, millimetres.
};

/// Keeps strokes and drops what is no writing: bleed-through and shadows (too faint throughout), specks (too small), and remains of neighbouring
/// lines (hanging into the strip at its upper or lower edge).
/// @param darkness     CV_32F, 0 = paper, 1 = black; changed: dropped places become 0.
/// @param printLevel   darkness of the printed labels of the same page, the measure for "too faint".
/// @param pixelsPerMm  resolution of the strip.
[[nodiscard]] InkMeasure keepStrokes(cv::Mat& darkness, double printLevel, double pixelsPerMm);

/// Chance that something is written, 0..1, from what was kept.
[[nodiscard]] double writtenChance(const InkMeasure& ink, double printLevel);

}  // namespace ocr
