#pragma once

#include <cstddef>
#include <stop_token>
#include <string_view>
#include <vector>

#include "ocr/image.h"
#include "ocr/scan/inspect_file.h"

namespace ocr {

/// The size of each page in pixels at 300 dpi as it will be rendered, asked of the poppler command `pdfinfo`: the crop box, turned as the
/// page says.
/// @throws review::Failure(input) for a locked or torn file or a page over the limits of a picture, Failure(world) when poppler-utils is
/// missing.
[[nodiscard]] std::vector<PixelSize> pdfPageSizes(std::string_view bytes);

/// One page rendered at 300 dpi by `pdftoppm` in a child process with limits of time and memory (decoding_limits.h): the crop box as viewers show
/// it, with annotations.
/// @throws as pdfPageSizes(), Failure(input) when there is no such page, it is too small or exceeds the limits, Failure(cancelled).
[[nodiscard]] Image renderPdfPage(std::string_view bytes, std::size_t page, const std::stop_token& stop = {});

}  // namespace ocr
