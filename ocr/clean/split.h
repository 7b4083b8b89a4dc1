#pragma once

#include <vector>

#include "ocr/clean/crop.h"
#include "ocr/image.h"
#include "review/base/geometry.h"

namespace ocr {

struct SplitSettings {
    double minAspect = 1.15;      ///< A sheet narrower than this (width ÷ height) is one page.
    double certainAspect = 2.1;   ///< A sheet wider than this is always two pages.
    double minDepth = 0.06;       ///< How much darker than its surroundings the gutter must be, share of the light, to be believed.
};

/// One sheet as pages, left page first. All points in pixels of the picture given.
struct SplitResult {
    std::vector<review::Quad> pages;  ///< One or two.
    double gutterDepth = 0;           ///< How dark the best gutter is: share of light lost.
    double confidence = 0;            ///< 0..1.
};

/// Tells a double page from a single one by the shadow of the gutter, which unlike any printed rule runs from edge to edge of the paper.
[[nodiscard]] SplitResult splitSheet(const Image& picture, const CropResult& crop, const SplitSettings& settings = {});

}  // namespace ocr
