#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace ocr {

inline constexpr int kWarpPartBits = 5;
inline constexpr int kWarpParts = 1 << kWarpPartBits;

/// Where the pixels of a row come from in a picture, in parts of a pixel of it: kWarpParts to the pixel, whole numbers of it are pixel centres.
struct RowPlaces {
    explicit RowPlaces(int count) : x(std::size_t(count)), y(std::size_t(count)) {}
    std::vector<int> x, y;
};

/// Fetches a row of pixels, each mixed from the four it falls between; white where there is no picture.
/// @param picture CV_8UC1 or CV_8UC3. @param out room for as many pixels of the same type.
void fetchRow(const cv::Mat& picture, const RowPlaces& places, uchar* out);

/// A picture seen through a projective map: to the last bit what OpenCV's warpPerspective makes of it, on white, in less than half of its time.
/// @param picture CV_8UC1 or CV_8UC3. @param toPicture pixel of the result → pixel of `picture`, both counted from the middle of the first.
[[nodiscard]] cv::Mat warped(const cv::Mat& picture, const cv::Matx33d& toPicture, cv::Size size);

}  // namespace ocr
