#pragma once

#include <cstdint>
#include <string_view>

#include "ocr/image.h"

namespace ocr {

/// What the header of a BMP says. Read here and not by Leptonica, which knows neither packed nor top-down files and allocates before it
/// looks.
struct BmpHeader {
    bool sound = false;            ///< The header is whole and of a kind that is read.
    bool topDown = false;          ///< The first row stored is the top one.
    std::uint64_t width = 0;       ///< Pixels.
    std::uint64_t height = 0;      ///< The same.
    std::uint64_t bits = 0;        ///< Of a pixel: 1, 4, 8, 16, 24 or 32.
    std::uint64_t packing = 0;     ///< 0 none, 1 and 2 run lengths, 3 and 6 masks.
    std::uint64_t pixelsAt = 0;    ///< Where the pixels begin.
    std::uint64_t paletteAt = 0;   ///< Where the palette begins.
    std::uint64_t colours = 0;     ///< Entries of the palette.
    std::uint64_t colourSize = 4;  ///< Bytes of an entry.
    double dpi = 0;                ///< 0 when it does not say.
};
[[nodiscard]] BmpHeader bmpHeader(std::string_view bytes);

/// Whether the file holds all pixels its header announces; of packed files only the decoder can tell.
[[nodiscard]] bool bmpIsComplete(std::string_view bytes, const BmpHeader& header);

/// Decodes a BMP with a sound header: 1 to 32 bits, palettes, masks, run lengths, either direction. An alpha channel is left out, as
/// viewers do. Empty when pixels are missing.
[[nodiscard]] Image decodeBmp(std::string_view bytes, const BmpHeader& header);

}  // namespace ocr
