#include "ocr/scan/tiff_frames.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "ocr/scan/tiff_directory.h"

namespace ocr {
namespace {

// No honest file has so many pages.
constexpr std::size_t kMaxFrames = 100'000;

constexpr std::uint64_t kNewSubfileType = 254;
constexpr std::uint64_t kWidth = 256;
constexpr std::uint64_t kHeight = 257;
constexpr std::uint64_t kCompression = 259;
constexpr std::uint64_t kOrientation = 274;

struct DataTags {
    std::uint64_t offsets;
    std::uint64_t lengths;
};
constexpr DataTags kStrips{273, 279};
constexpr DataTags kTiles{324, 325};

class Walk {
public:
    explicit Walk(std::string_view bytes) : skeleton_(bytes), left_(bytes.size()) {}

    std::vector<TiffFrame> frames() {
        std::vector<TiffFrame> full;
        std::vector<TiffFrame> previews;
        auto at = skeleton_.firstDirectory();
        if (!at || *at == 0) return {};
        while (*at != 0) {
            const auto directory = skeleton_.directory(*at);
            if (!directory || full.size() + previews.size() >= kMaxFrames || !spend(directory->entries.size())) return {};
            const auto frame = frameOf(*directory, *at);
            if (!frame) return {};
            const bool preview = skeleton_.valueOf(*directory, kNewSubfileType).value_or(0) & 1;
            (preview ? previews : full).push_back(*frame);
            at = directory->next;
        }
        return full.empty() ? previews : full;
    }

private:
    std::optional<TiffFrame> frameOf(const TiffDirectory& directory, std::uint64_t at) {
        const auto width = skeleton_.valueOf(directory, kWidth);
        const auto height = skeleton_.valueOf(directory, kHeight);
        if (width.value_or(0) == 0 || height.value_or(0) == 0) return std::nullopt;
        if (!dataInside(directory, kStrips) || !dataInside(directory, kTiles)) return std::nullopt;
        return TiffFrame{at, *width, *height, skeleton_.valueOf(directory, kCompression).value_or(1),
                         orientationOf(skeleton_.valueOf(directory, kOrientation).value_or(1))};
    }

    // Writers may leave the lengths out; then only the decoder can tell.
    bool dataInside(const TiffDirectory& directory, const DataTags& tags) {
        const TiffEntry* offsets = entryOf(directory, tags.offsets);
        const TiffEntry* lengths = entryOf(directory, tags.lengths);
        if (!offsets || !lengths) return true;
        const std::uint64_t count = std::min(offsets->count, lengths->count);
        if (!spend(count)) return false;
        for (std::uint64_t i = 0; i < count; ++i) {
            const auto offset = skeleton_.value(*offsets, i);
            const auto length = skeleton_.value(*lengths, i);
            if (!offset || !length || !skeleton_.bytes().holds(*offset, *length)) return false;
        }
        return true;
    }

    bool spend(std::uint64_t steps) {
        if (steps > left_) return false;
        left_ -= steps;
        return true;
    }

    TiffSkeleton skeleton_;
    // Every entry, and every length of a strip, takes bytes of its own: a walk of more steps than bytes goes in a circle, or over the same
    // tables again and again.
    std::uint64_t left_;
};

}  // namespace

std::vector<TiffFrame> tiffFrames(std::string_view bytes) { return Walk(bytes).frames(); }

}  // namespace ocr
