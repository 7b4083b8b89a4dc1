#pragma once

#include "ocr/image.h"

/// Well-known ways to black and white, to compare with. Colour or grey in, 0 (ink) and 255 out.
namespace bench {

/// One threshold for the page (Otsu 1979).
[[nodiscard]] ocr::Image otsu(const ocr::Image& page);

/// The background, a closing at a quarter of the size, divided away; then one threshold.
[[nodiscard]] ocr::Image divisionAndOtsu(const ocr::Image& page);

/// A threshold from mean and deviation in a window of 75 pixels, k = 0.2 (Sauvola and Pietikäinen 2000).
[[nodiscard]] ocr::Image sauvola(const ocr::Image& page);

}  // namespace bench
