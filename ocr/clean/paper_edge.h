#pragma once

#include "ocr/clean/clean.h"
#include "ocr/clean/crop.h"
#include "ocr/image.h"

namespace ocr {

/// A page for reading in which nothing is left of the surround: where the paper's edge bends or wavers inside the page's four corners, what lies
/// beyond it turns white. Only strips along the edges, at most a twentieth of the page, are touched.
/// @param crop    the outline in pixels of the scan.
/// @param toScan  page pixels → scan pixels.
[[nodiscard]] Image whitenBeyondPaper(const Image& reading, const CropResult& crop, const PageMap& toScan);

}  // namespace ocr
