#include "ocr/read/line_picture.h"

#include "ocr/image_mat.h"
#include "ocr/read/seen_line.h"

namespace ocr {
namespace {

constexpr double kDpi = 180;  // About, for lines as high as people write.

}  // namespace

Image pictureOf(const review::SeenLine& line) {
    const cv::Mat ink = inkFrom(line.picture);
    if (ink.empty()) return {};
    cv::Mat grey;
    ink.convertTo(grey, CV_8U, -255, 255);
    return imageFrom(grey, kDpi);
}

}  // namespace ocr
