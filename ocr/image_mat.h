#pragma once

#include <opencv2/core.hpp>

#include "ocr/image.h"

namespace ocr {

/// The pixels behind an Image: CV_8UC1, or CV_8UC3 in R, G, B order. Never written once an Image holds them.
struct Image::Pixels {
    cv::Mat mat;
};

/// Takes a matrix over without copying; the caller must not write to it afterwards.
[[nodiscard]] Image imageFrom(cv::Mat mat, double dpi);

/// The matrix of an image for writing: its own where nobody else holds the image, else a copy. The image must not be empty.
[[nodiscard]] cv::Mat ownMatOf(Image&& image);

/// The matrix behind an image; must not be written to. The image must not be empty.
[[nodiscard]] const cv::Mat& matOf(const Image& image);

}  // namespace ocr
