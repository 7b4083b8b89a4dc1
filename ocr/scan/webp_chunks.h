#pragma once

#include <cstdint>
#include <string_view>

#include "ocr/scan/orientation.h"

namespace ocr {

/// What the chunks of a WebP say, without decoding it.
struct WebpChunks {
    bool complete = false;  ///< All that its header announces lies inside the file.
    bool animated = false;
    std::uint64_t width = 0;                         ///< Pixels as they are stored; 0 without a header.
    std::uint64_t height = 0;                        ///< The same.
    Orientation orientation = Orientation::upright;  ///< Of its EXIF chunk.
};

[[nodiscard]] WebpChunks webpChunks(std::string_view bytes);

}  // namespace ocr
