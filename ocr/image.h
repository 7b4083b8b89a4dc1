#pragma once

#include <cstdint>
#include <memory>

namespace ocr {

/// An immutable picture: 8 bits a channel, 1 channel (grey, 0 = black) or 3 channels in R, G, B order. Copies share the pixels, so passing by value
/// is cheap and thread-safe. Hides cv::Mat: only ocr/ itself includes image_mat.h to get at it.
class Image {
public:
    struct Pixels;  ///< Defined in ocr/image_mat.h.

    Image() = default;
    explicit Image(std::shared_ptr<const Pixels> pixels, double dpi);

    [[nodiscard]] bool empty() const;
    [[nodiscard]] int width() const;     ///< Pixels.
    [[nodiscard]] int height() const;    ///< Pixels.
    [[nodiscard]] int channels() const;  ///< 1 or 3.
    [[nodiscard]] bool isShared() const;  ///< Another image holds the same pixels.
    /// Dots per inch as the file says; 0 when it does not say.
    [[nodiscard]] double dpi() const { return dpi_; }
    /// The first byte of row y; width() * channels() bytes follow.
    [[nodiscard]] const std::uint8_t* row(int y) const;
    [[nodiscard]] const Pixels& pixels() const { return *pixels_; }

private:
    std::shared_ptr<const Pixels> pixels_;
    double dpi_ = 0;
};

}  // namespace ocr
