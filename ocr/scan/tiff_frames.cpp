#include "ocr/scan/tiff_frames.h"

#include <cstdint>
#include <optional>

namespace ocr {
namespace {

constexpr std::size_t kMaxFrames = 100'000;

class TiffBytes {
public:
    explicit TiffBytes(std::string_view bytes) : bytes_(bytes), littleEndian_(bytes.starts_with("II")) {}

    [[nodiscard]] std::optional<std::uint64_t> number(std::uint64_t at, unsigned size) const {
        if (at > bytes_.size() || bytes_.size() - at < size) return std::nullopt;
        std::uint64_t value = 0;
        for (unsigned i = 0; i < size; ++i) {
            const unsigned place = littleEndian_ ? size - 1 - i : i;
            value = value << 8 | static_cast<unsigned char>(bytes_[at + place]);
        }
        return value;
    }

private:
    std::string_view bytes_;
    bool littleEndian_;
};

}  // namespace

std::size_t countTiffFrames(std::string_view bytes) {
    const TiffBytes tiff(bytes);
    const bool big = tiff.number(2, 2) == 43;
    const unsigned offsetSize = big ? 8 : 4;
    const unsigned countSize = big ? 8 : 2;
    const unsigned entrySize = big ? 20 : 12;
    std::size_t frames = 0;
    auto directory = tiff.number(big ? 8 : 4, offsetSize);
    while (directory && *directory != 0) {
        // A chain that runs in a circle never ends; no honest file has this many pages.
        if (++frames > kMaxFrames) return 0;
        const auto entries = tiff.number(*directory, countSize);
        if (!entries || *entries == 0 || *entries > bytes.size() / entrySize) return 0;
        directory = tiff.number(*directory + countSize + *entries * entrySize, offsetSize);
    }
    return directory ? frames : 0;
}

}  // namespace ocr
