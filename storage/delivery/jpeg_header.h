#pragma once

#include <optional>
#include <string_view>

namespace storage {

/// What the head of a JPEG file says (ITU-T T.81, B.2.2).
struct JpegHeader {
    int width = 0;       ///< Pixels.
    int height = 0;      ///< Pixels.
    int components = 0;  ///< 3 for colour, 1 for grey.
    bool whole = false;  ///< Ends with the end-of-image mark: not torn.
};

/// Reads the frame header without decoding the picture; nothing when the bytes are no JPEG.
[[nodiscard]] std::optional<JpegHeader> jpegHeader(std::string_view bytes);

/// The header of a picture that can go into a PDF as it is: whole, colour or grey. @throws Failure(input) for any other.
[[nodiscard]] JpegHeader headerForPdf(std::string_view bytes);

}  // namespace storage
