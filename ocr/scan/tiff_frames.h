#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ocr/scan/orientation.h"

namespace ocr {

/// One page of a TIFF, as its directory describes it.
struct TiffFrame {
    std::uint64_t directory = 0;  ///< Where its directory lies in the file.
    std::uint64_t width = 0;      ///< Pixels as they are stored, before the orientation.
    std::uint64_t height = 0;
    std::uint64_t compression = 1;
    Orientation orientation = Orientation::upright;
};

/// The pages of a TIFF or BigTIFF, told by walking its chain of directories without decoding anything. Small previews beside a full picture
/// (NewSubfileType) are no pages. Empty when the file is torn: the chain leads out of it or in a circle, a page has no size, or its pixels
/// lie outside.
[[nodiscard]] std::vector<TiffFrame> tiffFrames(std::string_view bytes);

}  // namespace ocr
