#pragma once

#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "ocr/image.h"
#include "review/base/geometry.h"

/// Small pictures drawn in code, so that expected values can be written by hand.
namespace pictures {

/// One colour everywhere, R, G, B.
[[nodiscard]] cv::Mat plain(int width, int height, const cv::Scalar& colour);

/// A picture of ink: 255 where a row says '#', 0 elsewhere.
[[nodiscard]] cv::Mat drawnInk(const std::vector<std::string>& rows);

/// A page of print: rows of dark strokes of word length on `paper`, with a broad empty rim.
[[nodiscard]] cv::Mat printedPage(int width, int height, const cv::Scalar& paper);

/// Lays a flat picture into a larger one so that its corners come to lie on `quad`.
void layInto(cv::Mat& ground, const cv::Mat& flat, const review::Quad& quad);

/// A shadow from top to bottom, darkest at x.
void shadeColumn(cv::Mat& picture, double x, double width, double depth);

/// A red round stamp with a star-like solid middle.
void stamp(cv::Mat& picture, cv::Point centre, int radius);

[[nodiscard]] ocr::Image image(const cv::Mat& mat, double dpi = 0);

/// A picture file in one of Leptonica's formats (IFF_PNG, IFF_TIFF_G4 …).
[[nodiscard]] std::string encoded(const ocr::Image& image, int leptonicaFormat);

/// A JPEG in several passes, each finer than the one before.
[[nodiscard]] std::string progressiveJpeg(const ocr::Image& image);

/// A TIFF with the pictures as its pages.
[[nodiscard]] std::string tiffOf(const std::vector<ocr::Image>& pages);

/// The mean of a part, all channels.
[[nodiscard]] double meanOf(const ocr::Image& image, const cv::Rect& part);

}  // namespace pictures
