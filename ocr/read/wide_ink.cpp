#include "ocr/read/wide_ink.h"

#include <cmath>

#include <opencv2/imgproc.hpp>

namespace ocr {

cv::Mat disc(double width) {
    const int size = static_cast<int>(std::lround(width)) | 1;
    return cv::getStructuringElement(cv::MORPH_ELLIPSE, {size, size});
}

cv::Mat widerThan(const cv::Mat& ink, double width) {
    // The disc only fits where the square in it does, and that is quickly told.
    const cv::Mat round = disc(width);
    const int half = static_cast<int>(round.cols / 2 / std::sqrt(2.0));
    cv::Mat fits;
    cv::erode(ink, fits, cv::getStructuringElement(cv::MORPH_RECT, {2 * half + 1, 2 * half + 1}));
    cv::Rect near = cv::boundingRect(fits);
    if (near.empty()) return {};
    near = cv::Rect(near.x - round.cols, near.y - round.rows, near.width + 2 * round.cols, near.height + 2 * round.rows) & cv::Rect({0, 0}, ink.size());
    cv::Mat opened;
    cv::morphologyEx(ink(near), opened, cv::MORPH_OPEN, round);
    if (cv::countNonZero(opened) == 0) return {};
    cv::Mat wide = cv::Mat::zeros(ink.size(), CV_8U);
    opened.copyTo(wide(near));
    return wide;
}

}  // namespace ocr
