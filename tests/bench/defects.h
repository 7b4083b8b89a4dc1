#pragma once

#include <opencv2/core.hpp>
#include <random>
#include <vector>

/// Makes good pages bad: what happens at a scanner or with a telephone, in strengths a reader would suffer from.
namespace defects {

using Chance = std::mt19937;

/// @param perMm resolution of the page. Out of focus by 0.25 to 0.6 mm (standard deviation).
[[nodiscard]] cv::Mat outOfFocus(const cv::Mat& page, double perMm, Chance& chance);
/// Moved by 0.9 to 2 mm in any direction while it was taken.
[[nodiscard]] cv::Mat moved(const cv::Mat& page, double perMm, Chance& chance);
/// A reflection of 18 to 45 mm that fades at its rim.
[[nodiscard]] cv::Mat withGlare(const cv::Mat& page, const cv::Rect& paper, double perMm, Chance& chance);
/// Cut off at one side so that a tenth of the writing is lost, through strokes or between two lines as it comes.
/// @param letters where pieces of writing lie. @param side 0 to 3: upper, right, lower, left.
[[nodiscard]] cv::Mat cutThrough(const cv::Mat& page, const std::vector<cv::Point>& letters, int side);
[[nodiscard]] cv::Mat turnedBy(const cv::Mat& page, int degrees);
[[nodiscard]] cv::Mat shrunkTo(const cv::Mat& page, double perMm, double dpi);
/// The paper of a page with nothing on it but its shades, a stain, grain, and the writing of the other side showing through.
[[nodiscard]] cv::Mat emptied(const cv::Mat& page, double perMm, Chance& chance);
/// The same sheet scanned once more: other light, other grain, a little turned and shifted, another cut.
[[nodiscard]] cv::Mat scannedAgain(const cv::Mat& page, Chance& chance);

}  // namespace defects
