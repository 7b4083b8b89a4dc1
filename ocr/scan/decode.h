#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "ocr/image.h"

namespace ocr {

/// What a file is, told from its first bytes, never from its name.
enum class FileKind { jpeg, png, tiff, bmp, webp, jpeg2000, pdf, unknown };
[[nodiscard]] FileKind fileKind(std::string_view bytes);

/// What is known of a picture file before its pixels are decoded.
struct FileFacts {
    FileKind kind = FileKind::unknown;
    std::size_t frames = 1;  ///< Pages of a TIFF or PDF, else 1.
};

/// What a picture is for: a page of a book, or a cut-out line of text, which may be much smaller.
enum class PictureUse { page, line };

/// Looks at a file without decoding its pixels.
/// @throws review::Failure(input) with a sentence for the clerk: empty file, not a picture, torn header, PDF that needs a password, picture too
///         large (over 400 megapixels) or too small (under 100 pixels a side) to be a page.
[[nodiscard]] FileFacts inspectFile(std::string_view bytes, PictureUse use = PictureUse::page);

/// Decodes one frame. PDF pages are rendered by the poppler command `pdftoppm` in a child process at 300 dpi (no GPL library is linked);
/// all else is decoded by Leptonica. EXIF orientation is not applied (later). Alpha is laid on white.
/// @throws review::Failure(input) when the picture is torn or cannot be decoded, Failure(world) when pdftoppm is not installed.
[[nodiscard]] Image decodeFrame(std::string_view bytes, std::size_t frame, PictureUse use = PictureUse::page);

/// JPEG bytes of a picture, `quality` 1..100, dpi written into the file.
[[nodiscard]] std::string encodeJpeg(const Image& image, int quality);
/// PNG bytes of a picture.
[[nodiscard]] std::string encodePng(const Image& image);

}  // namespace ocr
