#pragma once

#include <string_view>

#include "ocr/image.h"
#include "ocr/scan/tiff_frames.h"

namespace ocr {

/// Decodes one page of a TIFF: strips or tiles, in one piece or by channel, 1 to 16 bits, grey, palette, RGB, YCbCr, CMYK, Lab; packed as
/// fax, LZW, Deflate, JPEG, PackBits or whatever else libtiff knows. Transparent parts become white. The orientation is left to the caller.
/// @throws review::Failure(input): torn when the decoder had any complaint, unsupported when libtiff cannot read this kind.
[[nodiscard]] Image decodeTiff(std::string_view bytes, const TiffFrame& frame);

}  // namespace ocr
