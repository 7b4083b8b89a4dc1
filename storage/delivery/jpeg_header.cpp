#include "storage/delivery/jpeg_header.h"

#include <cstdint>

#include "review/base/failure.h"

namespace storage {
namespace {

constexpr unsigned kStartOfImage = 0xD8;
constexpr unsigned kEndOfImage = 0xD9;
constexpr unsigned kStartOfScan = 0xDA;

unsigned byteAt(std::string_view bytes, std::size_t at) { return static_cast<std::uint8_t>(bytes[at]); }

unsigned wordAt(std::string_view bytes, std::size_t at) { return byteAt(bytes, at) << 8U | byteAt(bytes, at + 1); }

/// Frame headers are C0–CF without C4 (Huffman tables), C8 (reserved) and CC (arithmetic conditioning).
bool isFrame(unsigned mark) { return mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC; }

bool endsWhole(std::string_view bytes) {
    // Some cameras pad the file behind the end mark with zeros.
    while (!bytes.empty() && bytes.back() == '\0') bytes.remove_suffix(1);
    return bytes.size() >= 2 && byteAt(bytes, bytes.size() - 2) == 0xFF && byteAt(bytes, bytes.size() - 1) == kEndOfImage;
}

}  // namespace

std::optional<JpegHeader> jpegHeader(std::string_view bytes) {
    if (bytes.size() < 4 || byteAt(bytes, 0) != 0xFF || byteAt(bytes, 1) != kStartOfImage) return std::nullopt;
    std::size_t at = 2;
    while (at + 4 <= bytes.size()) {
        if (byteAt(bytes, at) != 0xFF) return std::nullopt;
        const unsigned mark = byteAt(bytes, at + 1);
        if (mark == 0xFF) {  // Fill bytes may stand before a mark.
            ++at;
            continue;
        }
        if (mark == kStartOfScan || mark == kEndOfImage) return std::nullopt;
        const std::size_t length = wordAt(bytes, at + 2);
        if (length < 2) return std::nullopt;
        if (isFrame(mark)) {
            if (at + 10 > bytes.size()) return std::nullopt;
            JpegHeader header;
            header.height = static_cast<int>(wordAt(bytes, at + 5));
            header.width = static_cast<int>(wordAt(bytes, at + 7));
            header.components = static_cast<int>(byteAt(bytes, at + 9));
            header.whole = endsWhole(bytes);
            return header.width > 0 && header.height > 0 ? std::optional(header) : std::nullopt;
        }
        at += 2 + length;
    }
    return std::nullopt;
}

JpegHeader headerForPdf(std::string_view bytes) {
    const auto header = jpegHeader(bytes);
    if (header && header->whole && (header->components == 3 || header->components == 1)) return *header;
    throw review::Failure(review::FailureKind::input,
                          {"Ảnh của hồ sơ không phải ảnh JPEG nguyên vẹn nên không đưa vào PDF được.",
                           "A picture of this record is no whole JPEG, so it cannot go into a PDF."},
                          "record picture");
}

}  // namespace storage
