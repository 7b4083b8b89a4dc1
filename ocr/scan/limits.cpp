#include "ocr/scan/limits.h"

#include <string>

#include "ocr/scan/input_failures.h"

namespace ocr {

void checkPictureSize(double width, double height) {
    const std::string detail = std::to_string(width) + " x " + std::to_string(height);
    if (width * height > double(kMaxPixels)) throw tooLargePicture(detail);
    if (width < kMinSide || height < kMinSide) throw tooSmallPicture(detail);
}

}  // namespace ocr
