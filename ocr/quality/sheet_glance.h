#pragma once

#include <array>
#include <cstdint>
#include <opencv2/core.hpp>
#include <vector>

#include "ocr/quality/sheet_cells.h"

namespace ocr {

/// A tile as it is looked for: without its mean, so that paper of any darkness gives the same.
struct GlanceTile {
    /// Each row of the tile; what stands behind it is 0, so that the compiler may take eight at once.
    static constexpr int kRowRoom = 16;

    cv::Point place;  ///< Upper left, cells.
    std::array<std::array<std::int16_t, kRowRoom>, kTileHigh> pattern{};
    float power = 0;  ///< Sum of the squares of the pattern.
};

/// A few kilobytes of a sheet by which another can be told at once to be a different one: some of its tiles that the book's other sheets do not have, so
/// writing rather than the printed form, and where the whole lies.
struct SheetGlance {
    cv::Size size;     ///< Cells.
    cv::Mat quarter;   ///< CV_8U, darkness on a quarter of the size.
    std::vector<GlanceTile> tiles;  ///< Empty: there is too little writing, the sheet is like no other.
};

/// A sheet in which the tiles of others are looked for: quick to ask, large to keep (half a megabyte for A4).
class SheetProbe {
public:
    /// @param cells as of cellsOf(), scaled to whatever size.
    explicit SheetProbe(const cv::Mat& cells);

    [[nodiscard]] cv::Size size() const { return {levels_.cols - kBeside, levels_.rows}; }
    /// How well each tile of the other sheet is found here, -1..1, in their order, asking no further once they miss `enough` of their number.
    /// @return how much of them is missing, 0..1 (missingOf); above `enough` it is told only roughly.
    [[nodiscard]] double missing(const SheetGlance& other, double enough) const;
    /// The best correlation of each tile of the other sheet, 0..1.
    [[nodiscard]] std::vector<double> found(const SheetGlance& other) const;

private:
    static constexpr int kBeside = GlanceTile::kRowRoom - kTileWide;  ///< Bare columns at the right, so that a row of a tile never leaves the picture.

    [[nodiscard]] cv::Point shiftOf(const SheetGlance& other) const;
    [[nodiscard]] double likeness(const GlanceTile& tile, cv::Point shift) const;

    cv::Mat levels_;   ///< CV_16S, 0..kCellLevels - 1.
    cv::Mat weights_;  ///< CV_32F: at the upper left of each tile, one by the root of its power; 0 where it is flat.
    cv::Mat quarter_;  ///< As of SheetGlance.
};

/// @param others a few sheets of the same book, near ones if possible.
[[nodiscard]] SheetGlance glanceAt(const cv::Mat& cells, const std::vector<const SheetProbe*>& others);

}  // namespace ocr
