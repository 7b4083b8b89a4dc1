#include "ocr/clean/ink_background.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "ocr/shrink.h"

namespace ocr {
namespace {

constexpr int kReduction = 4;           // Paper is smooth: a sixteenth of the pixels shows it.
constexpr int kElementDetail = 8;       // Pixels an element keeps across when the page is reduced.
constexpr double kMostInk = 12;         // Of 255: a reduced pixel with more ink shows no paper.
constexpr int kLevels = 4;              // Of means, each reaching twice as far as the one before ...
constexpr double kFartherTrust = 0.05;  // ... and counting for this much of it.
constexpr double kUnseen = 1e-6;

cv::Mat reduced(const cv::Mat& picture, int by) {
    return shrunk(picture, cv::Size(std::max(1, picture.cols / by), std::max(1, picture.rows / by)));
}

// The copied rim makes a dark strip that ends at the picture's edge, such as the lid of a scanner, as broad as it goes on outside.
cv::Mat closed(const cv::Mat& picture, int element, double blur) {
    cv::Mat result;
    cv::copyMakeBorder(picture, result, element, element, element, element, cv::BORDER_REPLICATE);
    cv::morphologyEx(result, result, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_ELLIPSE, {element, element}));
    cv::GaussianBlur(result, result, {}, blur);
    return result(cv::Rect(element, element, picture.cols, picture.rows)).clone();
}

cv::Mat enlarged(const cv::Mat& small, const cv::Size& size) {
    cv::Mat result;
    cv::resize(small, result, size, 0, 0, cv::INTER_LINEAR);
    return result;
}

}  // namespace

cv::Mat roughInk(const cv::Mat& grey, const cv::Mat& paper) {
    cv::Mat ink;
    cv::threshold(dividePaper(grey, paper), ink, 0, 255, cv::THRESH_BINARY_INV | cv::THRESH_OTSU);
    return ink;
}

cv::Mat paperAround(const cv::Mat& grey, const cv::Mat& ink, double reach) {
    cv::Mat whole;
    reduced(grey, kReduction).convertTo(whole, CV_32F);
    cv::Mat seen;
    cv::threshold(reduced(ink, kReduction), seen, kMostInk, 1, cv::THRESH_BINARY_INV);
    seen.convertTo(seen, CV_32F);
    cv::Mat value = whole.mul(seen);
    cv::Mat sum = cv::Mat::zeros(whole.size(), CV_32F);
    cv::Mat weight = cv::Mat::zeros(whole.size(), CV_32F);
    const double sigma = std::max(1.5, reach / kReduction);
    double trust = 1;
    for (int level = 0; level < kLevels; ++level, trust *= kFartherTrust) {
        // From level to level the mean reaches twice as far, over pixels twice as large.
        if (level > 0) {
            value = reduced(value, 2);
            seen = reduced(seen, 2);
        }
        cv::Mat near;
        cv::GaussianBlur(value, near, {}, sigma);
        cv::scaleAdd(enlarged(near, sum.size()), trust, sum, sum);
        cv::GaussianBlur(seen, near, {}, sigma);
        cv::scaleAdd(enlarged(near, sum.size()), trust, weight, weight);
    }
    cv::Mat paper = sum / cv::max(weight, kUnseen);
    // Where no paper is seen far and wide the page itself has to do.
    whole.copyTo(paper, weight < kUnseen);
    paper.convertTo(paper, CV_8U);
    return enlarged(paper, grey.size());
}

cv::Mat paperBeneath(const cv::Mat& grey, double element) {
    const int by = std::clamp(int(element / kElementDetail), 1, kReduction);
    cv::Mat small = reduced(grey, by);
    // A single bright grain would otherwise become paper as broad as the element.
    if (by == 1) cv::GaussianBlur(small, small, {}, 0.8);
    const int size = std::max(3, cvRound(element / by)) | 1;
    return enlarged(closed(small, size, 0.1 * size), grey.size());
}

cv::Mat dividePaper(const cv::Mat& grey, const cv::Mat& paper) {
    cv::Mat even;
    cv::divide(grey, cv::max(paper, 1), even, 255);
    return even;
}

}  // namespace ocr
