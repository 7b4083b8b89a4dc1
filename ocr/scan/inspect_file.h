#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "ocr/scan/file_kind.h"

namespace ocr {

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
    /// The size of each page as it will be decoded: set upright, a PDF's at 300 dpi. A decoder's limits are told from these.
    std::vector<PixelSize> sizes;
};

/// What a picture is for: a page of a book, or a cut-out line of text, which may be much smaller.
enum class PictureUse { page, line };

/// Looks at a file without decoding its pixels or allocating for them: our own parsers do it on the spot, only a PDF is asked in a child process.
/// @throws review::Failure(input) with a sentence for the clerk: empty file, not a picture, HEIC, animation, of a kind that is not read, torn
///         (it does not end where its own marks say), PDF that needs a password, a page too large (over 400 megapixels), or the first page too
///         small (under 100 pixels a side).
[[nodiscard]] FileFacts inspectFile(std::string_view bytes, PictureUse use = PictureUse::page);

}  // namespace ocr
