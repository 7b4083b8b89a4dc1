#include "ocr/clean/facing_page.h"

#include <cmath>
#include <optional>
#include <vector>

#include "ocr/clean/clean.h"
#include "ocr/clean/edge_line.h"

namespace ocr {
namespace {

constexpr double kMostMissing = 1.0 / 6;
constexpr double kStraightShare = 0.7;
constexpr double kTolerance = 1.5;

double lengthOf(review::Point a, review::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

// The straight run of an edge, away from the bend at the gutter.
std::optional<EdgeLine> straightEdge(const std::vector<review::Point>& outline, double from, double to) {
    std::vector<review::Point> part;
    for (const review::Point p : outline) {
        if (p.x >= from && p.x <= to) part.push_back(p);
    }
    return fitLine(part, kTolerance, Run::across);
}

// The page as it would lie without the bend at the gutter: a flat sheet, whose perspective can be carried on.
std::optional<review::Quad> withoutBend(const review::Quad& page, bool isLeft, const CropResult& crop) {
    const double width = page[1].x - page[0].x;
    const double from = isLeft ? page[0].x : page[1].x - width * kStraightShare;
    const double to = isLeft ? page[0].x + width * kStraightShare : page[1].x;
    const auto top = straightEdge(crop.outline[topSide], from, to);
    const auto bottom = straightEdge(crop.outline[bottomSide], from, to);
    if (!top || !bottom) return std::nullopt;
    review::Quad flat = page;
    for (review::Point* p : {&flat[0], &flat[1]}) p->y = top->yAt(p->x);
    for (review::Point* p : {&flat[2], &flat[3]}) p->y = bottom->yAt(p->x);
    return flat;
}

// Moves a corner along its own edge to the predicted x.
void moveAlong(review::Point& corner, review::Point inner, double x) {
    const EdgeLine edge = lineThrough(inner, corner);
    corner = {x, edge.yAt(x)};
}

}  // namespace

void completeCutPage(review::Quad& left, review::Quad& right, const CropResult& crop, int width) {
    if (crop.seen[leftSide] == crop.seen[rightSide]) return;
    const bool cutRight = crop.seen[leftSide];
    const review::Quad& whole = cutRight ? left : right;
    review::Quad& cut = cutRight ? right : left;
    const auto flat = withoutBend(whole, cutRight, crop);
    if (!flat) return;
    const Projective toScan = projectiveFromTo(review::Box{0, 0, 1, 1}.corners(), *flat);
    const double far = cutRight ? 2 : -1;
    const std::size_t outerTop = cutRight ? 1 : 0;
    const std::size_t outerBottom = cutRight ? 2 : 3;
    const review::Point top = toScan.apply(review::Point{far, 0});
    const review::Point bottom = toScan.apply(review::Point{far, 1});
    const double most = kMostMissing * lengthOf(whole[0], whole[1]);
    const auto missing = [&](review::Point p) { return cutRight ? p.x - width : -p.x; };
    // A page that ends inside the picture would have shown its edge.
    if (missing(top) < 0 && missing(bottom) < 0) return;
    if (missing(top) > most || missing(bottom) > most) return;
    moveAlong(cut[outerTop], cut[1 - outerTop], top.x);
    moveAlong(cut[outerBottom], cut[5 - outerBottom], bottom.x);
}

}  // namespace ocr
