#include "ocr/layout/cubic_samples.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "ocr/wide_floats.h"
#include "ocr/wide_registers.h"

namespace ocr {
namespace {

constexpr int kPhaseBits = 5;    // Of a pixel's 32 parts.
constexpr float kPhases = 32;
constexpr float kBend = -0.75F;  // The slope of the cubic beside its middle, as OpenCV has it.
constexpr int kTogether = kWide;  // Pixels that are made at once.

using Ints = std::int32_t __attribute__((vector_size(32)));
using WideDoubles = double __attribute__((vector_size(64)));
using LooseDoubles = double __attribute__((vector_size(64), aligned(8), may_alias));
using Bytes = std::uint8_t __attribute__((vector_size(8)));

/// What four pixels in a row weigh at places between the middle two.
struct Weights {
    WideFloats first, second, third, fourth;
};

/// @param phase of the place, in parts of a pixel.
[[gnu::always_inline]] inline void weigh(const Ints& phase, Weights& weights) {
    const WideFloats x = __builtin_convertvector(phase, WideFloats) / kPhases, rest = 1 - x;
    weights.first = kBend * x * rest * rest;
    weights.second = ((kBend + 2) * x - (kBend + 3)) * x * x + 1;
    weights.third = ((kBend + 2) * rest - (kBend + 3)) * rest * rest + 1;
    weights.fourth = kBend * rest * x * x;
}

/// Of four pixels in a row at each of eight places: a number holds the four, the first in its lowest byte.
[[gnu::always_inline]] inline void sumRow(const uchar* from, const Ints& offsets, const Weights& weights, WideFloats& sum) {
    Ints four;
    for (int i = 0; i < kTogether; ++i) {
        std::int32_t bytes = 0;
        std::memcpy(&bytes, from + offsets[i], sizeof bytes);
        four[i] = bytes;
    }
    sum = weights.first * __builtin_convertvector(four & 255, WideFloats) + weights.second * __builtin_convertvector((four >> 8) & 255, WideFloats) +
          weights.third * __builtin_convertvector((four >> 16) & 255, WideFloats) + weights.fourth * __builtin_convertvector((four >> 24) & 255, WideFloats);
}

/// Eight places along a row of the strip, in parts of pixels, rounded to the nearest.
[[gnu::always_inline]] inline void placesOf(const std::vector<double>& from, const std::vector<double>& way, std::size_t column, double share, Ints& places) {
    constexpr float kRounder = 12582912;  // 1.5 * 2^23: what is added to it is rounded to a whole number.
    const WideDoubles start = *reinterpret_cast<const LooseDoubles*>(from.data() + column);
    const WideDoubles length = *reinterpret_cast<const LooseDoubles*>(way.data() + column);
    const WideFloats parts = __builtin_convertvector(start + share * length, WideFloats) * kPhases;
    places = __builtin_convertvector((parts + kRounder) - kRounder, Ints);
}

[[gnu::always_inline]] inline void sampleEight(const cv::Mat& grey, const StripWays& ways, std::size_t column, double share, uchar* out) {
    constexpr int kParts = (1 << kPhaseBits) - 1;
    Ints x, y;
    placesOf(ways.x, ways.right, column, share, x);
    placesOf(ways.y, ways.down, column, share, y);
    Weights across, down;
    weigh(x & kParts, across);
    weigh(y & kParts, down);
    const auto step = static_cast<std::int32_t>(grey.step);
    const Ints offsets = ((y >> kPhaseBits) - 1) * step + (x >> kPhaseBits) - 1;
    WideFloats first, second, third, fourth;
    sumRow(grey.data, offsets, across, first);
    sumRow(grey.data + step, offsets, across, second);
    sumRow(grey.data + 2 * step, offsets, across, third);
    sumRow(grey.data + 3 * step, offsets, across, fourth);
    WideFloats sum = down.first * first + down.second * second + down.third * third + down.fourth * fourth + 0.5F;
    sum = sum < 0.0F ? WideFloats{} : sum;
    sum = sum > 255.0F ? WideFloats{} + 255.0F : sum;
    const Bytes bytes = __builtin_convertvector(__builtin_convertvector(sum, Ints), Bytes);
    std::memcpy(out, &bytes, sizeof bytes);
}

[[gnu::always_inline]] inline void sampleRow(const cv::Mat& grey, const StripWays& ways, double share, uchar* out) {
    // The last eight are made once more where their number does not divide.
    const std::size_t columns = ways.x.size();
    for (std::size_t column = 0; column + kTogether < columns; column += kTogether) sampleEight(grey, ways, column, share, out + column);
    sampleEight(grey, ways, columns - kTogether, share, out + columns - kTogether);
}

[[gnu::target("avx2,fma")]] void sampleRowOnWide(const cv::Mat& grey, const StripWays& ways, double share, uchar* out) { sampleRow(grey, ways, share, out); }
void sampleRowAnywhere(const cv::Mat& grey, const StripWays& ways, double share, uchar* out) { sampleRow(grey, ways, share, out); }

/// Whether starts and ends keep to where four pixels around them lie in the picture.
bool keepTo(int size, const std::vector<double>& from, const std::vector<double>& way) {
    const double least = 1, most = size - 3.0;
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (std::min(from[i], from[i] + way[i]) < least || std::max(from[i], from[i] + way[i]) > most) return false;
    }
    return true;
}

}  // namespace

bool StripWays::areInside(cv::Size picture) const { return keepTo(picture.width, x, right) && keepTo(picture.height, y, down); }

cv::Mat cubicSamples(const cv::Mat& grey, const StripWays& ways) {
    static const auto sampleRowHere = hasWideRegisters() ? sampleRowOnWide : sampleRowAnywhere;
    const int columns = static_cast<int>(ways.x.size());
    StripWays some;
    if (columns < kTogether) {
        some = ways;
        for (std::vector<double>* values : {&some.x, &some.y, &some.right, &some.down}) values->resize(kTogether, values->back());
    }
    cv::Mat strip(ways.rows, std::max(columns, kTogether), CV_8U);
    for (int y = 0; y < ways.rows; ++y) {
        const double share = ways.rows > 1 ? static_cast<double>(y) / (ways.rows - 1) : 0;
        sampleRowHere(grey, columns < kTogether ? some : ways, share, strip.ptr(y));
    }
    return columns < kTogether ? strip.colRange(0, columns).clone() : strip;
}

}  // namespace ocr
