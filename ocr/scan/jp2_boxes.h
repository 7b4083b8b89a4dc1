#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ocr {

/// What a JPEG 2000 file says about its picture, without decoding it.
struct Jp2Boxes {
    bool complete = false;  ///< Its boxes lie inside the file, and its header is sound.
    /// One to four channels of equal size and 8 bits, grey or sRGB, perhaps with alpha: what Leptonica decodes rightly.
    bool readable = false;
    std::uint64_t width = 0;  ///< Pixels; 0 without a header.
    std::uint64_t height = 0;
    std::uint64_t channels = 0;
};

/// Takes a JP2 file, or the bare code stream that some scanners write.
[[nodiscard]] Jp2Boxes jp2Boxes(std::string_view bytes);

/// The file as a JP2: a bare code stream is wrapped into the boxes that name its colours, since Leptonica reads only files with boxes.
[[nodiscard]] std::string asJp2File(std::string_view bytes);

}  // namespace ocr
