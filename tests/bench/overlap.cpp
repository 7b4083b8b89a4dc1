#include "tests/bench/overlap.h"

#include <vector>

namespace bench {
namespace {

double area(const std::vector<review::Point>& polygon) {
    double twice = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const auto& a = polygon[i];
        const auto& b = polygon[(i + 1) % polygon.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return twice / 2;
}

/// Sutherland & Hodgman 1974: what of `subject` lies on the inner side of the edge a–b of a clockwise (y down) convex polygon.
std::vector<review::Point> clipped(const std::vector<review::Point>& subject, review::Point a, review::Point b) {
    const auto side = [&](review::Point p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); };
    std::vector<review::Point> result;
    for (std::size_t i = 0; i < subject.size(); ++i) {
        const review::Point p = subject[i];
        const review::Point q = subject[(i + 1) % subject.size()];
        const double sp = side(p);
        const double sq = side(q);
        if (sp >= 0) result.push_back(p);
        if ((sp >= 0) != (sq >= 0)) {
            const double t = sp / (sp - sq);
            result.push_back({p.x + t * (q.x - p.x), p.y + t * (q.y - p.y)});
        }
    }
    return result;
}

}  // namespace

double overlap(const review::Quad& a, const review::Quad& b) {
    std::vector<review::Point> shared(a.begin(), a.end());
    for (std::size_t i = 0; i < 4 && !shared.empty(); ++i) shared = clipped(shared, b[i], b[(i + 1) % 4]);
    const double both = shared.size() < 3 ? 0 : area(shared);
    const double all = area({a.begin(), a.end()}) + area({b.begin(), b.end()}) - both;
    return all > 0 ? both / all : 0;
}

}  // namespace bench
