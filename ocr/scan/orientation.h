#pragma once

#include <cstdint>

#include "ocr/image.h"

namespace ocr {

/// How the pixels of a file lie, in the numbers that EXIF and TIFF share: where the first row and the first column of the file belong.
enum class Orientation {
    upright = 1,
    mirrored = 2,     ///< Left and right exchanged.
    upsideDown = 3,   ///< Turned by 180°.
    flipped = 4,      ///< Top and bottom exchanged.
    transposed = 5,   ///< Mirrored about the diagonal from the upper left corner.
    turnedLeft = 6,   ///< Lies on its left side: a quarter turn clockwise sets it right. What a phone held upright writes.
    transversed = 7,  ///< Mirrored about the other diagonal.
    turnedRight = 8,  ///< Lies on its right side: a quarter turn counter-clockwise sets it right.
};

/// The orientation of that number; `upright` for numbers that have no meaning, as viewers do.
[[nodiscard]] Orientation orientationOf(std::uint64_t number);

/// Whether width and height change places when such a picture is set upright.
[[nodiscard]] bool swapsSides(Orientation orientation);

/// The picture as every viewer shows it. Shares the pixels when nothing has to be turned.
[[nodiscard]] Image setUpright(const Image& image, Orientation orientation);

}  // namespace ocr
