#pragma once

#include <string>

#include "ocr/image.h"

namespace ocr {

/// JPEG bytes of a picture, `quality` 1..100, dpi written into the file.
[[nodiscard]] std::string encodeJpeg(const Image& image, int quality);

/// What a PNG is written for: small files to keep, or quick ones, about a tenth larger, to look at.
enum class PngEffort { small, quick };

/// PNG bytes of a picture.
[[nodiscard]] std::string encodePng(const Image& image, PngEffort effort = PngEffort::small);

}  // namespace ocr
