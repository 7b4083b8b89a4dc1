#include "ocr/scan/decoding_limits.h"

namespace ocr {
namespace {

constexpr std::size_t kMegabyte = 1'000'000;
/// Tables, buffers and the heap's own habits.
constexpr std::size_t kFixedBytes = 128 * kMegabyte;
/// Copies of the file that are made on the way, and what a packed block unpacks to beside the pixels.
constexpr std::size_t kTimesTheFile = 4;

// Bytes for each pixel while a page is decoded. OpenJPEG keeps two numbers of four bytes for each of up to four channels and then lays the pixels
// out; a page rendered by poppler has layers of its own.
std::size_t bytesPerPixel(FileKind kind) {
    switch (kind) {
        case FileKind::jpeg2000:
            return 64;
        case FileKind::pdf:
            return 32;
        default:
            return 24;
    }
}

// What else the page of a PDF is made of - pictures of a finer grain, fonts - its size does not tell.
std::size_t fixedBytes(FileKind kind) { return kind == FileKind::pdf ? 2000 * kMegabyte : kFixedBytes; }

}  // namespace

DecodingLimits decodingLimits(FileKind kind, const PixelSize& size, std::size_t fileBytes) {
    const std::size_t pixels = std::size_t(size.width) * std::size_t(size.height);
    const auto megapixels = long(pixels / kMegabyte);
    return {fixedBytes(kind) + bytesPerPixel(kind) * pixels + kTimesTheFile * fileBytes, std::chrono::seconds(20 + megapixels),
            std::chrono::seconds(120 + 4 * megapixels)};
}

}  // namespace ocr
