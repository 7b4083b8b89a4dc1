#pragma once

#include <string_view>

namespace ocr {

/// What a file is, told from its first bytes, never from its name.
enum class FileKind { jpeg, png, tiff, bmp, webp, jpeg2000, pdf, heic, unknown };
[[nodiscard]] FileKind fileKind(std::string_view bytes);

}  // namespace ocr
