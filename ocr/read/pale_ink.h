#pragma once

#include "ocr/image.h"
#include "ocr/layout/field_place.h"
#include "ocr/layout/form_warp.h"

namespace ocr {

/// True when a field without ink shows many small traces side by side: writing too pale for any reader, that only a person with the book may know. Stains and
/// what shines through are fewer and larger.
/// @param source the page as scanned, before faint ink was taken for paper (faintInkToo).
[[nodiscard]] bool hasPaleWriting(const Image& source, const FormWarp& warp, const FieldPlace& place);

}  // namespace ocr
