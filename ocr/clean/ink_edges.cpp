#include "ocr/clean/ink_edges.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "ocr/shrink.h"

namespace ocr {
namespace {

constexpr double kGrainBlur = 0.6;
constexpr float kSobelGain = 8;
constexpr double kFarTrust = 0.05;  // Edges four times as far away count only where there are no near ones.
constexpr double kFarReach = 4;
constexpr float kNoEdge = 1e-3F;
constexpr float kFlat = 1;  // Steepness of an edge nobody sees, grey values a pixel.

// The neighbours across the edge, as an offset in pixels: the slope's direction in steps of 45 degrees.
cv::Point acrossEdge(int gx, int gy) {
    const int ax = std::abs(gx);
    const int ay = std::abs(gy);
    if (5 * ax > 12 * ay) return {1, 0};
    if (5 * ay > 12 * ax) return {0, 1};
    return (gx > 0) == (gy > 0) ? cv::Point(1, 1) : cv::Point(1, -1);
}

float at(const cv::Mat& m, int y, int x) { return y < 0 || x < 0 || y >= m.rows || x >= m.cols ? 0.F : m.ptr<float>(y)[x]; }

bool isRidge(const EdgeMap& map, int y, int x) {
    const cv::Point step = acrossEdge(map.across.ptr<short>(y)[x], map.down.ptr<short>(y)[x]);
    const float here = map.steepness.ptr<float>(y)[x];
    return here >= at(map.steepness, y + step.y, x + step.x) && here > at(map.steepness, y - step.y, x - step.x);
}

cv::Mat halved(const cv::Mat& m) {
    return shrunk(m, cv::Size((m.cols + 1) / 2, (m.rows + 1) / 2));
}

// A weighted sum over the surroundings, near ones first.
cv::Mat withSurroundings(const cv::Mat& half, double sigma) {
    cv::Mat near;
    cv::GaussianBlur(half, near, {}, sigma);
    // The far sum is smooth enough for a quarter of the pixels again.
    cv::Mat far = halved(half);
    cv::GaussianBlur(far, far, {}, sigma * kFarReach / 2);
    cv::resize(far, far, half.size(), 0, 0, cv::INTER_LINEAR);
    cv::scaleAdd(far, kFarTrust, near, near);
    return near;
}

double medianSteepness(const cv::Mat& steepness) {
    constexpr int kEveryRow = 4;
    constexpr int kStepsAGrey = 8;
    std::array<int, std::size_t(64) * kStepsAGrey> counts{};
    int left = 0;
    for (int y = 0; y < steepness.rows; y += kEveryRow) {
        const auto* steep = steepness.ptr<float>(y);
        for (int x = 0; x < steepness.cols; ++x) ++counts[std::min(std::size_t(steep[x] * kStepsAGrey), counts.size() - 1)];
        left += steepness.cols;
    }
    left /= 2;
    std::size_t step = 0;
    while (step + 1 < counts.size() && (left -= counts[step]) > 0) ++step;
    return double(step) / kStepsAGrey;
}

}  // namespace

EdgeMap mapEdges(const cv::Mat& even) {
    EdgeMap map;
    cv::GaussianBlur(even, map.smooth, {3, 3}, kGrainBlur);
    cv::Sobel(map.smooth, map.across, CV_16S, 1, 0);
    cv::Sobel(map.smooth, map.down, CV_16S, 0, 1);
    map.steepness.create(even.size(), CV_32F);
    double squares = 0;
    double cubes = 0;
    for (int y = 0; y < even.rows; ++y) {
        const auto* gx = map.across.ptr<short>(y);
        const auto* gy = map.down.ptr<short>(y);
        auto* out = map.steepness.ptr<float>(y);
        for (int x = 0; x < even.cols; ++x) {
            const auto dx = float(gx[x]);
            const auto dy = float(gy[x]);
            out[x] = std::sqrt(dx * dx + dy * dy) / kSobelGain;
        }
        float rowSquares = 0;
        float rowCubes = 0;
        for (int x = 0; x < even.cols; ++x) {
            const float square = out[x] * out[x];
            rowSquares += square;
            rowCubes += square * out[x];
        }
        squares += rowSquares;
        cubes += rowCubes;
    }
    map.grain = medianSteepness(map.steepness);
    map.strength = squares > 0 ? cubes / squares : 0;
    return map;
}

EdgeSums gatherEdges(const EdgeMap& map, double least, const cv::Mat& within) {
    const cv::Mat& steepness = map.steepness;
    const cv::Size half((steepness.cols + 1) / 2, (steepness.rows + 1) / 2);
    EdgeSums sums{cv::Mat::zeros(half, CV_32F), cv::Mat::zeros(half, CV_32F)};
    const float limit = std::max(float(least), kFlat);
    for (int y = 0; y < steepness.rows; ++y) {
        const auto* steep = steepness.ptr<float>(y);
        const auto* look = within.empty() ? nullptr : within.ptr<uchar>(y);
        const auto* bright = map.smooth.ptr<uchar>(y);
        auto* weight = sums.weight.ptr<float>(y / 2);
        auto* brightness = sums.brightness.ptr<float>(y / 2);
        for (int x = 0; x < steepness.cols; ++x) {
            if (steep[x] < limit || (look != nullptr && look[x] == 0) || !isRidge(map, y, x)) continue;
            weight[x / 2] += steep[x] / 4;
            brightness[x / 2] += steep[x] / 4 * float(bright[x]);
        }
    }
    return sums;
}

cv::Mat darkerThanEdges(const EdgeMap& map, const EdgeSums& edges, double reach, double lean) {
    // The threshold is smoother than the page: half the resolution holds it.
    const cv::Mat sum = withSurroundings(edges.brightness, reach / 2);
    const cv::Mat weight = withSurroundings(edges.weight, reach / 2);
    cv::Mat threshold(sum.size(), CV_8U);
    const auto leanLevel = float(255 * lean);
    for (int y = 0; y < sum.rows; ++y) {
        const auto* s = sum.ptr<float>(y);
        const auto* w = weight.ptr<float>(y);
        auto* out = threshold.ptr<uchar>(y);
        for (int x = 0; x < sum.cols; ++x) out[x] = w[x] < kNoEdge ? uchar(0) : uchar(s[x] / w[x] * float(1 - lean) + leanLevel + 0.5F);
    }
    cv::resize(threshold, threshold, map.smooth.size(), 0, 0, cv::INTER_LINEAR);
    cv::Mat ink;
    cv::compare(map.smooth, threshold, ink, cv::CMP_LT);
    return ink;
}

}  // namespace ocr
