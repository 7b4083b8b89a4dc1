#pragma once

#include <array>

namespace review {

/// A point; the unit (pixels or millimetres) is that of its owner. x grows to the right, y grows downwards, pixel centres lie at half
/// numbers.
struct Point {
    double x = 0;
    double y = 0;
    bool operator==(const Point&) const = default;
};

/// Four corners: top left, top right, bottom right, bottom left as a reader sees the upright page.
using Quad = std::array<Point, 4>;

/// An upright rectangle; unit as of its owner.
struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    bool operator==(const Box&) const = default;
    [[nodiscard]] Quad corners() const { return {Point{x, y}, Point{x + width, y}, Point{x + width, y + height}, Point{x, y + height}}; }
};

/// A size; unit as of its owner.
struct Size {
    double width = 0;
    double height = 0;
    bool operator==(const Size&) const = default;
};

}  // namespace review
