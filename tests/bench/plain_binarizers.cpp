#include "tests/bench/plain_binarizers.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"

namespace bench {
namespace {

cv::Mat greyOf(const ocr::Image& page) {
    cv::Mat grey = ocr::matOf(page);
    if (grey.channels() == 3) cv::cvtColor(grey, grey, cv::COLOR_RGB2GRAY);
    return grey;
}

ocr::Image otsuOf(const cv::Mat& grey, double dpi) {
    cv::Mat ink;
    cv::threshold(grey, ink, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    return ocr::imageFrom(ink, dpi);
}

}  // namespace

ocr::Image otsu(const ocr::Image& page) { return otsuOf(greyOf(page), page.dpi()); }

ocr::Image divisionAndOtsu(const ocr::Image& page) {
    constexpr int kElement = 15;
    const cv::Mat grey = greyOf(page);
    cv::Mat paper;
    cv::resize(grey, paper, {std::max(1, grey.cols / 4), std::max(1, grey.rows / 4)}, 0, 0, cv::INTER_AREA);
    cv::morphologyEx(paper, paper, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_ELLIPSE, {kElement, kElement}));
    cv::GaussianBlur(paper, paper, {}, kElement / 4.0);
    cv::resize(paper, paper, grey.size(), 0, 0, cv::INTER_LINEAR);
    cv::Mat even;
    cv::divide(grey, cv::max(paper, 1), even, 255);
    return otsuOf(even, page.dpi());
}

ocr::Image sauvola(const ocr::Image& page) {
    constexpr double kShare = 0.2;
    constexpr double kRange = 128;
    const cv::Size window(75, 75);
    cv::Mat grey;
    greyOf(page).convertTo(grey, CV_32F);
    cv::Mat mean;
    cv::Mat squares;
    cv::boxFilter(grey, mean, CV_32F, window);
    cv::sqrBoxFilter(grey, squares, CV_32F, window);
    cv::Mat deviation;
    cv::sqrt(cv::max(squares - mean.mul(mean), 0), deviation);
    const cv::Mat threshold = mean.mul(1 - kShare + deviation * (kShare / kRange));
    return ocr::imageFrom(grey > threshold, page.dpi());
}

}  // namespace bench
