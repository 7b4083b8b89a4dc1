#include "ocr/image.h"

#include "ocr/image_mat.h"

namespace ocr {

Image::Image(std::shared_ptr<const Pixels> pixels, double dpi) : pixels_(std::move(pixels)), dpi_(dpi) {}

bool Image::empty() const { return !pixels_ || pixels_->mat.empty(); }
int Image::width() const { return pixels_ ? pixels_->mat.cols : 0; }
int Image::height() const { return pixels_ ? pixels_->mat.rows : 0; }
int Image::channels() const { return pixels_ ? pixels_->mat.channels() : 0; }
const std::uint8_t* Image::row(int y) const { return pixels_->mat.ptr<std::uint8_t>(y); }

Image imageFrom(cv::Mat mat, double dpi) {
    auto pixels = std::make_shared<Image::Pixels>();
    pixels->mat = std::move(mat);
    return Image(std::move(pixels), dpi);
}

const cv::Mat& matOf(const Image& image) { return image.pixels().mat; }

}  // namespace ocr
