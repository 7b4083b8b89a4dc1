#pragma once

#include <leptonica/allheaders.h>

#include <memory>

#include "ocr/image.h"

namespace ocr {

struct PixDeleter {
    void operator()(Pix* pix) const { pixDestroy(&pix); }
};
/// An owned Leptonica picture.
using PixPtr = std::unique_ptr<Pix, PixDeleter>;

/// Any Leptonica picture as an Image: palettes resolved, 16 bits cut to 8, 1 bit spread to 0 and 255, alpha laid on white. Takes the picture over.
[[nodiscard]] Image imageFromPix(PixPtr pix);

/// A Leptonica copy of an image: 8 or 32 bits a pixel, dpi kept.
[[nodiscard]] PixPtr pixFromImage(const Image& image);

/// Leptonica writes its troubles to stderr; ours are sentences. Silences it once for the process.
void silenceLeptonica();

}  // namespace ocr
