#pragma once

#include <string_view>

#include "ocr/image.h"

namespace ocr {

/// The picture that pdftoppm writes: "P6", width, height and 255, each behind one blank or line end, then R, G, B bytes and nothing else.
/// @throws review::Failure(input) when it is anything else, or larger than a page can be.
[[nodiscard]] Image imageFromPpm(std::string_view bytes, double dpi);

}  // namespace ocr
