#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <vector>

#include "review/base/geometry.h"

namespace ocr {

/// A line a·x + b·y = c with a² + b² = 1; unit and origin as of the points it was fitted to.
struct EdgeLine {
    double a = 0;
    double b = 0;
    double c = 0;
    double support = 0;  ///< Share of the points that lie on it, 0..1.

    [[nodiscard]] double distance(review::Point p) const { return a * p.x + b * p.y - c; }
    [[nodiscard]] double xAt(double y) const { return (c - b * y) / a; }
    [[nodiscard]] double yAt(double x) const { return (c - a * x) / b; }
};

/// Which way a line is expected to run; it may lean by up to 20 degrees.
enum class Run { anyway, across, upright };

/// The line most points agree on within `tolerance`, refined by least squares over those. The same points always give the same line.
/// Nothing when fewer than eight points agree.
[[nodiscard]] std::optional<EdgeLine> fitLine(const std::vector<review::Point>& points, double tolerance, Run run = Run::anyway);

/// Where two lines cross; nothing when they are almost parallel.
[[nodiscard]] std::optional<review::Point> crossing(const EdgeLine& one, const EdgeLine& other);

/// The line through two different points, support 1.
[[nodiscard]] EdgeLine lineThrough(review::Point p, review::Point q);

}  // namespace ocr
