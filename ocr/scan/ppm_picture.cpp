#include "ocr/scan/ppm_picture.h"

#include <charconv>
#include <cstring>
#include <opencv2/core.hpp>

#include "ocr/image_mat.h"
#include "ocr/scan/input_failures.h"
#include "ocr/scan/limits.h"

namespace ocr {
namespace {

// The next number and the one character behind it.
int takeNumber(std::string_view& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end != text.data() + text.size() && (*end == ' ' || *end == '\n');
    if (!whole || number <= 0) throw tornPdf("not a picture of pdftoppm");
    text.remove_prefix(std::size_t(end - text.data()) + 1);
    return number;
}

}  // namespace

Image imageFromPpm(std::string_view bytes, double dpi) {
    constexpr std::string_view kBegin = "P6\n";
    if (!bytes.starts_with(kBegin)) throw tornPdf("not a picture of pdftoppm");
    bytes.remove_prefix(kBegin.size());
    const int width = takeNumber(bytes);
    const int height = takeNumber(bytes);
    const bool ofBytes = takeNumber(bytes) == 255;
    checkPictureSize(width, height, 1);
    if (!ofBytes || bytes.size() != std::size_t(width) * std::size_t(height) * 3) throw tornPdf("pdftoppm wrote half a picture");
    cv::Mat picture(height, width, CV_8UC3);
    std::memcpy(picture.data, bytes.data(), bytes.size());
    return imageFrom(std::move(picture), dpi);
}

}  // namespace ocr
