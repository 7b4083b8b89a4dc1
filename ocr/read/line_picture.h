#pragma once

#include "ocr/image.h"
#include "review/seen_line.h"

namespace ocr {

/// A line that the reader of handwriting saw, in grey, dark on light, for people and for training. Empty when its bytes are no picture.
[[nodiscard]] Image pictureOf(const review::SeenLine& line);

}  // namespace ocr
