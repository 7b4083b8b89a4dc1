#pragma once

#include <opencv2/core.hpp>

namespace ocr {

/// A first guess at the ink: the paper divided away, then one threshold by Otsu. CV_8UC1, 255 is ink.
/// @param grey CV_8UC1, as everywhere here; @param paper what paperBeneath found.
[[nodiscard]] cv::Mat roughInk(const cv::Mat& grey, const cv::Mat& paper);

/// The paper as it shows around the ink: a mean of what is not ink, from further away where there is none near.
/// @param ink 255 where the paper cannot be seen; @param reach pixels, how far a mean looks first. CV_8UC1.
[[nodiscard]] cv::Mat paperAround(const cv::Mat& grey, const cv::Mat& ink, double reach);

/// The paper with everything dark and narrower than `element` pixels taken away: broad stains are part of it. CV_8UC1.
[[nodiscard]] cv::Mat paperBeneath(const cv::Mat& grey, double element);

/// The page on paper of brightness 255. CV_8UC1.
[[nodiscard]] cv::Mat dividePaper(const cv::Mat& grey, const cv::Mat& paper);

}  // namespace ocr
