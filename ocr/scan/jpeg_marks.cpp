#include "ocr/scan/jpeg_marks.h"

#include <cstddef>

namespace ocr {
namespace {

constexpr unsigned char kStartOfScan = 0xDA;
constexpr unsigned char kEndOfImage = 0xD9;

unsigned byteAt(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

bool standsAlone(unsigned mark) { return mark == 0x01 || (mark >= 0xD0 && mark <= 0xD8); }

// The place of the next mark after entropy-coded data, where 0xFF 0x00 is a plain byte and 0xFF 0xD0..0xD7 are restart marks.
std::size_t skipScan(std::string_view bytes, std::size_t at) {
    while (true) {
        at = bytes.find('\xFF', at);
        if (at == std::string_view::npos || at + 1 >= bytes.size()) return std::string_view::npos;
        const unsigned next = byteAt(bytes, at + 1);
        if (next == 0xFF) {
            ++at;
        } else if (next == 0x00 || (next >= 0xD0 && next <= 0xD7)) {
            at += 2;
        } else {
            return at;
        }
    }
}

}  // namespace

bool jpegIsComplete(std::string_view bytes) {
    if (!bytes.starts_with("\xFF\xD8")) return false;
    bool sawScan = false;
    std::size_t at = 2;
    while (at + 1 < bytes.size()) {
        if (byteAt(bytes, at) != 0xFF) return false;
        const unsigned mark = byteAt(bytes, at + 1);
        if (mark == 0xFF) {
            ++at;
            continue;
        }
        at += 2;
        if (mark == kEndOfImage) return sawScan;
        if (standsAlone(mark)) continue;
        if (at + 2 > bytes.size()) return false;
        const std::size_t length = byteAt(bytes, at) << 8 | byteAt(bytes, at + 1);
        if (length < 2 || bytes.size() - at < length) return false;
        at += length;
        if (mark == kStartOfScan) {
            sawScan = true;
            at = skipScan(bytes, at);
            if (at == std::string_view::npos) return false;
        }
    }
    return false;
}

}  // namespace ocr
