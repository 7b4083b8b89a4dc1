#pragma once

#include <cstdint>
#include <string_view>

#include "ocr/scan/orientation.h"

namespace ocr {

/// What the marks of a JPEG say, without decoding it.
struct JpegMarks {
    /// It runs from its start to an end mark without leaving the file in between. libjpeg fills a torn picture with grey and calls that a
    /// warning, so a transfer that broke off is told here. Bytes after the end mark are allowed.
    bool complete = false;
    bool readable = false;     ///< Its frame is of a kind that libjpeg decodes: baseline or progressive, 8 bits, with a height.
    std::uint64_t width = 0;   ///< Pixels as they are stored, before the orientation; 0 without a frame.
    std::uint64_t height = 0;  ///< The same.
    std::uint64_t scans = 0;   ///< Passes over the picture; an honest progressive file has about ten.
    Orientation orientation = Orientation::upright;  ///< Of its EXIF block.
};

[[nodiscard]] JpegMarks jpegMarks(std::string_view bytes);

}  // namespace ocr
