#include "ocr/scan/tiff_picture.h"

#include <tiffio.h>

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstring>
#include <memory>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "ocr/image_mat.h"
#include "ocr/scan/input_failures.h"
#include "ocr/scan/limits.h"

namespace ocr {
namespace {

constexpr double kCentimetresPerInch = 2.54;
// libtiff's raster of four bytes a pixel, or a strip as long as the whole picture; more is a bomb.
constexpr tmsize_t kMostAtOnce = tmsize_t(kMaxPixels) * 8;

// The file in memory as libtiff wants to see it, and what libtiff complained of.
struct Source {
    std::string_view bytes;
    std::uint64_t at = 0;
    std::string complaint;
};

Source& sourceOf(thandle_t handle) { return *static_cast<Source*>(handle); }

tmsize_t readBytes(thandle_t handle, void* into, tmsize_t count) {
    Source& source = sourceOf(handle);
    const std::string_view rest = source.bytes.substr(std::min<std::uint64_t>(source.at, source.bytes.size()));
    const std::size_t got = std::min(rest.size(), std::size_t(std::max<tmsize_t>(count, 0)));
    std::memcpy(into, rest.data(), got);
    source.at += got;
    return tmsize_t(got);
}

tmsize_t writeNothing(thandle_t, void*, tmsize_t) { return 0; }

toff_t seekTo(thandle_t handle, toff_t offset, int whence) {
    Source& source = sourceOf(handle);
    const std::uint64_t from = whence == SEEK_CUR ? source.at : whence == SEEK_END ? source.bytes.size() : 0;
    source.at = from + offset;
    return source.at;
}

int closeNothing(thandle_t) { return 0; }
toff_t sizeOf(thandle_t handle) { return sourceOf(handle).bytes.size(); }

int mapBytes(thandle_t handle, void** base, toff_t* size) {
    const Source& source = sourceOf(handle);
    // libtiff only reads from what it maps.
    *base = const_cast<char*>(source.bytes.data());
    *size = source.bytes.size();
    return 1;
}

void unmapNothing(thandle_t, void*, toff_t) {}

int keepComplaint(TIFF*, void* source, const char* part, const char* format, va_list arguments) {
    std::array<char, 300> text{};
    std::vsnprintf(text.data(), text.size(), format, arguments);
    std::string& complaint = static_cast<Source*>(source)->complaint;
    if (complaint.empty()) complaint = std::string(part ? part : "tiff") + ": " + text.data();
    return 1;
}

// Most warnings are about odd tags. Those of two decoders say that pixels are missing and were invented.
int weighWarning(TIFF* tiff, void* source, const char* part, const char* format, va_list arguments) {
    const std::string_view decoder = part ? part : "";
    return decoder == "JPEGLib" || decoder == "Fax4Decode" ? keepComplaint(tiff, source, part, format, arguments) : 1;
}

struct Closer {
    void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};
using TiffPtr = std::unique_ptr<TIFF, Closer>;

TiffPtr openTiff(Source& source) {
    TIFFOpenOptions* options = TIFFOpenOptionsAlloc();
    if (!options) throw std::bad_alloc();
    TIFFOpenOptionsSetErrorHandlerExtR(options, keepComplaint, &source);
    TIFFOpenOptionsSetWarningHandlerExtR(options, weighWarning, &source);
    TIFFOpenOptionsSetMaxSingleMemAlloc(options, kMostAtOnce);
    TiffPtr tiff(
        TIFFClientOpenExt("tiff", "r", &source, readBytes, writeNothing, seekTo, closeNothing, sizeOf, mapBytes, unmapNothing, options));
    TIFFOpenOptionsFree(options);
    return tiff;
}

std::uint16_t shortTag(TIFF* tiff, std::uint32_t tag) {
    std::uint16_t value = 0;
    TIFFGetFieldDefaulted(tiff, tag, &value);
    return value;
}

double dpiOf(TIFF* tiff) {
    float resolution = 0;
    if (TIFFGetField(tiff, TIFFTAG_XRESOLUTION, &resolution) != 1 || !(resolution > 0)) return 0;
    switch (shortTag(tiff, TIFFTAG_RESOLUTIONUNIT)) {
        case RESUNIT_CENTIMETER:
            return double(resolution) * kCentimetresPerInch;
        case RESUNIT_INCH:
            return double(resolution);
        default:
            return 0;
    }
}

bool isGrey(TIFF* tiff) {
    std::uint16_t photometric = PHOTOMETRIC_MINISBLACK;
    TIFFGetField(tiff, TIFFTAG_PHOTOMETRIC, &photometric);
    return shortTag(tiff, TIFFTAG_SAMPLESPERPIXEL) == 1 && (photometric == PHOTOMETRIC_MINISBLACK || photometric == PHOTOMETRIC_MINISWHITE);
}

// Scans in black and white are by far the largest and most frequent; they need a thirty-second of the general way's memory.
bool isBlackAndWhiteInStrips(TIFF* tiff) { return isGrey(tiff) && shortTag(tiff, TIFFTAG_BITSPERSAMPLE) == 1 && TIFFIsTiled(tiff) == 0; }

cv::Mat readBlackAndWhite(TIFF* tiff, const cv::Size& size) {
    const std::uint8_t clear = shortTag(tiff, TIFFTAG_PHOTOMETRIC) == PHOTOMETRIC_MINISWHITE ? 255 : 0;
    std::vector<std::uint8_t> line(std::size_t(TIFFScanlineSize64(tiff)));
    if (line.size() * 8 < std::size_t(size.width)) throw tornPicture("tiff line");
    // libtiff says that all is well and writes nothing when fax data end before the last line; a line of print never looks like this.
    std::vector<std::uint8_t> unwritten(line.size());
    for (std::size_t i = 0; i < unwritten.size(); ++i) unwritten[i] = std::uint8_t(i * 151 + 73);
    cv::Mat grey(size, CV_8UC1);
    for (int y = 0; y < size.height; ++y) {
        line = unwritten;
        if (TIFFReadScanline(tiff, line.data(), std::uint32_t(y), 0) != 1 || line == unwritten) throw tornPicture("tiff line");
        auto* out = grey.ptr<std::uint8_t>(y);
        for (int x = 0; x < size.width; ++x) {
            const bool set = (line[std::size_t(x) / 8] >> (7 - x % 8) & 1) != 0;
            out[x] = set ? std::uint8_t(255 - clear) : clear;
        }
    }
    return grey;
}

// libtiff gives colours already multiplied with alpha, so white only has to be added.
void layOnWhite(const std::uint32_t* from, int width, cv::Vec3b* out) {
    for (int x = 0; x < width; ++x) {
        const std::uint32_t white = 255 - TIFFGetA(from[x]);
        const auto channel = [white](std::uint32_t value) { return std::uint8_t(std::min<std::uint32_t>(value + white, 255)); };
        out[x] = {channel(TIFFGetR(from[x])), channel(TIFFGetG(from[x])), channel(TIFFGetB(from[x]))};
    }
}

cv::Mat readColours(TIFF* tiff, const cv::Size& size) {
    char why[1024] = "";
    if (TIFFRGBAImageOK(tiff, why) != 1) throw unsupportedPicture(why);
    // The page is taken as it lies in the file; its orientation is applied by the caller, who also knows quarter turns.
    TIFFSetField(tiff, TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
    std::vector<std::uint32_t> raster(std::size_t(size.width) * std::size_t(size.height));
    const auto width = std::uint32_t(size.width);
    const auto height = std::uint32_t(size.height);
    constexpr int kStopAtTheFirstError = 1;
    if (TIFFReadRGBAImageOriented(tiff, width, height, raster.data(), ORIENTATION_TOPLEFT, kStopAtTheFirstError) != 1) {
        throw tornPicture("tiff raster");
    }
    cv::Mat colours(size, CV_8UC3);
    for (int y = 0; y < size.height; ++y) layOnWhite(&raster[std::size_t(y) * width], size.width, colours.ptr<cv::Vec3b>(y));
    return colours;
}

cv::Mat readPicture(TIFF* tiff, const cv::Size& size) {
    if (isBlackAndWhiteInStrips(tiff)) return readBlackAndWhite(tiff, size);
    cv::Mat colours = readColours(tiff, size);
    if (!isGrey(tiff)) return colours;
    cv::Mat grey;
    cv::extractChannel(colours, grey, 0);
    return grey;
}

}  // namespace

Image decodeTiff(std::string_view bytes, const TiffFrame& frame) {
    if (frame.compression == COMPRESSION_OJPEG) throw unsupportedPicture("old-style JPEG in TIFF");
    Source source{bytes, 0, {}};
    const TiffPtr tiff = openTiff(source);
    if (!tiff || TIFFSetSubDirectory(tiff.get(), frame.directory) != 1) throw tornPicture("tiff directory " + source.complaint);
    if (TIFFIsCODECConfigured(std::uint16_t(frame.compression)) != 1)
        throw unsupportedPicture("tiff packing " + std::to_string(frame.compression));
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    TIFFGetField(tiff.get(), TIFFTAG_IMAGEWIDTH, &width);
    TIFFGetField(tiff.get(), TIFFTAG_IMAGELENGTH, &height);
    // The size that was checked is our own reading of the directory; libtiff must have read the same.
    if (width != frame.width || height != frame.height) throw tornPicture("tiff size");
    const double dpi = dpiOf(tiff.get());
    const cv::Mat picture = readPicture(tiff.get(), {int(width), int(height)});
    if (!source.complaint.empty()) throw tornPicture(source.complaint);
    return imageFrom(picture, dpi);
}

}  // namespace ocr
