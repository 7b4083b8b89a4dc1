#pragma once

#include <opencv2/core.hpp>

namespace ocr {

/// A picture made smaller, every pixel the mean of the area it stands for: what OpenCV's INTER_AREA makes of it (a mean that falls between two values
/// may be rounded the other way), in a fraction of its time where the sizes do not divide. A picture that would grow is left to OpenCV.
/// @param picture CV_8U or CV_32F with one or three channels. @return a picture of its own, of the same type.
[[nodiscard]] cv::Mat shrunk(const cv::Mat& picture, cv::Size size);

/// The same by one factor for both sides; sizes are rounded.
[[nodiscard]] cv::Mat shrunk(const cv::Mat& picture, double scale);

}  // namespace ocr
