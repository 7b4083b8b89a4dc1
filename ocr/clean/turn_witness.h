#pragma once

#include <optional>

#include "ocr/image.h"

namespace ocr {

/// How far a sheet must be turned clockwise for its letters to stand, as Tesseract's detection of orientation tells it from their shapes: 0, 90, 180 or 270
/// degrees. A second opinion for sheets about which `measureTurn` is in doubt; it takes a second or more and knows print and typewriting, less so
/// handwriting. Nothing when it sees too few letters, or its model (osd) is not installed.
[[nodiscard]] std::optional<int> turnByLetters(const Image& sheet);

}  // namespace ocr
