#include "ocr/scan/orientation.h"

#include <optional>

#include "ocr/image_mat.h"

namespace ocr {
namespace {

// The codes of cv::flip().
constexpr int kTopAndBottom = 0;
constexpr int kLeftAndRight = 1;
constexpr int kBoth = -1;

std::optional<int> flipOf(Orientation orientation) {
    switch (orientation) {
        case Orientation::mirrored:
        case Orientation::turnedLeft:
            return kLeftAndRight;
        case Orientation::flipped:
        case Orientation::turnedRight:
            return kTopAndBottom;
        case Orientation::upsideDown:
        case Orientation::transversed:
            return kBoth;
        case Orientation::upright:
        case Orientation::transposed:
            break;
    }
    return std::nullopt;
}

}  // namespace

Orientation orientationOf(std::uint64_t number) { return number >= 1 && number <= 8 ? Orientation(int(number)) : Orientation::upright; }

bool swapsSides(Orientation orientation) { return orientation >= Orientation::transposed; }

Image setUpright(const Image& image, Orientation orientation) {
    if (orientation == Orientation::upright || image.empty()) return image;
    cv::Mat turned = matOf(image);
    if (swapsSides(orientation)) {
        cv::Mat standing;
        cv::transpose(turned, standing);
        turned = standing;
    }
    if (const auto code = flipOf(orientation)) {
        cv::Mat flipped;
        cv::flip(turned, flipped, *code);
        turned = flipped;
    }
    return imageFrom(turned, image.dpi());
}

}  // namespace ocr
