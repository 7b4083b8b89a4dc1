#include "ocr/clean/page_map.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace ocr {
namespace {

constexpr int kInverseSteps = 12;

// Where a coordinate lies between two nodes.
struct Between {
    int node;
    double share;
};

Between between(double at, double length, int nodes) {
    const double wanted = at / length * (nodes - 1);
    const double position = wanted > 0 ? std::min(wanted, double(nodes - 1)) : 0;
    const int node = std::min(int(position), nodes - 2);
    return {node, position - node};
}

}  // namespace

Bend::Bend(review::Size page, int columns, int rows) : page_(page), columns_(columns), rows_(rows) {
    if (columns < 2 || rows < 2 || !(page.width > 0) || !(page.height > 0))
        throw std::logic_error("a bend wants a page and two nodes each way");
    nodes_.resize(std::size_t(columns) * std::size_t(rows));
}

review::Point Bend::place(int column, int row) const { return {page_.width * column / (columns_ - 1), page_.height * row / (rows_ - 1)}; }

void Bend::displace(int column, int row, review::Point by) { nodes_[std::size_t(row) * std::size_t(columns_) + std::size_t(column)] = by; }

review::Point Bend::at(review::Point page) const {
    if (none()) return {};
    const Between x = between(page.x, page_.width, columns_);
    const Between y = between(page.y, page_.height, rows_);
    const review::Point* upper = &nodes_[std::size_t(y.node) * std::size_t(columns_) + std::size_t(x.node)];
    const review::Point* lower = upper + columns_;
    const double a = (1 - x.share) * (1 - y.share);
    const double b = x.share * (1 - y.share);
    const double c = (1 - x.share) * y.share;
    const double d = x.share * y.share;
    return {a * upper[0].x + b * upper[1].x + c * lower[0].x + d * lower[1].x,
            a * upper[0].y + b * upper[1].y + c * lower[0].y + d * lower[1].y};
}

void Bend::alongRow(double y, std::vector<review::Point>& row) const {
    if (none()) return std::fill(row.begin(), row.end(), review::Point{});
    const Between down = between(y, page_.height, rows_);
    const review::Point* upper = &nodes_[std::size_t(down.node) * std::size_t(columns_)];
    const review::Point* lower = upper + columns_;
    const auto node = [&](int column) {
        const review::Point a = upper[column], b = lower[column];
        return review::Point{a.x + down.share * (b.x - a.x), a.y + down.share * (b.y - a.y)};
    };
    std::size_t x = 0;
    for (int column = 0; column + 1 < columns_ && x < row.size(); ++column) {
        const review::Point from = node(column), to = node(column + 1);
        const double left = page_.width * column / (columns_ - 1), wide = page_.width / (columns_ - 1);
        const bool last = column + 2 == columns_;
        for (; x < row.size() && (last || double(x) + 0.5 < left + wide); ++x) {
            const double share = std::min(1.0, (double(x) + 0.5 - left) / wide);
            row[x] = {from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)};
        }
    }
}

PageMap::PageMap(const Projective& flat, review::Size scan, Bend bend)
    : flat_(flat), back_(flat.inverse()), scan_(scan), bend_(std::move(bend)) {}

review::Point PageMap::apply(review::Point page) const {
    const review::Point by = bend_.at(page);
    return flat_.apply(review::Point{page.x + by.x, page.y + by.y});
}

review::Quad PageMap::apply(const review::Quad& page) const {
    review::Quad home = {apply(page[0]), apply(page[1]), apply(page[2]), apply(page[3])};
    if (scan_.width <= 0 || scan_.height <= 0) return home;
    for (review::Point& p : home) p = {std::clamp(p.x, 0.0, scan_.width), std::clamp(p.y, 0.0, scan_.height)};
    return home;
}

review::Point PageMap::toPage(review::Point scan) const {
    const review::Point flat = back_.apply(scan);
    review::Point page = flat;
    // The displacement changes slowly, so walking back by it closes in fast.
    for (int step = 0; step < kInverseSteps && !bend_.none(); ++step) {
        const review::Point by = bend_.at(page);
        page = {flat.x - by.x, flat.y - by.y};
    }
    return page;
}

}  // namespace ocr
