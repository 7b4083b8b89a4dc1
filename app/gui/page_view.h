#pragma once

#include "review/base/geometry.h"

namespace app::gui {

/// Which part of a picture a window shows, and how large: zoom and scroll as plain numbers. Positions are in window pixels (of the toolkit) and
/// picture pixels.
class PageView {
public:
    static constexpr double kSmallest = 0.05;
    static constexpr double kLargest = 4.0;

    void setPicture(review::Size picture);
    void setWindow(review::Size window);

    [[nodiscard]] review::Size picture() const { return picture_; }
    [[nodiscard]] review::Size window() const { return window_; }
    /// Window pixels per picture pixel.
    [[nodiscard]] double zoom() const { return zoom_; }
    /// The picture point at the window's top left corner. Negative where the picture is smaller than the window and stands in its middle.
    [[nodiscard]] review::Point origin() const;
    [[nodiscard]] review::Point toPicture(review::Point window) const;
    [[nodiscard]] review::Point toWindow(review::Point picture) const;
    /// The picture's size on the screen.
    [[nodiscard]] review::Size extent() const { return {picture_.width * zoom_, picture_.height * zoom_}; }
    /// Scroll position in window pixels, never negative.
    [[nodiscard]] review::Point scroll() const { return scroll_; }

    void scrollTo(review::Point scroll);
    /// Zooms; the picture point under `fixed` (window pixels) stays where it is.
    void zoomTo(double zoom, review::Point fixed);
    void fitWidth();
    void fitPage();
    /// Zooms so that a region of the picture (a record's page) fills the width, and shows its top.
    void fitWidthOf(const review::Box& region);
    /// Scrolls as little as needed so that the box, with some surround, can be seen. True when anything moved.
    bool reveal(const review::Box& box);

private:
    void clamp();

    review::Size picture_;
    review::Size window_;
    double zoom_ = 1;
    review::Point scroll_;
};

}  // namespace app::gui
