#pragma once

#include <array>
#include <opencv2/core.hpp>
#include <optional>

namespace ocr {

/// What lies around the paper: the scanner's lid, a table.
struct Surround {
    using Colour = std::array<int, 3>;
    Colour colour{};      ///< R, G, B.
    double contrast = 0;  ///< Against the paper, in the channel that differs most, 0..255.
    double share = 0;     ///< Of the picture's rim, 0..1.
};

/// The surround shows on the rim of the picture where there is one: what is half as bright as the paper, or clearly lighter. Nothing when the
/// paper fills the picture or cannot be told from its surround.
/// @param picture CV_8UC3.
[[nodiscard]] std::optional<Surround> findSurround(const cv::Mat& picture, double minContrast);

/// How far every pixel is from a colour, in the channel that differs most: CV_8U.
[[nodiscard]] cv::Mat distanceFrom(const cv::Mat& picture, const Surround::Colour& colour);

/// Where paper is as bright as what lies around it, its tint still tells: how much more red than blue every pixel has beyond a neutral surround,
/// CV_8U, in units in which the paper has `kTintOfPaper`. Nothing when the rim shows no neutral light surround, or the paper is white.
/// @param picture CV_8UC3.
[[nodiscard]] std::optional<cv::Mat> tintAgainstGrey(const cv::Mat& picture);

constexpr int kTintOfPaper = 100;

}  // namespace ocr
