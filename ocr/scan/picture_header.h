#pragma once

#include <cstdint>
#include <string_view>

#include "ocr/scan/file_kind.h"
#include "ocr/scan/orientation.h"

namespace ocr {

/// What the header of a picture file of one page says, whatever its kind.
struct PictureHeader {
    std::uint64_t width = 0;   ///< Pixels as they are stored, before the orientation; 0 when the header does not say.
    std::uint64_t height = 0;  ///< The same.
    bool complete = false;     ///< The file ends where its own marks say.
    bool readable = true;      ///< Of a kind that is decoded.
    bool animated = false;     ///< Shows pictures one after another.
    Orientation orientation = Orientation::upright;
};

/// Reads the header by our own parsers; nothing is decoded and nothing large is allocated. Not for TIFF and PDF, which have pages.
[[nodiscard]] PictureHeader pictureHeader(FileKind kind, std::string_view bytes);

}  // namespace ocr
