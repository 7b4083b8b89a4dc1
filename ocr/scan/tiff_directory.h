#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "ocr/scan/byte_view.h"

namespace ocr {

/// One entry of a TIFF directory.
struct TiffEntry {
    std::uint64_t tag = 0;
    std::uint64_t type = 0;
    std::uint64_t count = 0;     ///< Values it claims to have.
    std::uint64_t valuesAt = 0;  ///< Where they lie in the file; may lead out of it.
};

struct TiffDirectory {
    std::vector<TiffEntry> entries;
    std::uint64_t next = 0;  ///< Where the next directory lies; 0 after the last.
};

/// The skeleton of a TIFF or BigTIFF file, in either byte order, which is also the skeleton of EXIF. Follows nothing out of the bytes it
/// was made from and refers to them.
class TiffSkeleton {
public:
    explicit TiffSkeleton(std::string_view bytes);

    /// Where the first directory lies; nothing when the bytes do not begin as a TIFF.
    [[nodiscard]] std::optional<std::uint64_t> firstDirectory() const;
    /// The directory at a place; nothing when it leads out of the file or is empty.
    [[nodiscard]] std::optional<TiffDirectory> directory(std::uint64_t at) const;
    /// A whole number of an entry; nothing when it has no such value, or it is no whole number.
    [[nodiscard]] std::optional<std::uint64_t> value(const TiffEntry& entry, std::uint64_t index = 0) const;
    /// The first value of the tag; nothing when the directory does not have it.
    [[nodiscard]] std::optional<std::uint64_t> valueOf(const TiffDirectory& directory, std::uint64_t tag) const;

    [[nodiscard]] const ByteView& bytes() const { return bytes_; }

private:
    ByteView bytes_;
    bool big_ = false;
};

/// The entry of that tag, or nullptr.
[[nodiscard]] const TiffEntry* entryOf(const TiffDirectory& directory, std::uint64_t tag);

}  // namespace ocr
