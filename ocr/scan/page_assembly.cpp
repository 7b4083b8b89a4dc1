#include "ocr/scan/page_assembly.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "ocr/scan/limits.h"

namespace ocr {
namespace {

int valuesPerPixel(FrameShape::Kind kind) { return kind == FrameShape::Kind::colour ? 3 : 1; }

std::size_t planeOf(FrameShape::Kind kind) {
    return kind == FrameShape::Kind::green ? 1 : kind == FrameShape::Kind::blue ? 2 : 0;
}

bool isSinglePlane(FrameShape::Kind kind) { return kind != FrameShape::Kind::grey && kind != FrameShape::Kind::colour; }

}  // namespace

void PageAssembly::begin(const FrameShape& shape) {
    shape_ = shape;
    bytes_.clear();
    overflow_ = false;
    if (shape.height > 0) bytes_.reserve(std::min(shape.bytesPerLine * std::size_t(shape.height), kMaxPixels * 3));
}

void PageAssembly::add(std::span<const std::uint8_t> bytes) {
    const std::size_t most = shape_.height > 0 ? shape_.bytesPerLine * std::size_t(shape_.height) : kMaxPixels * 6;
    if (bytes.size() > most - std::min(most, bytes_.size())) {
        overflow_ = true;
        return;
    }
    bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
}

void PageAssembly::unpackLine(const std::uint8_t* line, std::uint8_t* out) const {
    const int channels = valuesPerPixel(shape_.kind);
    const int values = shape_.width * channels;
    if (shape_.depth == 8) {
        std::memcpy(out, line, std::size_t(values));
    } else if (shape_.depth == 16) {
        for (int i = 0; i < values; ++i) {
            std::uint16_t value = 0;
            std::memcpy(&value, line + 2 * i, 2);
            out[i] = std::uint8_t(value >> 8);
        }
    } else {
        // Eight pixels a byte, the bytes of the channels taking turns. A grey bit says ink, a colour bit says light.
        const std::uint8_t set = shape_.kind == FrameShape::Kind::grey ? 0 : 255;
        for (int i = 0; i < values; ++i) {
            const int x = i / channels;
            const bool on = (line[x / 8 * channels + i % channels] >> (7 - x % 8)) & 1;
            out[i] = on ? set : std::uint8_t(255 - set);
        }
    }
}

bool PageAssembly::end() {
    if (overflow_ || shape_.bytesPerLine == 0 || shape_.width <= 0 || bytes_.empty()) return false;
    if (bytes_.size() % shape_.bytesPerLine != 0) return false;
    const auto lines = int(bytes_.size() / shape_.bytesPerLine);
    if (shape_.height > 0 && lines != shape_.height) return false;
    const auto channels = std::size_t(valuesPerPixel(shape_.kind));
    const auto width = std::size_t(shape_.width);
    const std::size_t needed = shape_.depth == 1 ? (width + 7) / 8 * channels : width * channels * std::size_t(shape_.depth / 8);
    if (needed > shape_.bytesPerLine) return false;
    if (height_ != 0 && (lines != height_ || shape_.width != width_)) return false;
    width_ = shape_.width;
    height_ = lines;

    auto plane = std::make_unique<std::vector<std::uint8_t>>(width * channels * std::size_t(lines));
    for (std::size_t y = 0; y < std::size_t(lines); ++y) unpackLine(bytes_.data() + shape_.bytesPerLine * y, plane->data() + width * channels * y);
    planes_[planeOf(shape_.kind)] = std::move(plane);
    return true;
}

RawPage PageAssembly::take() {
    RawPage page{width_, height_, 3, {}};
    if (!isSinglePlane(shape_.kind)) {
        page.channels = valuesPerPixel(shape_.kind);
        page.pixels = std::move(*planes_[0]);
        return page;
    }
    for (const auto& plane : planes_) {
        if (!plane) return {};
    }
    page.pixels.resize(planes_[0]->size() * 3);
    for (std::size_t i = 0; i < planes_[0]->size(); ++i) {
        for (std::size_t channel = 0; channel < 3; ++channel) page.pixels[3 * i + channel] = (*planes_[channel])[i];
    }
    return page;
}

}  // namespace ocr
