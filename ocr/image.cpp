#include "ocr/image.h"

#include "ocr/image_mat.h"

namespace ocr {

Image::Image(std::shared_ptr<const Pixels> pixels, double dpi) : pixels_(std::move(pixels)), dpi_(dpi) {}

bool Image::empty() const { return !pixels_ || pixels_->mat.empty(); }
int Image::width() const { return pixels_ ? pixels_->mat.cols : 0; }
int Image::height() const { return pixels_ ? pixels_->mat.rows : 0; }
int Image::channels() const { return pixels_ ? pixels_->mat.channels() : 0; }
bool Image::isShared() const { return pixels_.use_count() > 1; }
const std::uint8_t* Image::row(int y) const { return pixels_->mat.ptr<std::uint8_t>(y); }

Image imageFrom(cv::Mat mat, double dpi) {
    auto pixels = std::make_shared<Image::Pixels>();
    pixels->mat = std::move(mat);
    return Image(std::move(pixels), dpi);
}

cv::Mat ownMatOf(Image&& image) {
    const Image mine = std::move(image);
    const cv::Mat& mat = matOf(mine);
    // A matrix may also be held by whoever made the image of it, or be a part of a larger one.
    const bool alone = !mine.isShared() && mat.u != nullptr && mat.u->refcount == 1 && !mat.isSubmatrix();
    return alone ? mat : mat.clone();
}

const cv::Mat& matOf(const Image& image) { return image.pixels().mat; }

}  // namespace ocr
