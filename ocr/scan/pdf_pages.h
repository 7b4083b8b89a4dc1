#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "ocr/image.h"
#include "ocr/scan/decode.h"

namespace ocr {

/// The size of each page in pixels at 300 dpi as it will be rendered, asked of the poppler command `pdfinfo`: the crop box, turned as the
/// page says.
/// @throws review::Failure(input) for a locked or torn file or a page over the limits of a picture, Failure(world) when poppler-utils is
/// missing.
[[nodiscard]] std::vector<PixelSize> pdfPageSizes(std::string_view bytes);

/// One page rendered at 300 dpi by `pdftoppm` in a child process with limits of time and memory: the crop box as viewers show it, with
/// annotations.
/// @throws as pdfPageSizes(), and Failure(input) when there is no such page or it is too small.
[[nodiscard]] Image renderPdfPage(std::string_view bytes, std::size_t page);

}  // namespace ocr
