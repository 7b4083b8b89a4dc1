#include "tests/bench/binarisation_score.h"

#include <cmath>
#include <opencv2/imgproc.hpp>
#include <stdexcept>

#include "ocr/image_mat.h"

namespace bench {
namespace {

constexpr double kEqualPsnr = 99;

cv::Mat inkOf(const ocr::Image& picture) {
    cv::Mat grey = ocr::matOf(picture);
    if (grey.channels() == 3) cv::cvtColor(grey, grey, cv::COLOR_RGB2GRAY);
    return grey < 128;
}

}  // namespace

InkScore scoreInk(const ocr::Image& found, const ocr::Image& truth) {
    const cv::Mat a = inkOf(found);
    const cv::Mat b = inkOf(truth);
    if (a.size() != b.size()) throw std::invalid_argument("the picture and its truth differ in size");
    const double both = cv::countNonZero(a & b);
    const double marked = cv::countNonZero(a);
    const double wanted = cv::countNonZero(b);
    InkScore score;
    score.precision = marked > 0 ? 100 * both / marked : 100;
    score.recall = wanted > 0 ? 100 * both / wanted : 100;
    score.fMeasure = marked + wanted > 0 ? 200 * both / (marked + wanted) : 100;
    const double wrong = marked + wanted - 2 * both;
    score.psnr = wrong > 0 ? 10 * std::log10(double(a.total()) / wrong) : kEqualPsnr;
    return score;
}

}  // namespace bench
