#pragma once

#include <opencv2/core.hpp>

namespace ocr {

/// What is written in a strip, once leaders and paper are gone.
struct InkMeasure {
    double level = 0;     ///< Darkness of the strokes, 0..1; 0 when there are none.
    double areaMm2 = 0;   ///< Area covered by strokes, square millimetres.
    double lengthMm = 0;  ///< Width of what is written, millimetres.
};

/// Darkness that the strokes of a strip reach, leaders not counted apart; 0 when nothing is darker than bleed-through.
/// @param darkness    CV_32F, 0 = paper, 1 = black.
/// @param printLevel  darkness of the printed labels of the same page, the measure for "too faint".
[[nodiscard]] double strokeLevel(const cv::Mat& darkness, double printLevel);

/// Keeps strokes and drops what is no writing: bleed-through, stains and shadows (fainter than the strokes), specks (too small), remains of
/// neighbouring lines (hanging into the strip at its upper or lower edge), and what stands far away from the writing.
/// @param darkness     CV_32F, 0 = paper, 1 = black; changed: dropped places become 0.
/// @param pixelsPerMm  resolution of the strip.
/// @param leaderRow    row of the leader people wrote on: writing that keeps away from it is none; negative when there is no leader.
[[nodiscard]] InkMeasure keepStrokes(cv::Mat& darkness, double printLevel, double pixelsPerMm, double leaderRow);

/// Chance that something is written, 0..1, from what was kept.
[[nodiscard]] double writtenChance(const InkMeasure& ink, double printLevel);

}  // namespace ocr
