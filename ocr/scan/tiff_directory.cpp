#include "ocr/scan/tiff_directory.h"

#include <algorithm>

namespace ocr {
namespace {

constexpr std::uint64_t kClassicMark = 42;
constexpr std::uint64_t kBigMark = 43;

// Bytes of one value of a type; 0 for types that hold no whole numbers.
unsigned wholeNumberSize(std::uint64_t type) {
    switch (type) {
        case 1:
            return 1;  // BYTE
        case 3:
            return 2;  // SHORT
        case 4:        // LONG
        case 13:
            return 4;  // IFD
        case 16:       // LONG8
        case 18:
            return 8;  // IFD8
        default:
            return 0;
    }
}

// Bytes of one value of any type of the standard: entries with small values hold them themselves.
unsigned sizeOf(std::uint64_t type) {
    switch (type) {
        case 1:
        case 2:
        case 6:
        case 7:
            return 1;
        case 3:
        case 8:
            return 2;
        case 4:
        case 9:
        case 11:
        case 13:
            return 4;
        default:
            return 8;
    }
}

}  // namespace

TiffSkeleton::TiffSkeleton(std::string_view bytes)
    : bytes_(bytes, bytes.starts_with("II") ? ByteView::Order::littleEndian : ByteView::Order::bigEndian),
      big_(bytes_.number(2, 2) == kBigMark) {}

std::optional<std::uint64_t> TiffSkeleton::firstDirectory() const {
    const std::string_view order = bytes_.part(0, 2);
    if ((order != "II" && order != "MM") || (!big_ && bytes_.number(2, 2) != kClassicMark)) return std::nullopt;
    return big_ ? bytes_.number(8, 8) : bytes_.number(4, 4);
}

std::optional<TiffDirectory> TiffSkeleton::directory(std::uint64_t at) const {
    const unsigned offsetSize = big_ ? 8 : 4;
    const unsigned countSize = big_ ? 8 : 2;
    const unsigned entrySize = big_ ? 20 : 12;
    const auto count = bytes_.number(at, countSize);
    if (!count || *count == 0 || *count > bytes_.size() / entrySize) return std::nullopt;
    const std::uint64_t entriesAt = at + countSize;
    const auto next = bytes_.number(entriesAt + *count * entrySize, offsetSize);
    if (!next) return std::nullopt;
    TiffDirectory directory{{}, *next};
    directory.entries.reserve(*count);
    for (std::uint64_t i = 0; i < *count; ++i) {
        const std::uint64_t entryAt = entriesAt + i * entrySize;
        // The directory's end was read above, so all of it lies inside.
        TiffEntry entry{*bytes_.number(entryAt, 2), *bytes_.number(entryAt + 2, 2), *bytes_.number(entryAt + 4, offsetSize), 0};
        const std::uint64_t valueAt = entryAt + 4 + offsetSize;
        const bool inside = entry.count <= offsetSize / sizeOf(entry.type);
        entry.valuesAt = inside ? valueAt : *bytes_.number(valueAt, offsetSize);
        directory.entries.push_back(entry);
    }
    return directory;
}

std::optional<std::uint64_t> TiffSkeleton::value(const TiffEntry& entry, std::uint64_t index) const {
    const unsigned size = wholeNumberSize(entry.type);
    if (size == 0 || index >= entry.count || index > bytes_.size() || entry.valuesAt > bytes_.size()) return std::nullopt;
    return bytes_.number(entry.valuesAt + index * size, size);
}

std::optional<std::uint64_t> TiffSkeleton::valueOf(const TiffDirectory& directory, std::uint64_t tag) const {
    const TiffEntry* entry = entryOf(directory, tag);
    return entry ? value(*entry) : std::nullopt;
}

const TiffEntry* entryOf(const TiffDirectory& directory, std::uint64_t tag) {
    const auto found = std::ranges::find(directory.entries, tag, &TiffEntry::tag);
    return found == directory.entries.end() ? nullptr : &*found;
}

}  // namespace ocr
