#include "app/gui/hand_sketch.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace app::gui {
namespace {

constexpr double kReach = 0.32;  // Of a page's upper edge: how far its angle's handle lies from its middle.
constexpr double kDegrees = 180 / std::numbers::pi;

double length(review::Point a, review::Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

}  // namespace

HandSketch::HandSketch(review::Size upright, ocr::HandCleaning hand, const ocr::CleanRecipe& recipe) : scan_(upright), hand_(std::move(hand)) {
    follow(recipe);
}

void HandSketch::follow(const ocr::CleanRecipe& recipe) {
    turned_ = recipe.turn.degrees;
    line_ = recipe.split.line;
    corners_.clear();
    degrees_.clear();
    for (const ocr::PageRecipe& page : recipe.pages) {
        corners_.push_back(page.corners);
        degrees_.push_back(page.degrees);
    }
}

ocr::HandCleaning& HandSketch::byHand() {
    hand_.turn = turned_;
    return hand_;
}

std::vector<Handle> HandSketch::handles() const {
    std::vector<Handle> handles;
    if (line_) handles = {{Handle::Kind::splitTop, 0, 0}, {Handle::Kind::splitBottom, 0, 0}};
    for (std::size_t page = 0; page < corners_.size(); ++page) {
        for (std::size_t corner = 0; corner < 4; ++corner) handles.push_back({Handle::Kind::corner, page, corner});
        handles.push_back({Handle::Kind::angle, page, 0});
    }
    return handles;
}

review::Point HandSketch::middle(std::size_t page) const {
    review::Point sum;
    for (const review::Point corner : corners_[page]) sum = {sum.x + corner.x / 4, sum.y + corner.y / 4};
    return sum;
}

review::Point HandSketch::place(const Handle& handle) const {
    switch (handle.kind) {
        case Handle::Kind::splitTop: return line_->top;
        case Handle::Kind::splitBottom: return line_->bottom;
        case Handle::Kind::corner: return corners_[handle.page][handle.corner];
        case Handle::Kind::angle: break;
    }
    const review::Point from = middle(handle.page);
    const double reach = kReach * length(corners_[handle.page][0], corners_[handle.page][1]);
    const double angle = degrees_[handle.page] / kDegrees;
    return {from.x + reach * std::cos(angle), from.y + reach * std::sin(angle)};
}

bool HandSketch::move(const Handle& handle, review::Point to) {
    const review::Point inside{std::clamp(to.x, 0.0, scan_.width), std::clamp(to.y, 0.0, scan_.height)};
    switch (handle.kind) {
        case Handle::Kind::splitTop: return moveLine({inside, line_->bottom});
        case Handle::Kind::splitBottom: return moveLine({line_->top, inside});
        case Handle::Kind::angle: return turn(handle.page, to);
        case Handle::Kind::corner: break;
    }
    review::Quad moved = corners_[handle.page];
    moved[handle.corner] = inside;
    if (!ocr::isPage(moved, scan_)) return false;
    corners_[handle.page] = moved;
    byHand().page(handle.page).corners = moved;
    return true;
}

bool HandSketch::moveLine(ocr::SplitLine line) {
    std::vector<review::Quad> pages = ocr::pagesCutAt(line, corners_);
    if (!std::ranges::all_of(pages, [this](const review::Quad& page) { return ocr::isPage(page, scan_); })) return false;
    line_ = line;
    corners_ = std::move(pages);
    byHand().split = ocr::PageSplit{line, 1};
    for (std::size_t page = 0; page < corners_.size(); ++page) byHand().page(page).corners = corners_[page];
    return true;
}

bool HandSketch::turn(std::size_t page, review::Point to) {
    const review::Point from = middle(page);
    const double degrees = std::atan2(to.y - from.y, to.x - from.x) * kDegrees;
    if (std::abs(degrees) > ocr::kMostDegrees) return false;
    degrees_[page] = degrees;
    byHand().page(page).degrees = degrees;
    return true;
}

void HandSketch::turnOn() {
    const double height = scan_.height;
    const auto turned = [height](review::Point p) { return review::Point{height - p.y, p.x}; };
    hand_ = {};
    hand_.turn = turned_ = (turned_ + 90) % 360;
    scan_ = {scan_.height, scan_.width};
    line_.reset();
    const review::Quad whole = ocr::pagesJoined(corners_);
    corners_ = {{turned(whole[3]), turned(whole[0]), turned(whole[1]), turned(whole[2])}};
    degrees_.resize(1);
}

void HandSketch::setTwoPages(bool two) {
    if (two == line_.has_value()) return;
    if (two) {
        const review::Quad& page = corners_.front();
        degrees_.push_back(degrees_.front());
        moveLine(ocr::lineAcross(corners_, (page[0].x + page[1].x) / 2, (page[3].x + page[2].x) / 2));
        return;
    }
    line_.reset();
    corners_ = {ocr::pagesJoined(corners_)};
    degrees_.resize(1);
    byHand().split = ocr::PageSplit{};
    byHand().page(0).corners = corners_.front();
    byHand().pages.resize(1);
}

}  // namespace app::gui
