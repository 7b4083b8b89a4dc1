#include "ocr/quality/focus.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "ocr/ink_runs.h"

namespace ocr {
namespace {

constexpr int kDirections = 4;  // Across, falling, down, rising.
const std::array<cv::Point, kDirections> kSteps{{{1, 0}, {1, 1}, {0, 1}, {-1, 1}}};
constexpr int kFarthest = 24;            // Pixels an edge is followed to each side.
constexpr double kLeastContrast = 0.4;   // Of the ink's depth: lower edges are stains, print from the back, noise.
constexpr double kLeastShare = 0.06;     // Of all edges must lie in a direction for it to be heard.
constexpr double kEnough = 7'000;        // Edges measured on a page: their usual width is sure by then.
constexpr int kStrip = 16;               // Rows measured together, as high as a line of writing.

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

/// A strip of a page.
struct Gradients {
    cv::Mat grey;  ///< Smoothed.
    cv::Mat x, y;  ///< CV_16S Sobel differences of it, 8 times the grey levels a pixel, for its inner rows,
    int first = 0; ///< which begin with this one.
    [[nodiscard]] double along(cv::Point p, int direction) const {
        const double gx = x.at<std::int16_t>(p.y - first, p.x) / 8.0;
        const double gy = y.at<std::int16_t>(p.y - first, p.x) / 8.0;
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

using Widths = std::array<std::vector<float>, kDirections>;

/// Measures the edges near writing, a strip of the page at a time.
class StripMeasure {
public:
    explicit StripMeasure(const PageLook& look) : look_(look), leastContrast_(kLeastContrast * look.inkDepth) {
        const double least = 8 * std::max(0.025 * look.inkDepth, 1.0);
        leastSquare_ = least * least;
    }

    /// @param from, to rows of the page, two from its borders at least.
    void measure(int from, int to, Widths& widths) {
        constexpr int kAround = kFarthest + 1;
        const int first = std::max(0, from - kAround);
        const cv::Mat around = look_.grey.rowRange(first, std::min(look_.grey.rows, to + kAround));
        // The outermost rows are not looked at: what lies beyond them does not matter, and so costs less.
        cv::GaussianBlur(around, g_.grey, {3, 3}, 0.8, 0, cv::BORDER_DEFAULT | cv::BORDER_ISOLATED);
        g_.first = from - 1 - first;
        const cv::Mat inner = g_.grey.rowRange(g_.first, to + 1 - first);
        cv::Sobel(inner, g_.x, CV_16S, 1, 0);
        cv::Sobel(inner, g_.y, CV_16S, 0, 1);
        // Only where there is writing: the rules of a form stay sharp when the picture moved along them, and stains are soft always.
        const cv::Range sketch(sketchRow(from), sketchRow(to - 1) + 1);
        cv::dilate(look_.writing.rowRange(sketch), near_, cv::Mat::ones(5, 5, CV_8U));
        for (int y = from; y < to; ++y) {
            forEachRun(near_.ptr<std::uint8_t>(sketchRow(y) - sketch.start), near_.cols, [&](int begin, int end) {
                const int last = end == near_.cols ? look_.grey.cols : cvCeil(end / look_.scale);
                measureRow(y - first, cvCeil(begin / look_.scale), last, widths);
            });
        }
    }

private:
    [[nodiscard]] int sketchRow(int y) const { return std::min(look_.writing.rows - 1, static_cast<int>(y * look_.scale)); }
    /// @param y of the strip.
    void measureRow(int y, int from, int to, Widths& widths) const {
        const auto* right = g_.x.ptr<std::int16_t>(y - g_.first);
        const auto* down = g_.y.ptr<std::int16_t>(y - g_.first);
        for (int x = std::max(2, from); x < std::min(to, g_.grey.cols - 2); ++x) {
            if (right[x] * right[x] + down[x] * down[x] < leastSquare_) continue;
            const int direction = directionOf(right[x], down[x]);
            const double width = edgeAt(g_, {x, y}, direction, leastContrast_);
            if (width > 0) widths[static_cast<std::size_t>(direction)].push_back(static_cast<float>(width));
        }
    }

    const PageLook& look_;
    double leastContrast_;
    double leastSquare_ = 0;  ///< Of the gradient, as of Gradients.
    cv::Mat near_;            ///< CV_8U, rows of the sketch: writing and what touches it.
    Gradients g_;
};

double middleOf(std::vector<float>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

Focus measureFocus(const PageLook& look) {
    Focus focus;
    if (look.inkDepth <= 0 || look.marks.empty()) return focus;
    Widths widths;
    const double area = static_cast<double>(cv::countNonZero(look.writing)) / (look.scale * look.scale);
    const int stride = std::max(1, static_cast<int>(area / 4 / kEnough));
    StripMeasure strips(look);
    const int rows = look.grey.rows - 2;
    for (int y = 2; y < rows; y += stride * kStrip) strips.measure(y, std::min(y + kStrip, rows), widths);
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
