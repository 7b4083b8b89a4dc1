#pragma once

#include <array>
#include <vector>

#include "ocr/image.h"
#include "review/base/geometry.h"

namespace ocr {

struct CropSettings {
    double minContrast = 22;   ///< Least difference between paper and surround, 0..255 in the channel that differs most.
    double minArea = 0.2;      ///< A sheet smaller than this share of the picture is not believed.
    double minTintSupport = 0.3; ///< Share of an edge that must be straight where only the paper's tint tells it from its surround.
    double minSeen = 0.3;      ///< Share of a side along which the surround must show, else the side is the picture's own edge.
};

/// The sides of a sheet, in the order of a quad's corners.
enum Side { topSide, rightSide, bottomSide, leftSide };

/// Where the paper lies in the picture. All points in pixels of the picture given.
struct CropResult {
    review::Quad sheet{};                                ///< Corners of the paper: one page, or both pages of a spread.
    std::array<bool, 4> seen{};                          ///< By Side: whether the surround shows beyond it.
    std::array<std::vector<review::Point>, 4> outline;   ///< By Side: where paper begins, one point a scan line; bends are kept.
    double confidence = 0;                               ///< 0..1; below 0.5 the sheet is the whole picture.
};

/// Finds the paper against a darker or lighter surround. A picture the paper fills is an outcome: no side is seen, the sheet is the picture.
[[nodiscard]] CropResult findSheet(const Image& picture, const CropSettings& settings = {});

}  // namespace ocr
