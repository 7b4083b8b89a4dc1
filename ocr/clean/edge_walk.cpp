#include "ocr/clean/edge_walk.h"

#include <algorithm>
#include <cmath>
#include <deque>

#include "ocr/clean/edge_line.h"

namespace ocr {
namespace {

constexpr double kTolerance = 1.5;   // Pixels: paper's edge is no rougher.
constexpr double kStartShare = 0.5;  // Of the look: so far away the edge is sure to be seen.
constexpr std::size_t kLately = 10;  // Points that tell where the edge goes on.

/// Where an edge is expected, and how far away it was seen last.
struct Arrival {
    double y = 0;
    double gap = 0;
};

double onWay(const std::deque<review::Point>& lately, double x) {
    double mx = 0, my = 0, xx = 0, xy = 0;
    for (const review::Point p : lately) {
        mx += p.x / double(lately.size());
        my += p.y / double(lately.size());
    }
    for (const review::Point p : lately) {
        xx += (p.x - mx) * (p.x - mx);
        xy += (p.x - mx) * (p.y - my);
    }
    return my + (xx > 0 ? xy / xx * (x - mx) : 0);
}

/// @param points of one side, the nearest last.
std::optional<Arrival> walk(const std::vector<review::Point>& points, double x, double look) {
    std::vector<review::Point> far;
    for (const review::Point p : points) {
        if (std::abs(p.x - x) >= kStartShare * look) far.push_back(p);
    }
    const auto start = fitLine(far, kTolerance, Run::across);
    if (!start) return std::nullopt;
    std::deque<review::Point> lately;
    for (const review::Point p : points) {
        const bool isFar = std::abs(p.x - x) >= kStartShare * look;
        const double expected = isFar || lately.size() < kLately ? start->yAt(p.x) : onWay(lately, p.x);
        if (std::abs(p.y - expected) > kTolerance) continue;
        lately.push_back(p);
        if (lately.size() > kLately) lately.pop_front();
    }
    if (lately.size() < kLately) return std::nullopt;
    return Arrival{onWay(lately, x), std::abs(lately.back().x - x)};
}

}  // namespace

std::optional<double> edgeAt(const std::vector<review::Point>& outline, double x, double look) {
    std::vector<review::Point> before, after;
    for (const review::Point p : outline) {
        if (std::abs(p.x - x) <= look) (p.x < x ? before : after).push_back(p);
    }
    std::reverse(after.begin(), after.end());
    double sum = 0;
    double weight = 0;
    for (const auto* side : {&before, &after}) {
        const auto arrival = walk(*side, x, look);
        if (!arrival) continue;
        // Who saw the edge last nearer by knows better.
        const double say = 1 / (1 + arrival->gap);
        sum += say * arrival->y;
        weight += say;
    }
    return weight > 0 ? std::optional(sum / weight) : std::nullopt;
}

}  // namespace ocr
