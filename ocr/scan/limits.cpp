#include "ocr/scan/limits.h"

#include <string>

#include "ocr/scan/input_failures.h"

namespace ocr {

void checkPictureSize(double width, double height, int minSide) {
    const std::string detail = std::to_string(width) + " x " + std::to_string(height);
    if (width * height > double(kMaxPixels)) throw tooLargePicture(detail);
    if (width < minSide || height < minSide) throw tooSmallPicture(detail);
}

}  // namespace ocr
