#include "ocr/quality/focus.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace ocr {
namespace {

constexpr int kDirections = 4;  // Across, falling, down, rising.
const std::array<cv::Point, kDirections> kSteps{{{1, 0}, {1, 1}, {0, 1}, {-1, 1}}};
constexpr int kFarthest = 24;            // Pixels an edge is followed to each side.
constexpr double kLeastContrast = 0.4;   // Of the ink's depth: lower edges are stains, print from the back, noise.
constexpr double kLeastShare = 0.06;     // Of all edges must lie in a direction for it to be heard.
constexpr std::size_t kEnough = 60'000;  // Edges measured on a page.

/// Follows the grey values from p against the paper as long as they keep falling or rising; gives the last value.
int followed(const cv::Mat& grey, cv::Point p, cv::Point step, int sign) {
    int value = grey.at<std::uint8_t>(p);
    for (int i = 0; i < kFarthest; ++i) {
        p += step;
        if (p.x < 0 || p.y < 0 || p.x >= grey.cols || p.y >= grey.rows) break;
        const int next = grey.at<std::uint8_t>(p);
        if ((next - value) * sign <= 0) break;
        value = next;
    }
    return value;
}

/// The direction nearest to that of the gradient.
int directionOf(double gx, double gy) {
    constexpr double kHalfStep = 0.41421356237309503;  // Tangent of 22.5 degrees.
    if (std::abs(gy) <= kHalfStep * std::abs(gx)) return 0;
    if (std::abs(gx) <= kHalfStep * std::abs(gy)) return 2;
    return (gx > 0) == (gy > 0) ? 1 : 3;
}

struct Gradients {
    cv::Mat grey, x, y;  ///< Smoothed grey; CV_16S Sobel differences, 8 times the grey levels a pixel.
    [[nodiscard]] double along(cv::Point p, int direction) const {
        const double gx = x.at<std::int16_t>(p) / 8.0;
        const double gy = y.at<std::int16_t>(p) / 8.0;
        const cv::Point step = kSteps[static_cast<std::size_t>(direction)];
        return (gx * step.x + gy * step.y) / (direction % 2 == 0 ? 1.0 : std::numbers::sqrt2);
    }
};

/// Width of the edge at p, pixels; 0 where there is none, or none worth measuring.
double edgeAt(const Gradients& g, cv::Point p, int direction, double leastContrast) {
    const cv::Point step = kSteps[static_cast<std::size_t>(direction)];
    const double slope = g.along(p, direction);
    const double steep = std::abs(slope);
    if (std::abs(g.along(p - step, direction)) > steep || std::abs(g.along(p + step, direction)) >= steep) return 0;
    const int sign = slope > 0 ? 1 : -1;
    const int contrast = std::abs(followed(g.grey, p, step, sign) - followed(g.grey, p, -step, -sign));
    return contrast >= leastContrast ? contrast / steep : 0;
}

double middleOf(std::vector<float>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

Focus measureFocus(const PageLook& look) {
    Focus focus;
    if (look.inkDepth <= 0 || look.marks.empty()) return focus;
    Gradients g;
    cv::GaussianBlur(look.grey, g.grey, {3, 3}, 0.8);
    cv::Sobel(g.grey, g.x, CV_16S, 1, 0);
    cv::Sobel(g.grey, g.y, CV_16S, 0, 1);
    const double least = std::max(0.025 * look.inkDepth, 1.0);
    std::array<std::vector<float>, kDirections> widths;
    // Only where there is writing: the rules of a form stay sharp when the picture moved along them, and stains are soft always.
    const double area = static_cast<double>(cv::countNonZero(look.writing)) / (look.scale * look.scale);
    const int stride = std::max(1, static_cast<int>(area / 4 / static_cast<double>(kEnough)));
    cv::Mat near;
    cv::dilate(look.writing, near, cv::Mat::ones(5, 5, CV_8U));
    std::vector<int> column;  // Of `near`, for each of the page.
    for (int x = 0; x < g.grey.cols; ++x) column.push_back(std::min(near.cols - 1, static_cast<int>(x * look.scale)));
    for (int y = 2; y < g.grey.rows - 2; y += stride) {
        const auto* mask = near.ptr<std::uint8_t>(std::min(near.rows - 1, static_cast<int>(y * look.scale)));
        const auto* right = g.x.ptr<std::int16_t>(y);
        const auto* down = g.y.ptr<std::int16_t>(y);
        for (int x = 2; x < g.grey.cols - 2; ++x) {
            if (!mask[column[static_cast<std::size_t>(x)]]) continue;
            if (right[x] * right[x] + down[x] * down[x] < 64 * least * least) continue;
            const int direction = directionOf(right[x], down[x]);
            const double width = edgeAt(g, {x, y}, direction, kLeastContrast * look.inkDepth);
            if (width > 0) widths[static_cast<std::size_t>(direction)].push_back(static_cast<float>(width));
        }
    }
    for (const auto& some : widths) focus.edges += static_cast<int>(some.size());
    focus.sharpPixels = focus.edges > 0 ? 1e9 : 0;
    for (auto& some : widths) {
        if (some.empty() || static_cast<double>(some.size()) < kLeastShare * focus.edges) continue;
        const double width = middleOf(some);
        focus.edgePixels = std::max(focus.edgePixels, width);
        focus.sharpPixels = std::min(focus.sharpPixels, width);
    }
    return focus;
}

}  // namespace ocr
