#pragma once

#include <vector>

#include <opencv2/core.hpp>

#include "review/reading_limits.h"

namespace ocr {

/// A stroke drawn by hand through writing: what it crosses does not count any more.
struct Strike {
    cv::Range columns;  ///< From where to where it runs,
    double row = 0;     ///< and its middle, pixels of the strip.
};

/// Strokes that run through writing: long, nearly level, no thicker than a pen's, with parts of letters above and below them. Bars of letters are shorter;
/// underlines, rules and a dash in an empty field have writing on one side only or on none.
/// @param darkness     CV_32F, 0 = paper, 1 = black; leaders and what is no writing taken out (keepStrokes).
/// @param level        darkness of the strokes.
/// @param pixelsPerMm  resolution of the strip.
/// @param leaderRow    row of the leader people wrote on; negative when there is none.
/// @param from         chance from which a stroke counts.
[[nodiscard]] std::vector<Strike> findStrikes(const cv::Mat& darkness, double level, double pixelsPerMm, double leaderRow = -1,
                                              double from = review::ReadingLimits{}.struckOut);

/// Takes the strokes and the letters they cross out of a strip. What stands above, before and after them stays.
void takeOutStruck(cv::Mat& darkness, const std::vector<Strike>& strikes, double level, double pixelsPerMm);

}  // namespace ocr
