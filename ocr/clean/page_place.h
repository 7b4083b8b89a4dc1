#pragma once

#include "ocr/clean/projective.h"
#include "ocr/clean/recipe.h"
#include "review/base/geometry.h"

namespace ocr {

/// Where a page lies in the scan, before its rows are straightened.
struct PagePlace {
    Projective toScan;     ///< Pixels of the flat page → pixels of the scan.
    int width = 0;         ///< Of the page picture, pixels.
    int height = 0;
    double pixelsPerMm = 0;  ///< Guessed from the scan's dpi or an A4 page.
};

/// How far the edges of a page lean, degrees, clockwise positive.
[[nodiscard]] double leanOf(const review::Quad& corners);

/// Width and height of a page with these corners when its edges are level; whole pixels.
[[nodiscard]] review::Size flatSizeOf(const review::Quad& corners);

/// The page with its lines level: turned about its middle; the picture grows so that no corner is lost.
/// @param degrees how far its lines lean in the scan. @param dpi as the file says, 0 when it does not.
[[nodiscard]] PagePlace placePage(const review::Quad& corners, double degrees, double dpi);

}  // namespace ocr
