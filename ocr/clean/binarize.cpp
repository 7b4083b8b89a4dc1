#include <opencv2/imgproc.hpp>

#include "ocr/clean/clean.h"
#include "ocr/image_mat.h"

namespace ocr {

Image binarize(const Image& reading) {
    cv::Mat grey = matOf(reading);
    if (grey.channels() == 3) cv::cvtColor(grey, grey, cv::COLOR_RGB2GRAY);
    cv::Mat smooth;
    cv::GaussianBlur(grey, smooth, {3, 3}, 0);
    cv::Mat ink;
    cv::threshold(smooth, ink, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    return imageFrom(ink, reading.dpi());
}

}  // namespace ocr
