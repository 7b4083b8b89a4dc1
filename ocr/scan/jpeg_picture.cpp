#include "ocr/scan/jpeg_picture.h"

// Before jpeglib.h, which wants it and does not say so.
#include <cstdio>

#include <jpeglib.h>

#include <array>
#include <csetjmp>
#include <opencv2/core.hpp>
#include <string>

#include "ocr/image_mat.h"
#include "ocr/scan/input_failures.h"

namespace ocr {
namespace {

constexpr double kCentimetresPerInch = 2.54;
constexpr int kDotsPerInch = 1;  // Of JFIF's units.
constexpr int kDotsPerCentimetre = 2;

/// A picture in libjpeg's hands.
struct Jpeg {
    jpeg_decompress_struct info{};
    jpeg_error_mgr errors{};
    std::jmp_buf wayOut{};
    std::array<char, JMSG_LENGTH_MAX> complaint{};

    Jpeg() {
        info.err = jpeg_std_error(&errors);
        info.client_data = this;
        // libjpeg's own way is to end the program, and to tell stderr.
        errors.error_exit = [](j_common_ptr about) {
            Jpeg& jpeg = *static_cast<Jpeg*>(about->client_data);
            about->err->format_message(about, jpeg.complaint.data());
            std::longjmp(jpeg.wayOut, 1);
        };
        errors.output_message = [](j_common_ptr) {};
    }
    ~Jpeg() { jpeg_destroy_decompress(&info); }
    Jpeg(const Jpeg&) = delete;
    Jpeg& operator=(const Jpeg&) = delete;
};

// Nothing that must be destroyed may be made in these two: libjpeg leaves them without a word.
bool readHeader(Jpeg& jpeg, std::string_view bytes) {
    if (setjmp(jpeg.wayOut) != 0) return false;
    jpeg_create_decompress(&jpeg.info);
    jpeg_mem_src(&jpeg.info, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_read_header(&jpeg.info, TRUE);
    return true;
}

bool readPixels(Jpeg& jpeg, cv::Mat& picture) {
    if (setjmp(jpeg.wayOut) != 0) return false;
    jpeg_start_decompress(&jpeg.info);
    while (jpeg.info.output_scanline < jpeg.info.output_height) {
        JSAMPROW line = picture.ptr(int(jpeg.info.output_scanline));
        jpeg_read_scanlines(&jpeg.info, &line, 1);
    }
    jpeg_finish_decompress(&jpeg.info);
    return true;
}

/// Dots per inch, whole ones; 0 when the file does not say.
double dpiOf(const jpeg_decompress_struct& info) {
    if (info.density_unit == kDotsPerInch) return info.X_density;
    if (info.density_unit == kDotsPerCentimetre) return int(info.X_density * kCentimetresPerInch + 0.5);
    return 0;
}

cv::Mat pictureFor(const jpeg_decompress_struct& info, std::span<std::uint8_t> room) {
    const cv::Size size(int(info.image_width), int(info.image_height));
    const int type = CV_8UC(info.out_color_space == JCS_GRAYSCALE ? 1 : 3);
    if (std::size_t(size.width) * std::size_t(size.height) * CV_ELEM_SIZE(type) <= room.size()) return {size, type, room.data()};
    return {size, type};
}

}  // namespace

std::optional<Image> decodeJpeg(std::string_view bytes, std::span<std::uint8_t> room) {
    Jpeg jpeg;
    if (!readHeader(jpeg, bytes)) throw tornPicture(jpeg.complaint.data());
    if (jpeg.info.out_color_space != JCS_GRAYSCALE && jpeg.info.out_color_space != JCS_RGB) return std::nullopt;
    cv::Mat picture = pictureFor(jpeg.info, room);
    if (!readPixels(jpeg, picture)) throw tornPicture(jpeg.complaint.data());
    // libjpeg repairs what it can and only counts; a page with invented grey is worse than a refused one.
    if (jpeg.errors.num_warnings > 0) throw tornPicture("jpeg warnings: " + std::to_string(jpeg.errors.num_warnings));
    return imageFrom(picture, dpiOf(jpeg.info));
}

}  // namespace ocr
