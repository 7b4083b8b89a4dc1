#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ocr/scan/orientation.h"

namespace ocr {

/// What the chunks of a PNG say, without decoding it.
struct PngChunks {
    bool complete = false;                           ///< The chunks reach the end mark inside the file.
    std::uint64_t width = 0;                         ///< Pixels as they are stored; 0 without a header.
    std::uint64_t height = 0;                        ///< The same.
    Orientation orientation = Orientation::upright;  ///< Of its eXIf chunk.
    /// The one colour of a picture without alpha channel or palette that stands for nothing, as R, G, B of 8 bits.
    std::optional<std::array<std::uint8_t, 3>> clear;
};

[[nodiscard]] PngChunks pngChunks(std::string_view bytes);

/// The same picture with nothing but what its pixels need: texts, profiles, gamma and the one clear colour are left out. A few kilobytes of packed text can
/// unpack to gigabytes, and a gamma would change colours that the record of a book should keep.
[[nodiscard]] std::string pngWithoutNotes(std::string_view bytes);

}  // namespace ocr
