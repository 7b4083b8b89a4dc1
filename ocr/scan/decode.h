#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "ocr/image.h"
#include "ocr/scan/inspect_file.h"

namespace ocr {

/// Decodes one frame as every viewer shows it: set upright by its EXIF or TIFF orientation, alpha laid on white, 16 bits cut to 8, CMYK turned into
/// RGB. PDF pages are rendered by the poppler command `pdftoppm` in a child process at 300 dpi (no GPL library is linked), BMP is decoded here,
/// TIFF by libtiff, JPEG by libjpeg, all else by Leptonica. Runs in the process that calls it, which a file made for it may crash: the program `sogoc-decoder`
/// does, and tests of the decoding itself; everybody else asks a Decoder (decoder.h).
/// @param room where the pixels may be put, if they can without being moved; the picture then lasts as long as nobody writes there. It may not hold `bytes`.
/// @throws as inspectFile(), Failure(input) when the picture is torn or cannot be decoded, Failure(world) when pdftoppm is not installed.
[[nodiscard]] Image decodeFrame(std::string_view bytes, std::size_t frame, PictureUse use = PictureUse::page, std::span<std::uint8_t> room = {});

}  // namespace ocr
