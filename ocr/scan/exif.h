#pragma once

#include <string_view>

#include "ocr/scan/orientation.h"

namespace ocr {

/// The orientation that an EXIF block names; `upright` when it names none or is damaged, which is no error: a picture is worth more than
/// its notes. Takes the block with or without the mark "Exif" in front, as JPEG, PNG and WebP carry it.
[[nodiscard]] Orientation exifOrientation(std::string_view exif);

}  // namespace ocr
