#pragma once

#include <cstddef>
#include <string_view>

namespace ocr {

/// How many pages a TIFF or BigTIFF holds, told by walking its chain of directories; 0 when the chain leads out of the file or in a circle.
[[nodiscard]] std::size_t countTiffFrames(std::string_view bytes);

}  // namespace ocr
