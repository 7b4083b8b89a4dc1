#pragma once

#include <optional>
#include <vector>

#include "ocr/clean/crop.h"
#include "ocr/clean/recipe.h"
#include "ocr/image.h"
#include "review/base/geometry.h"

namespace ocr {

struct SplitSettings {
    double minAspect = 1.15;      ///< A sheet narrower than this (width ÷ height) is one page.
    double certainAspect = 2.1;   ///< A sheet wider than this is always two pages.
    double minDepth = 0.06;       ///< How much darker than its surroundings the gutter must be, share of the light, to be believed.
};

/// Whether a sheet is one page or two. All points in pixels of the picture given.
struct SplitResult {
    std::optional<SplitLine> line;    ///< Nothing for one page.
    double gutterDepth = 0;           ///< How dark the best gutter is: share of light lost.
    double confidence = 0;            ///< 0..1.
};

/// Tells a double page from a single one by the shadow of the gutter, which unlike any printed rule runs from edge to edge of the paper.
[[nodiscard]] SplitResult splitSheet(const Image& picture, const CropResult& crop, const SplitSettings& settings = {});

/// The corners of the pages beside the line: one without a line, else two, left page first. A page that the scan cuts off is completed.
/// @param crop of a picture `width` wide, in whose pixels everything is.
[[nodiscard]] std::vector<review::Quad> pagesBeside(const std::optional<SplitLine>& line, const CropResult& crop, int width);

}  // namespace ocr
