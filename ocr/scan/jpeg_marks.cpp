#include "ocr/scan/jpeg_marks.h"

#include <cstddef>

#include "ocr/scan/byte_view.h"
#include "ocr/scan/exif.h"

namespace ocr {
namespace {

using namespace std::string_view_literals;

constexpr unsigned kStartOfScan = 0xDA;
constexpr unsigned kEndOfImage = 0xD9;
constexpr unsigned kApp1 = 0xE1;

bool standsAlone(unsigned mark) { return mark == 0x01 || (mark >= 0xD0 && mark <= 0xD8); }

// Among the frames' marks lie those of tables and of an extension.
bool startsFrame(unsigned mark) { return mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC; }

// Sequential and progressive, Huffman or arithmetic; not lossless, not hierarchical.
bool isReadableFrame(unsigned mark) { return mark <= 0xC2 || mark == 0xC9 || mark == 0xCA; }

// The place of the next mark after entropy-coded data, where 0xFF 0x00 is a plain byte and 0xFF 0xD0..0xD7 are restart marks.
std::size_t skipScan(std::string_view bytes, std::size_t at) {
    while (true) {
        at = bytes.find('\xFF', at);
        if (at == std::string_view::npos || at + 1 >= bytes.size()) return std::string_view::npos;
        const unsigned next = static_cast<unsigned char>(bytes[at + 1]);
        if (next == 0xFF) {
            ++at;
        } else if (next == 0x00 || (next >= 0xD0 && next <= 0xD7)) {
            at += 2;
        } else {
            return at;
        }
    }
}

void takeFrame(unsigned mark, std::string_view segment, JpegMarks& marks) {
    const ByteView view(segment, ByteView::Order::bigEndian);
    marks.height = view.number(3, 2).value_or(0);
    marks.width = view.number(5, 2).value_or(0);
    // A height of 0 means that it stands behind the first scan, which libjpeg does not read.
    marks.readable = isReadableFrame(mark) && view.number(2, 1) == 8 && marks.height > 0 && marks.width > 0;
}

// `segment` begins with its length.
void takeSegment(unsigned mark, std::string_view segment, JpegMarks& marks) {
    const std::string_view content = segment.substr(2);
    if (startsFrame(mark) && marks.width == 0) takeFrame(mark, segment, marks);
    if (mark == kApp1 && content.starts_with("Exif\0\0"sv) && marks.orientation == Orientation::upright) {
        marks.orientation = exifOrientation(content);
    }
    if (mark == kStartOfScan) ++marks.scans;
}

}  // namespace

JpegMarks jpegMarks(std::string_view bytes) {
    JpegMarks marks;
    if (!bytes.starts_with("\xFF\xD8")) return marks;
    const ByteView view(bytes, ByteView::Order::bigEndian);
    std::size_t at = 2;
    while (at + 1 < bytes.size()) {
        if (view.number(at, 1) != 0xFF) return marks;
        const auto mark = unsigned(*view.number(at + 1, 1));
        if (mark == 0xFF) {
            ++at;
            continue;
        }
        at += 2;
        if (mark == kEndOfImage) {
            marks.complete = marks.scans > 0;
            return marks;
        }
        if (standsAlone(mark)) continue;
        const auto length = view.number(at, 2);
        if (!length || *length < 2 || !view.holds(at, *length)) return marks;
        takeSegment(mark, view.part(at, *length), marks);
        at += *length;
        if (mark == kStartOfScan) at = skipScan(bytes, at);
        if (at == std::string_view::npos) return marks;
    }
    return marks;
}

}  // namespace ocr
