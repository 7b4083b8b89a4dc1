#include "ocr/clean/stroke_width.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>

namespace ocr {
namespace {

constexpr int kStepsAPixel = 8;
constexpr int kMostPixels = 256;  // Broader things are no strokes; they count as this broad.
constexpr double kBroadShare = 0.9;

using Histogram = std::array<int, std::size_t(kStepsAPixel) * kMostPixels>;

// The middle line: no neighbour lies further from the paper.
Histogram middleLines(const cv::Mat& depth) {
    Histogram counts{};
    cv::Mat highest;
    cv::dilate(depth, highest, {});
    for (int y = 0; y < depth.rows; ++y) {
        const auto* d = depth.ptr<float>(y);
        const auto* h = highest.ptr<float>(y);
        for (int x = 0; x < depth.cols; ++x) {
            if (d[x] <= 0 || d[x] < h[x]) continue;
            ++counts[std::min(std::size_t(d[x] * kStepsAPixel), counts.size() - 1)];
        }
    }
    return counts;
}

double percentile(const Histogram& counts, double share) {
    double total = 0;
    for (const int count : counts) total += count;
    double left = share * total;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        left -= counts[i];
        // Depth is counted from the middle of the first paper pixel, half a pixel outside the stroke.
        if (left < 0) return std::max(1.0, 2 * (double(i) + 0.5) / kStepsAPixel - 0.5);
    }
    return 0;
}

}  // namespace

double roughStroke(const cv::Mat& ink) {
    cv::Mat inner;
    cv::erode(ink, inner, {});
    const double area = cv::countNonZero(ink);
    const double outline = area - cv::countNonZero(inner);
    return outline > 0 ? 2 * area / outline : 0;
}

StrokeWidth measureStrokes(const cv::Mat& ink) {
    cv::Mat depth;
    // Where there is no paper at all there are no strokes either, and the distance to it would be unbounded.
    if (const int inked = cv::countNonZero(ink); inked == 0 || inked == int(ink.total())) return {};
    cv::distanceTransform(ink, depth, cv::DIST_L2, cv::DIST_MASK_3);
    const Histogram counts = middleLines(depth);
    return {percentile(counts, 0.5), percentile(counts, kBroadShare)};
}

}  // namespace ocr
