#pragma once

#include <cstddef>
#include <string_view>

#include "ocr/image.h"

namespace ocr {

/// Pages of a PDF, asked of the poppler command `pdfinfo`.
/// @throws review::Failure(input) for a locked or torn file, Failure(world) when poppler-utils is missing.
[[nodiscard]] std::size_t countPdfPages(std::string_view bytes);

/// One page rendered at 300 dpi by `pdftoppm` in a child process with limits of time and memory; annotations and crop boxes as poppler has them.
/// @throws as countPdfPages(), and Failure(input) for a page that would exceed the limits of a picture.
[[nodiscard]] Image renderPdfPage(std::string_view bytes, std::size_t page);

}  // namespace ocr
