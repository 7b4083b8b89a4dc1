#include "app/gui/page_view.h"

#include <algorithm>
#include <cmath>

namespace app::gui {
namespace {

/// How far a picture smaller than its window stands from the window's edge.
double gap(double picture, double window) { return std::max(0.0, (window - picture) / 2); }

/// Where to scroll so that low..high can be seen: nowhere while it can, else so far that the surround can be seen too.
double into(double scroll, double low, double high, double surround, double window) {
    if (low >= scroll && high <= scroll + window) return scroll;
    if (high - low + 2 * surround >= window) return low - std::max(0.0, (window - high + low) / 2);
    return low < scroll ? low - surround : high + surround - window;
}

}  // namespace

void PageView::setPicture(review::Size picture) {
    picture_ = picture;
    clamp();
}

void PageView::setWindow(review::Size window) {
    window_ = window;
    clamp();
}

review::Point PageView::origin() const {
    const review::Size size = extent();
    return {(scroll_.x - gap(size.width, window_.width)) / zoom_, (scroll_.y - gap(size.height, window_.height)) / zoom_};
}

review::Point PageView::toPicture(review::Point window) const {
    const review::Point start = origin();
    return {start.x + window.x / zoom_, start.y + window.y / zoom_};
}

review::Point PageView::toWindow(review::Point picture) const {
    const review::Point start = origin();
    return {(picture.x - start.x) * zoom_, (picture.y - start.y) * zoom_};
}

void PageView::clamp() {
    const review::Size size = extent();
    scroll_.x = std::clamp(scroll_.x, 0.0, std::max(0.0, size.width - window_.width));
    scroll_.y = std::clamp(scroll_.y, 0.0, std::max(0.0, size.height - window_.height));
}

void PageView::scrollTo(review::Point scroll) {
    scroll_ = scroll;
    clamp();
}

void PageView::zoomTo(double zoom, review::Point fixed) {
    const review::Point under = toPicture(fixed);
    zoom_ = std::clamp(zoom, kSmallest, kLargest);
    scroll_ = {under.x * zoom_ - fixed.x, under.y * zoom_ - fixed.y};
    clamp();
}

void PageView::fitWidth() { fitWidthOf({0, 0, picture_.width, picture_.height}); }

void PageView::fitPage() {
    if (picture_.width <= 0 || picture_.height <= 0) return;
    zoomTo(std::min(window_.width / picture_.width, window_.height / picture_.height), {});
    scrollTo({});
}

void PageView::fitWidthOf(const review::Box& region) {
    if (region.width <= 0) return;
    zoomTo(window_.width / region.width, {});
    scrollTo({region.x * zoom_, region.y * zoom_});
}

bool PageView::reveal(const review::Box& box) {
    const review::Point before = scroll_;
    const double surround = std::min(window_.width, window_.height) * 0.12;
    scrollTo({into(scroll_.x, box.x * zoom_, (box.x + box.width) * zoom_, surround, window_.width),
              into(scroll_.y, box.y * zoom_, (box.y + box.height) * zoom_, surround, window_.height)});
    return std::abs(scroll_.x - before.x) > 0.5 || std::abs(scroll_.y - before.y) > 0.5;
}

}  // namespace app::gui
