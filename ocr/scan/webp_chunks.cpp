#include "ocr/scan/webp_chunks.h"

#include "ocr/scan/byte_view.h"
#include "ocr/scan/exif.h"

namespace ocr {
namespace {

using Order = ByteView::Order;

constexpr std::uint64_t kRiffFrame = 8;
constexpr std::uint64_t kFirstChunk = 12;
constexpr std::uint64_t kAnimationFlag = 0x02;
constexpr std::uint64_t kFourteenBits = 0x3FFF;

void takeSize(std::uint64_t width, std::uint64_t height, WebpChunks& webp) {
    // The canvas comes first and counts; the decoder refuses a picture that does not fill it.
    if (webp.width != 0) return;
    webp.width = width;
    webp.height = height;
}

void takeCanvas(const ByteView& content, WebpChunks& webp) {
    const auto flags = content.number(0, 1);
    const auto width = content.number(4, 3);
    const auto height = content.number(7, 3);
    if (!flags || !width || !height) return;
    webp.animated = webp.animated || (*flags & kAnimationFlag) != 0;
    takeSize(*width + 1, *height + 1, webp);
}

void takeLossy(const ByteView& content, WebpChunks& webp) {
    const auto width = content.number(6, 2);
    const auto height = content.number(8, 2);
    if (content.part(3, 3) != "\x9d\x01\x2a" || !width || !height) return;
    takeSize(*width & kFourteenBits, *height & kFourteenBits, webp);
}

void takeLossless(const ByteView& content, WebpChunks& webp) {
    const auto sizes = content.number(1, 4);
    if (content.number(0, 1) != 0x2F || !sizes) return;
    takeSize((*sizes & kFourteenBits) + 1, (*sizes >> 14 & kFourteenBits) + 1, webp);
}

}  // namespace

WebpChunks webpChunks(std::string_view bytes) {
    WebpChunks webp;
    const ByteView view(bytes, Order::littleEndian);
    const auto announced = view.number(4, 4);
    if (!announced) return webp;
    webp.complete = view.holds(kRiffFrame, *announced);
    const std::uint64_t end = kRiffFrame + *announced;
    for (std::uint64_t at = kFirstChunk; at + kRiffFrame <= end;) {
        const auto length = view.number(at + 4, 4);
        if (!length) break;
        const std::string_view name = view.part(at, 4);
        const ByteView content(view.part(at + kRiffFrame, *length), Order::littleEndian);
        if (name == "VP8X") takeCanvas(content, webp);
        if (name == "VP8 ") takeLossy(content, webp);
        if (name == "VP8L") takeLossless(content, webp);
        if (name == "ANIM" || name == "ANMF") webp.animated = true;
        if (name == "EXIF") webp.orientation = exifOrientation(content.part(0));
        at += kRiffFrame + *length + *length % 2;
    }
    return webp;
}

}  // namespace ocr
