#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "ocr/image.h"

namespace ocr {

/// Decodes a JPEG in grey or in colour with libjpeg, its lines straight to where they stay; as it lies in the file, without its orientation. A page of a
/// scanner is next to always such a file, and through Leptonica its pixels would be moved four times.
/// @param room where the pixels are put when it is large enough; the picture then lasts as long as nobody writes there. It may not hold `bytes`.
/// @return nothing for a picture in four inks (CMYK).
/// @throws Failure(input) when libjpeg gives up, or had to invent pixels.
[[nodiscard]] std::optional<Image> decodeJpeg(std::string_view bytes, std::span<std::uint8_t> room = {});

}  // namespace ocr
