#pragma once

#include <vector>

#include "ocr/clean/projective.h"
#include "review/base/geometry.h"

namespace ocr {

/// A smooth displacement over a page, kept on a coarse even grid and interpolated linearly between its nodes; beyond the page that of its
/// rim goes on. Pixels of the page picture.
class Bend {
public:
    /// No displacement anywhere.
    Bend() = default;
    /// At least two columns and two rows of nodes, the outer ones on the rim of the page; all zero at first.
    Bend(review::Size page, int columns, int rows);

    /// True when nothing is displaced.
    [[nodiscard]] bool none() const { return nodes_.empty(); }
    [[nodiscard]] int columns() const { return columns_; }
    [[nodiscard]] int rows() const { return rows_; }
    [[nodiscard]] review::Point place(int column, int row) const;  ///< Where a node lies on the page.
    void displace(int column, int row, review::Point by);          ///< By how much the paper at a node lies elsewhere.
    [[nodiscard]] review::Point at(review::Point page) const;      ///< The displacement at any point.
    /// The displacements at the middles of the first pixels of a row, as many as there is room for. @param y of the row, pixels of the page.
    void alongRow(double y, std::vector<review::Point>& row) const;

private:
    review::Size page_{};
    int columns_ = 0;
    int rows_ = 0;
    std::vector<review::Point> nodes_;  // Row by row.
};

/// The way home from a page picture to the untouched scan: what was bent is bent back, then seen in perspective. A value, cheap to copy.
class PageMap {
public:
    PageMap() = default;
    /// @param flat page pixels → scan pixels of a page without a bend.
    /// @param scan size of the scan, pixels; quads are kept within it. Without a size they are not.
    explicit PageMap(const Projective& flat, review::Size scan = {}, Bend bend = {});

    /// Page pixels → scan pixels. May lie outside of the scan where the page does.
    [[nodiscard]] review::Point apply(review::Point page) const;
    /// The corners of a box on the page in scan pixels, moved onto the scan's rim where they lie outside.
    [[nodiscard]] review::Quad apply(const review::Quad& page) const;
    /// Scan pixels → page pixels, the inverse of `apply` for points, to far better than a tenth of a pixel.
    [[nodiscard]] review::Point toPage(review::Point scan) const;

    [[nodiscard]] const Projective& flat() const { return flat_; }
    [[nodiscard]] const Bend& bend() const { return bend_; }

private:
    Projective flat_;
    Projective back_;
    review::Size scan_{};
    Bend bend_;
};

}  // namespace ocr
