#pragma once

#include <vector>

#include <opencv2/core.hpp>

namespace ocr {

/// Where the pixels of a strip lie in a picture: column by column on a straight way from its highest to its lowest pixel. The middle of the picture's first
/// pixel is 0, 0.
struct StripWays {
    int rows = 0;
    std::vector<double> x, y;          ///< Of the highest pixel of each column.
    std::vector<double> right, down;   ///< From there to the lowest one.

    /// Whether all pixels that are asked for lie in the picture.
    [[nodiscard]] bool areInside(cv::Size picture) const;
};

/// A strip of a picture by cubic interpolation over four by four pixels, to 1/32 of a pixel as cv::remap does it, whose results differ by a grey level
/// here and there; in a third of its time.
/// @param grey CV_8U. @param ways inside of it.
[[nodiscard]] cv::Mat cubicSamples(const cv::Mat& grey, const StripWays& ways);

}  // namespace ocr
