#include "ocr/scan/jp2_boxes.h"

#include <optional>

#include "ocr/scan/byte_view.h"

namespace ocr {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

constexpr std::string_view kStreamMark = "\xFF\x4F\xFF\x51"sv;
constexpr std::uint64_t kSizeFields = 42;    // From the mark of the stream to the first channel.
constexpr std::uint64_t kMaxTiles = 65'535;  // The standard counts them in 16 bits.
constexpr std::uint64_t kBits = 8;
constexpr std::uint64_t kSrgb = 16;
constexpr std::uint64_t kGrey = 17;

std::uint64_t tilesAlong(std::uint64_t end, std::uint64_t start, std::uint64_t size) {
    return size == 0 || start > end ? kMaxTiles + 1 : (end - start + size - 1) / size;
}

bool channelsAreReadable(const ByteView& stream, std::uint64_t channels) {
    // Two are grey with alpha, which Leptonica takes for something else.
    if (channels != 1 && channels != 3 && channels != 4) return false;
    for (std::uint64_t i = 0; i < channels; ++i) {
        const std::uint64_t at = kSizeFields + 3 * i;
        const auto depth = stream.number(at, 1);
        if (!depth || *depth + 1 != kBits) return false;
        if (stream.number(at + 1, 1) != 1 || stream.number(at + 2, 1) != 1) return false;
    }
    return true;
}

// The header of a code stream: the picture from its offset to its end on a grid, cut into tiles.
void takeStream(const ByteView& stream, Jp2Boxes& jp2) {
    if (!stream.part(0).starts_with(kStreamMark) || !stream.holds(0, kSizeFields)) return;
    const auto at = [&stream](std::uint64_t place) { return *stream.number(place, 4); };
    const std::uint64_t right = at(8);
    const std::uint64_t bottom = at(12);
    const std::uint64_t left = at(16);
    const std::uint64_t top = at(20);
    if (left >= right || top >= bottom) return;
    jp2.width = right - left;
    jp2.height = bottom - top;
    jp2.channels = *stream.number(40, 2);
    jp2.complete = tilesAlong(right, at(32), at(24)) * tilesAlong(bottom, at(36), at(28)) <= kMaxTiles;
    jp2.readable = channelsAreReadable(stream, jp2.channels);
}

struct Box {
    std::string_view name;
    std::uint64_t contentAt = 0;
    std::uint64_t end = 0;
};

// A length of 0 reaches to the end of the file, a length of 1 stands in eight bytes behind the name.
std::optional<Box> boxAt(const ByteView& view, std::uint64_t at) {
    const auto length = view.number(at, 4);
    if (!length || !view.holds(at, 8)) return std::nullopt;
    Box box{view.part(at + 4, 4), at + 8, at + *length};
    if (*length == 0) box.end = view.size();
    if (*length == 1) {
        const auto longLength = view.number(at + 8, 8);
        if (!longLength || *longLength > view.size()) return std::nullopt;
        box.contentAt = at + 16;
        box.end = at + *longLength;
    }
    if (box.end < box.contentAt) return std::nullopt;
    return box;
}

// Whether the header box names colours that are read as they are: no palette, no CMYK, no YCC; of four channels the last must be alpha.
bool coloursAreReadable(const ByteView& header, std::uint64_t channels) {
    for (std::uint64_t at = 0; const auto box = boxAt(header, at);) {
        if (box->name == "pclr") return false;
        if (box->name == "colr") {
            const bool named = header.number(box->contentAt, 1) == 1;
            const auto space = header.number(box->contentAt + 3, 4);
            if (named && space != kSrgb && space != kGrey) return false;
            if (channels == 4 && !(named && space == kSrgb)) return false;
        }
        at = box->end;
    }
    return true;
}

std::string number(std::uint64_t value, unsigned size) {
    std::string bytes;
    for (unsigned i = size; i-- > 0;) bytes += char(value >> (8 * i) & 0xFF);
    return bytes;
}

std::string box(std::string_view name, std::string_view content) { return number(content.size() + 8, 4).append(name).append(content); }

}  // namespace

Jp2Boxes jp2Boxes(std::string_view bytes) {
    Jp2Boxes jp2;
    const ByteView view(bytes, ByteView::Order::bigEndian);
    if (bytes.starts_with(kStreamMark)) {
        takeStream(view, jp2);
        return jp2;
    }
    std::string_view header;
    for (std::uint64_t at = 0; const auto box = boxAt(view, at);) {
        if (box->name == "jp2h") header = view.part(box->contentAt, box->end - box->contentAt);
        if (box->name == "jp2c") {
            takeStream(ByteView(view.part(box->contentAt), ByteView::Order::bigEndian), jp2);
            jp2.complete = jp2.complete && box->end <= view.size();
            jp2.readable = jp2.readable && coloursAreReadable(ByteView(header, ByteView::Order::bigEndian), jp2.channels);
            return jp2;
        }
        at = box->end;
    }
    return jp2;
}

std::string asJp2File(std::string_view bytes) {
    if (!bytes.starts_with(kStreamMark)) return std::string(bytes);
    const Jp2Boxes jp2 = jp2Boxes(bytes);
    const ByteView stream(bytes, ByteView::Order::bigEndian);
    const std::string header = number(jp2.height, 4) + number(jp2.width, 4) + number(jp2.channels, 2) +
                               number(stream.number(kSizeFields, 1).value_or(7), 1) + "\x07\0\0"s;
    const std::string colours = "\x01\0\0"s + number(jp2.channels < 3 ? kGrey : kSrgb, 4);
    return box("jP  ", "\r\n\x87\n") + box("ftyp", "jp2 \0\0\0\0jp2 "sv) + box("jp2h", box("ihdr", header) + box("colr", colours)) +
           box("jp2c", bytes);
}

}  // namespace ocr
