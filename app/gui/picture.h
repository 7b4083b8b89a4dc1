#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

#include "ocr/image.h"
#include "ocr/scan/decoder.h"
#include "review/base/geometry.h"

namespace app::gui {

/// A scan ready to be shown: the untouched picture and smaller and smaller halves of it. Immutable; shared between lanes.
struct Picture {
    std::vector<ocr::Image> levels;  ///< Full size, half, quarter … ; never empty.

    [[nodiscard]] const ocr::Image& full() const { return levels.front(); }
    [[nodiscard]] review::Size size() const {
        return {static_cast<double>(full().width()), static_cast<double>(full().height())};
    }
};

/// Decodes a frame of a picture file and builds its halves. Heavy: belongs on the bench.
/// @throws review::Failure(input) when the picture is torn, Failure(world) when the file cannot be read.
[[nodiscard]] Picture loadPicture(ocr::Decoder& decoder, const std::filesystem::path& file, std::size_t frame);

/// A picture at hand with its halves. Heavy: belongs on the bench. @param full not empty.
[[nodiscard]] Picture pictureOf(ocr::Image full);

/// Colour as red, green, blue.
struct Rgb {
    std::uint8_t red = 0, green = 0, blue = 0;
};

/// A part of a picture at a zoom, as width × height × 3 bytes of RGB. What lies outside the picture gets the surround.
/// @param origin picture point (full size pixels) at the top left corner. @param zoom output pixels per picture pixel.
[[nodiscard]] std::vector<std::uint8_t> sample(const Picture& picture, review::Point origin, double zoom, int width, int height, Rgb surround);

/// A small upright picture, width × height × 3 bytes of RGB.
struct Snippet {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;
};

/// The whole picture, as large as it fits. Never enlarged.
[[nodiscard]] Snippet thumbnailOf(const Picture& picture, int maxWidth, int maxHeight);

/// Cuts a field out of the untouched scan, as large as it fits into a pane but at most four times, and fills the pane with what lies around the field, greyed.
[[nodiscard]] Snippet cutSnippet(const Picture& picture, const review::Quad& place, int maxWidth, int maxHeight);

}  // namespace app::gui
