#include "app/tasks/png_note.h"

#include <cstdint>

namespace app {
namespace {

/// Signature, and the header chunk: length, "IHDR", 13 bytes, checksum.
constexpr std::string_view kSignature = "\x89PNG\r\n\x1a\n";
constexpr std::size_t kHeaderEnd = 8 + 4 + 4 + 13 + 4;

/// CRC-32 of ISO 3309, as the PNG specification asks (annex D).
std::uint32_t checksum(std::string_view bytes) {
    std::uint32_t crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
    }
    return crc ^ 0xffffffffU;
}

std::string word(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift);
    return bytes;
}

}  // namespace

std::string withNote(std::string_view png, std::string_view keyword, std::string_view text) {
    if (!png.starts_with(kSignature) || png.size() < kHeaderEnd) return std::string(png);
    std::string content(keyword);
    content += '\0';
    content += text;
    const std::string typed = "tEXt" + content;
    std::string noted(png.substr(0, kHeaderEnd));
    noted += word(static_cast<std::uint32_t>(content.size())) + typed + word(checksum(typed));
    noted += png.substr(kHeaderEnd);
    return noted;
}

}  // namespace app
