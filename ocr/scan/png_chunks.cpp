#include "ocr/scan/png_chunks.h"

#include <algorithm>
#include <array>
#include <optional>

#include "ocr/scan/byte_view.h"
#include "ocr/scan/exif.h"

namespace ocr {
namespace {

constexpr std::size_t kMarkLength = 8;
// Length, name and checksum around the content of each chunk.
constexpr std::size_t kChunkFrame = 12;
constexpr std::uint64_t kGreyKind = 0;
constexpr std::uint64_t kColourKind = 2;
constexpr std::array<std::string_view, 6> kNeeded = {"IHDR", "PLTE", "tRNS", "pHYs", "IDAT", "IEND"};

struct Chunk {
    std::string_view name;
    std::string_view content;
    std::string_view whole;
};

std::optional<Chunk> chunkAt(const ByteView& view, std::size_t at) {
    const auto length = view.number(at, 4);
    if (!length || !view.holds(at, *length + kChunkFrame)) return std::nullopt;
    return Chunk{view.part(at + 4, 4), view.part(at + 8, *length), view.part(at, *length + kChunkFrame)};
}

// Calls `take` for every chunk up to the end mark; gives whether that was reached.
template <typename Take>
bool everyChunk(std::string_view bytes, const Take& take) {
    const ByteView view(bytes, ByteView::Order::bigEndian);
    for (std::size_t at = kMarkLength;;) {
        const auto chunk = chunkAt(view, at);
        if (!chunk) return false;
        take(*chunk);
        if (chunk->name == "IEND") return true;
        at += chunk->whole.size();
    }
}

// Values of a pixel are as deep as the picture: stretched to 8 bits, or cut to them, as the decoder does.
std::uint8_t eightBits(std::uint64_t value, std::uint64_t depth) {
    if (depth == 16) return std::uint8_t(value >> 8);
    const std::uint64_t most = (std::uint64_t(1) << depth) - 1;
    return std::uint8_t((value & most) * 255 / most);
}

std::optional<std::array<std::uint8_t, 3>> clearColour(const ByteView& file, std::string_view content) {
    const ByteView values(content, ByteView::Order::bigEndian);
    const auto depth = file.number(kMarkLength + 16, 1).value_or(0);
    const auto kind = file.number(kMarkLength + 17, 1);
    if ((kind != kGreyKind && kind != kColourKind) || depth == 0 || depth > 16) return std::nullopt;
    std::array<std::uint8_t, 3> colour{};
    for (std::uint64_t c = 0; c < 3; ++c) {
        const auto value = values.number(kind == kColourKind ? 2 * c : 0, 2);
        if (!value) return std::nullopt;
        colour[c] = eightBits(*value, depth);
    }
    return colour;
}

}  // namespace

PngChunks pngChunks(std::string_view bytes) {
    PngChunks png;
    // The header is told even when it stands alone: a size can be refused before the rest has come.
    const ByteView view(bytes, ByteView::Order::bigEndian);
    if (view.part(kMarkLength + 4, 4) == "IHDR") {
        png.width = view.number(kMarkLength + 8, 4).value_or(0);
        png.height = view.number(kMarkLength + 12, 4).value_or(0);
    }
    png.complete = everyChunk(bytes, [&png, &view](const Chunk& chunk) {
        if (chunk.name == "tRNS" && png.width > 0) png.clear = clearColour(view, chunk.content);
        if (chunk.name == "eXIf") png.orientation = exifOrientation(chunk.content);
    });
    return png;
}

std::string pngWithoutNotes(std::string_view bytes) {
    const bool oneClearColour = pngChunks(bytes).clear.has_value();
    std::string kept(bytes.substr(0, kMarkLength));
    kept.reserve(bytes.size());
    everyChunk(bytes, [&](const Chunk& chunk) {
        if (chunk.name == "tRNS" && oneClearColour) return;
        if (std::ranges::find(kNeeded, chunk.name) != kNeeded.end()) kept += chunk.whole;
    });
    return kept;
}

}  // namespace ocr
