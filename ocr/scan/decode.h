#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "ocr/image.h"

namespace ocr {

/// What a file is, told from its first bytes, never from its name.
enum class FileKind { jpeg, png, tiff, bmp, webp, jpeg2000, pdf, heic, unknown };
[[nodiscard]] FileKind fileKind(std::string_view bytes);

/// Pixels of a picture.
struct PixelSize {
    std::uint64_t width = 0;
    std::uint64_t height = 0;

    bool operator==(const PixelSize&) const = default;
};

/// What is known of a picture file before its pixels are decoded.
struct FileFacts {
    FileKind kind = FileKind::unknown;
    std::size_t frames = 1;  ///< Pages of a TIFF or PDF, else 1.
    /// The size of each page as decodeFrame() will give it: set upright, a PDF's at 300 dpi. From these a decoder's limits can be told.
    std::vector<PixelSize> sizes;
};

/// What a picture is for: a page of a book, or a cut-out line of text, which may be much smaller.
enum class PictureUse { page, line };

/// Looks at a file without decoding its pixels or allocating for them; only a PDF is asked in a child process.
/// @throws review::Failure(input) with a sentence for the clerk: empty file, not a picture, HEIC, animation, of a kind that is not read,
/// torn
///         (it does not end where its own marks say), PDF that needs a password, a page too large (over 400 megapixels), or the first page
///         too small (under 100 pixels a side).
[[nodiscard]] FileFacts inspectFile(std::string_view bytes, PictureUse use = PictureUse::page);

/// Decodes one frame as every viewer shows it: set upright by its EXIF or TIFF orientation, alpha laid on white, 16 bits cut to 8, CMYK
/// turned into RGB. PDF pages are rendered by the poppler command `pdftoppm` in a child process at 300 dpi (no GPL library is linked), BMP
/// is decoded here, TIFF by libtiff, all else by Leptonica.
/// @throws as inspectFile(), Failure(input) when the picture is torn or cannot be decoded, Failure(world) when pdftoppm is not installed.
[[nodiscard]] Image decodeFrame(std::string_view bytes, std::size_t frame, PictureUse use = PictureUse::page);

/// JPEG bytes of a picture, `quality` 1..100, dpi written into the file.
[[nodiscard]] std::string encodeJpeg(const Image& image, int quality);
/// What a PNG is written for: small files to keep, or quick ones, about a tenth larger, to look at.
enum class PngEffort { small, quick };

/// PNG bytes of a picture.
[[nodiscard]] std::string encodePng(const Image& image, PngEffort effort = PngEffort::small);

}  // namespace ocr
