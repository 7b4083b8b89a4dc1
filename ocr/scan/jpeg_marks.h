#pragma once

#include <string_view>

namespace ocr {

/// Whether a JPEG runs from its start to an end mark without leaving the file in between. libjpeg fills a torn picture with grey and calls that
/// a warning, so a transfer that broke off is told here, from the marks alone. Bytes after the end mark are allowed.
[[nodiscard]] bool jpegIsComplete(std::string_view bytes);

}  // namespace ocr
