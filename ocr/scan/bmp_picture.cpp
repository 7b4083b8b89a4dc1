#include "ocr/scan/bmp_picture.h"

#include <algorithm>
#include <array>
#include <bit>
#include <opencv2/core.hpp>
#include <optional>

#include "ocr/image_mat.h"
#include "ocr/scan/byte_view.h"

namespace ocr {
namespace {

using Colour = cv::Vec3b;  // R, G, B.

constexpr std::uint64_t kFileHeader = 14;
constexpr std::uint64_t kOldHeader = 12;   // OS/2.
constexpr std::uint64_t kInfoHeader = 40;  // Windows; later ones are longer and begin alike.
constexpr double kMetresPerInch = 0.0254;

enum Packing : std::uint64_t { kPlain = 0, kRuns8 = 1, kRuns4 = 2, kMasks = 3, kMasksWithAlpha = 6 };

ByteView viewOf(std::string_view bytes) { return {bytes, ByteView::Order::littleEndian}; }

bool isReadable(const BmpHeader& header) {
    const std::uint64_t bits = header.bits;
    switch (header.packing) {
        case kPlain:
            return bits == 1 || bits == 4 || bits == 8 || bits == 16 || bits == 24 || bits == 32;
        case kRuns8:
            return bits == 8 && !header.topDown;
        case kRuns4:
            return bits == 4 && !header.topDown;
        case kMasks:
        case kMasksWithAlpha:
            return bits == 16 || bits == 32;
        default:
            return false;
    }
}

void takeOld(const ByteView& view, BmpHeader& header) {
    header.width = view.number(18, 2).value_or(0);
    header.height = view.number(20, 2).value_or(0);
    header.bits = view.number(24, 2).value_or(0);
    header.colourSize = 3;
    header.paletteAt = kFileHeader + kOldHeader;
    header.colours = header.bits <= 8 ? std::uint64_t(1) << header.bits : 0;
}

void takeInfo(const ByteView& view, std::uint64_t length, BmpHeader& header) {
    // Both sides are signed: a negative height means that the top row comes first, a negative width means nothing.
    const auto width = std::int32_t(view.number(18, 4).value_or(0));
    const auto height = std::int64_t(std::int32_t(view.number(22, 4).value_or(0)));
    header.width = std::uint64_t(std::max(width, 0));
    header.topDown = height < 0;
    header.height = std::uint64_t(height < 0 ? -height : height);
    header.bits = view.number(28, 2).value_or(0);
    header.packing = view.number(30, 4).value_or(0);
    header.dpi = double(view.number(38, 4).value_or(0)) * kMetresPerInch;
    header.paletteAt = kFileHeader + length + (length == kInfoHeader && header.packing == kMasks ? 12 : 0);
    const std::uint64_t most = header.bits <= 8 ? std::uint64_t(1) << header.bits : 0;
    const std::uint64_t used = view.number(46, 4).value_or(0);
    header.colours = used == 0 ? most : std::min(used, most);
}

std::uint64_t rowBytes(const BmpHeader& header) { return (header.width * header.bits + 31) / 32 * 4; }

std::array<Colour, 256> paletteOf(const ByteView& view, const BmpHeader& header) {
    std::array<Colour, 256> palette{};
    for (std::uint64_t i = 0; i < header.colours; ++i) {
        const std::uint64_t at = header.paletteAt + i * header.colourSize;
        for (int c = 0; c < 3; ++c) palette[i][c] = std::uint8_t(view.number(at + std::uint64_t(2 - c), 1).value_or(0));
    }
    return palette;
}

// One of the three channels of a pixel with masks, widened to 8 bits.
struct Mask {
    std::uint64_t bits = 0;

    [[nodiscard]] std::uint8_t of(std::uint64_t pixel) const {
        if (bits == 0) return 0;
        const int shift = std::countr_zero(bits);
        const std::uint64_t most = bits >> shift;
        return std::uint8_t((((pixel & bits) >> shift) * 255 + most / 2) / most);
    }
};

std::array<Mask, 3> masksOf(const ByteView& view, const BmpHeader& header) {
    if (header.packing == kPlain && header.bits == 16) return {Mask{0x7C00}, Mask{0x03E0}, Mask{0x001F}};
    if (header.packing == kPlain) return {Mask{0xFF0000}, Mask{0xFF00}, Mask{0xFF}};
    std::array<Mask, 3> masks;
    for (std::uint64_t c = 0; c < 3; ++c) masks[c].bits = view.number(kFileHeader + kInfoHeader + 4 * c, 4).value_or(0);
    return masks;
}

int rowOf(const BmpHeader& header, std::uint64_t stored) { return int(header.topDown ? stored : header.height - 1 - stored); }

void decodePlain(const ByteView& view, const BmpHeader& header, cv::Mat& picture) {
    const auto palette = paletteOf(view, header);
    const auto masks = masksOf(view, header);
    const std::uint64_t stride = rowBytes(header);
    for (std::uint64_t y = 0; y < header.height; ++y) {
        const std::string_view row = view.part(header.pixelsAt + y * stride, stride);
        const auto byteAt = [&row](std::uint64_t at) { return std::uint64_t(static_cast<unsigned char>(row[at])); };
        auto* out = picture.ptr<Colour>(rowOf(header, y));
        for (std::uint64_t x = 0; x < header.width; ++x, ++out) {
            if (header.bits <= 8) {
                const std::uint64_t bit = x * header.bits;
                *out = palette[byteAt(bit / 8) >> (8 - header.bits - bit % 8) & ((1U << header.bits) - 1)];
                continue;
            }
            std::uint64_t pixel = 0;
            for (std::uint64_t i = header.bits / 8; i-- > 0;) pixel = pixel << 8 | byteAt(x * header.bits / 8 + i);
            for (int c = 0; c < 3; ++c) (*out)[c] = masks[std::size_t(c)].of(pixel);
        }
    }
}

// Run lengths: pairs of bytes; a first byte of 0 begins a command. What no run names keeps the first colour of the palette.
class RunReader {
public:
    RunReader(const ByteView& view, const BmpHeader& header, cv::Mat& picture)
        : view_(view), header_(header), palette_(paletteOf(view, header)), picture_(picture), at_(header.pixelsAt) {}

    // Whether the end mark was reached, or the last row.
    bool read() {
        picture_.setTo(cv::Scalar(palette_[0][0], palette_[0][1], palette_[0][2]));
        while (y_ < header_.height) {
            const auto count = next();
            const auto value = next();
            if (!count || !value) return false;
            if (*count > 0) {
                for (std::uint64_t i = 0; i < *count; ++i) put(indexIn(*value, i));
            } else if (*value == 1) {
                return true;
            } else if (!command(*value)) {
                return false;
            }
        }
        return true;
    }

private:
    std::optional<std::uint64_t> next() { return view_.number(at_++, 1); }

    [[nodiscard]] std::uint64_t indexIn(std::uint64_t byte, std::uint64_t place) const {
        if (header_.bits == 8) return byte;
        return place % 2 == 0 ? byte >> 4 : byte & 15;
    }

    void put(std::uint64_t index) {
        if (x_ < header_.width) picture_.at<Colour>(rowOf(header_, y_), int(x_)) = palette_[index];
        ++x_;
    }

    bool command(std::uint64_t value) {
        if (value == 0) {
            x_ = 0;
            ++y_;
            return true;
        }
        if (value == 2) {
            const auto right = next();
            const auto down = next();
            x_ += right.value_or(0);
            y_ += down.value_or(0);
            return right && down;
        }
        return literal(value);
    }

    bool literal(std::uint64_t count) {
        const std::uint64_t bytes = (count * header_.bits + 7) / 8;
        if (!view_.holds(at_, bytes)) return false;
        for (std::uint64_t i = 0; i < count; ++i) put(indexIn(*view_.number(at_ + i * header_.bits / 8, 1), i));
        at_ += bytes + bytes % 2;
        return true;
    }

    const ByteView& view_;
    const BmpHeader& header_;
    std::array<Colour, 256> palette_;
    cv::Mat& picture_;
    std::uint64_t at_;
    std::uint64_t x_ = 0;
    std::uint64_t y_ = 0;
};

bool isGrey(const ByteView& view, const BmpHeader& header) {
    if (header.bits > 8) return false;
    const auto palette = paletteOf(view, header);
    return std::ranges::all_of(palette, [](const Colour& colour) { return colour[0] == colour[1] && colour[1] == colour[2]; });
}

}  // namespace

BmpHeader bmpHeader(std::string_view bytes) {
    BmpHeader header;
    const ByteView view = viewOf(bytes);
    const auto length = view.number(kFileHeader, 4);
    if (!length || !view.holds(kFileHeader, *length)) return header;
    header.pixelsAt = view.number(10, 4).value_or(0);
    if (*length == kOldHeader) takeOld(view, header);
    if (*length >= kInfoHeader) takeInfo(view, *length, header);
    header.sound = isReadable(header) && header.width > 0 && header.height > 0;
    return header;
}

bool bmpIsComplete(std::string_view bytes, const BmpHeader& header) {
    const ByteView view = viewOf(bytes);
    if (!header.sound || !view.holds(header.pixelsAt, 1)) return false;
    const bool packed = header.packing == kRuns8 || header.packing == kRuns4;
    return packed || header.height <= (view.size() - header.pixelsAt) / rowBytes(header);
}

Image decodeBmp(std::string_view bytes, const BmpHeader& header) {
    if (!bmpIsComplete(bytes, header)) return {};
    const ByteView view = viewOf(bytes);
    cv::Mat picture(int(header.height), int(header.width), CV_8UC3);
    if (header.packing == kRuns8 || header.packing == kRuns4) {
        if (!RunReader(view, header, picture).read()) return {};
    } else {
        decodePlain(view, header, picture);
    }
    if (!isGrey(view, header)) return imageFrom(picture, header.dpi);
    cv::Mat grey;
    cv::extractChannel(picture, grey, 0);
    return imageFrom(grey, header.dpi);
}

}  // namespace ocr
