#include "ocr/clean/edge_line.h"

#include <algorithm>
#include <cmath>

namespace ocr {
namespace {

constexpr std::size_t kMinPoints = 8;
constexpr std::size_t kSeeds = 36;
constexpr double kLean = 0.36;  // tan 20°

std::size_t countNear(const EdgeLine& line, const std::vector<review::Point>& points, double tolerance) {
    return std::size_t(std::count_if(points.begin(), points.end(), [&](review::Point p) { return std::abs(line.distance(p)) <= tolerance; }));
}

bool runsAs(const EdgeLine& line, Run run) {
    if (run == Run::anyway) return true;
    const double along = std::abs(run == Run::across ? line.b : line.a);
    const double aside = std::abs(run == Run::across ? line.a : line.b);
    return aside <= kLean * along;
}

// Total least squares: the direction of the largest spread.
EdgeLine leastSquares(const std::vector<review::Point>& points) {
    double mx = 0;
    double my = 0;
    for (const review::Point p : points) {
        mx += p.x;
        my += p.y;
    }
    mx /= double(points.size());
    my /= double(points.size());
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (const review::Point p : points) {
        xx += (p.x - mx) * (p.x - mx);
        xy += (p.x - mx) * (p.y - my);
        yy += (p.y - my) * (p.y - my);
    }
    const double along = 0.5 * std::atan2(2 * xy, xx - yy);
    EdgeLine line;
    line.a = -std::sin(along);
    line.b = std::cos(along);
    line.c = line.a * mx + line.b * my;
    return line;
}

}  // namespace

EdgeLine lineThrough(review::Point p, review::Point q) {
    const double length = std::hypot(q.x - p.x, q.y - p.y);
    EdgeLine line;
    line.a = -(q.y - p.y) / length;
    line.b = (q.x - p.x) / length;
    line.c = line.a * p.x + line.b * p.y;
    line.support = 1;
    return line;
}

std::optional<EdgeLine> fitLine(const std::vector<review::Point>& points, double tolerance, Run run) {
    if (points.size() < kMinPoints) return std::nullopt;
    const std::size_t step = std::max<std::size_t>(1, points.size() / kSeeds);
    EdgeLine best;
    std::size_t bestCount = 0;
    for (std::size_t i = 0; i < points.size(); i += step) {
        for (std::size_t j = i + step; j < points.size(); j += step) {
            if (points[i] == points[j]) continue;
            const EdgeLine line = lineThrough(points[i], points[j]);
            if (!runsAs(line, run)) continue;
            const std::size_t count = countNear(line, points, tolerance);
            if (count > bestCount) {
                bestCount = count;
                best = line;
            }
        }
    }
    if (bestCount < kMinPoints) return std::nullopt;
    for (int round = 0; round < 2; ++round) {
        std::vector<review::Point> near;
        std::copy_if(points.begin(), points.end(), std::back_inserter(near),
                     [&](review::Point p) { return std::abs(best.distance(p)) <= tolerance; });
        if (near.size() < kMinPoints) break;
        best = leastSquares(near);
    }
    best.support = double(countNear(best, points, tolerance)) / double(points.size());
    return best;
}

std::optional<review::Point> crossing(const EdgeLine& one, const EdgeLine& other) {
    const double det = one.a * other.b - other.a * one.b;
    if (std::abs(det) < 0.05) return std::nullopt;
    return review::Point{(one.c * other.b - other.c * one.b) / det, (one.a * other.c - other.a * one.c) / det};
}

}  // namespace ocr
