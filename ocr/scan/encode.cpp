#include "ocr/scan/encode.h"

#include <algorithm>
#include <new>

#include "ocr/scan/pix_image.h"

namespace ocr {
namespace {

constexpr int kQuickLevel = 2;  // Of zlib's 9.

struct LeptonicaBytes {
    l_uint8* bytes = nullptr;
    size_t size = 0;
    LeptonicaBytes() = default;
    LeptonicaBytes(const LeptonicaBytes&) = delete;
    LeptonicaBytes& operator=(const LeptonicaBytes&) = delete;
    ~LeptonicaBytes() { lept_free(bytes); }
};

// Encoding an image in memory fails only for want of memory.
std::string taken(const LeptonicaBytes& bytes, l_ok failed) {
    if (failed || !bytes.bytes) throw std::bad_alloc();
    return {reinterpret_cast<const char*>(bytes.bytes), bytes.size};
}

PixPtr ready(const Image& image) {
    silenceLeptonica();
    PixPtr pix = pixFromImage(image);
    if (!pix) throw std::bad_alloc();
    return pix;
}

}  // namespace

std::string encodeJpeg(const Image& image, int quality) {
    const PixPtr pix = ready(image);
    LeptonicaBytes out;
    const l_ok failed = pixWriteMemJpeg(&out.bytes, &out.size, pix.get(), std::clamp(quality, 1, 100), 0);
    return taken(out, failed);
}

std::string encodePng(const Image& image, PngEffort effort) {
    const PixPtr pix = ready(image);
    if (effort == PngEffort::quick) pixSetSpecial(pix.get(), 10 + kQuickLevel);  // Leptonica takes ten more than zlib's level.
    LeptonicaBytes out;
    const l_ok failed = pixWriteMemPng(&out.bytes, &out.size, pix.get(), 0);
    return taken(out, failed);
}

}  // namespace ocr
