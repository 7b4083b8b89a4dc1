#pragma once

#include "review/base/geometry.h"

namespace ocr {

/// A 3×3 projective map, row-major.
struct Projective {
    double m[9] = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    /// Finite for every finite point; what lies on the horizon comes out very far away.
    [[nodiscard]] review::Point apply(review::Point p) const;
    [[nodiscard]] review::Quad apply(const review::Quad& q) const;
    [[nodiscard]] Projective inverse() const;
    /// First this, then `next`.
    [[nodiscard]] Projective then(const Projective& next) const;
};

/// The map that takes the four corners of `from` to those of `to`. Neither may have three corners on one line.
[[nodiscard]] Projective projectiveFromTo(const review::Quad& from, const review::Quad& to);

}  // namespace ocr
