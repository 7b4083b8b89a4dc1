#include "ocr/shrink.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

#include <opencv2/imgproc.hpp>

#include "ocr/wide_registers.h"

namespace ocr {
namespace {

constexpr double kNothing = 1e-3;  // Of a pixel: a smaller share of it is left out.
constexpr int kMostParts = 12;     // Where a pixel is a mean of more, OpenCV's way is as fast.

/// Which pixels in a row each of a shorter row is a mean of, and the share of each. All means are of equally many pixels, some with no share: steps
/// of one length are cheaper than steps of the right one.
struct Parts {
    int window = 0;
    std::vector<int> first;
    std::vector<float> shares;  ///< `window` for each.
};

/// @param scale pixels that one pixel stands for.
Parts partsOf(int before, int after, double scale, int window) {
    Parts parts{window, {}, std::vector<float>(std::size_t(after) * std::size_t(window), 0.0F)};
    for (int i = 0; i < after; ++i) {
        const double from = i * scale;
        const double to = from + scale;
        const double width = std::min(scale, before - from);
        const int last = std::min(cvFloor(to), before - 1);
        const int first = std::min(cvCeil(from), last);
        const int start = std::max(0, std::min(first - 1, before - window));
        float* shares = parts.shares.data() + std::size_t(i) * std::size_t(window);
        if (first - from > kNothing) shares[first - 1 - start] = float((first - from) / width);
        for (int at = first; at < last; ++at) shares[at - start] = float(1 / width);
        if (to - last > kNothing) shares[last - start] = float(std::min({to - last, 1.0, width}) / width);
        parts.first.push_back(start);
    }
    return parts;
}

constexpr int kAtOnce = 4;  // Rows that are added up together.

/// Adds rows by their shares to the sums of others, or begins the sums.
template <int kRows, typename Value>
[[gnu::always_inline]] inline void addRows(const Value* const* rows, const float* shares, bool begin, float* sums, int count) {
    for (int i = 0; i < count; ++i) {
        float sum = begin ? 0.0F : sums[i];
        for (int k = 0; k < kRows; ++k) sum += shares[k] * float(rows[k][i]);
        sums[i] = sum;
    }
}

template <typename Value>
[[gnu::always_inline]] inline void addUp(const Value* const* rows, const float* shares, int howMany, float* sums, int count) {
    for (int k = 0; k < howMany; k += kAtOnce) {
        switch (std::min(kAtOnce, howMany - k)) {
            case 1: addRows<1>(rows + k, shares + k, k == 0, sums, count); break;
            case 2: addRows<2>(rows + k, shares + k, k == 0, sums, count); break;
            case 3: addRows<3>(rows + k, shares + k, k == 0, sums, count); break;
            default: addRows<kAtOnce>(rows + k, shares + k, k == 0, sums, count);
        }
    }
}

/// To the nearest whole number, as cvRound does it; means of bytes are 0 to 255 but for the last bit.
[[gnu::always_inline]] inline void toBytes(const float* from, int count, uchar* to) {
    constexpr float kRounder = 12582912;  // 1.5 * 2^23: what is added to it is rounded to a whole number.
    for (int i = 0; i < count; ++i) to[i] = uchar(std::bit_cast<std::int32_t>(from[i] + kRounder));
}

// Without FMA: both ways are the same to the last bit.
template <typename Value>
[[gnu::target("avx2")]] void addUpOnWide(const Value* const* rows, const float* shares, int howMany, float* sums, int count) {
    addUp(rows, shares, howMany, sums, count);
}
template <typename Value>
void addUpAnywhere(const Value* const* rows, const float* shares, int howMany, float* sums, int count) {
    addUp(rows, shares, howMany, sums, count);
}
[[gnu::target("avx2")]] void toBytesOnWide(const float* from, int count, uchar* to) { toBytes(from, count, to); }
void toBytesAnywhere(const float* from, int count, uchar* to) { toBytes(from, count, to); }

void store(const float* row, int count, uchar* to) {
    static const auto toBytesHere = hasWideRegisters() ? toBytesOnWide : toBytesAnywhere;
    toBytesHere(row, count, to);
}
void store(const float* row, int count, float* to) { std::copy_n(row, count, to); }

/// Four floats at any address.
using FourFloats = float __attribute__((vector_size(16), aligned(4), may_alias));

/// @param row followed by four values that do not count; so is `out`.
template <int kWindow>
[[gnu::always_inline]] inline void shortenBy(const float* row, const Parts& parts, int channels, float* out) {
    const float* shares = parts.shares.data();
    for (const int first : parts.first) {
        if (channels == 1) {
            float sum = 0;
            for (int k = 0; k < kWindow; ++k) sum += row[first + k] * shares[k];
            *out = sum;
        } else {
            FourFloats sum{};
            for (int k = 0; k < kWindow; ++k) sum += *reinterpret_cast<const FourFloats*>(row + 3 * (first + k)) * shares[k];
            *reinterpret_cast<FourFloats*>(out) = sum;
        }
        out += channels;
        shares += kWindow;
    }
}

void shorten(const float* row, const Parts& parts, int channels, float* out) {
    switch (parts.window) {
        case 3: return shortenBy<3>(row, parts, channels, out);
        case 4: return shortenBy<4>(row, parts, channels, out);
        case 5: return shortenBy<5>(row, parts, channels, out);
        case 6: return shortenBy<6>(row, parts, channels, out);
        default: return shortenBy<kMostParts>(row, parts, channels, out);
    }
}

/// First down, where whole rows are added up in wide registers, then across what is left.
template <typename Value>
void shrink(const cv::Mat& picture, const Parts& columns, const Parts& rows, cv::Mat& small) {
    static const auto addUpHere = hasWideRegisters() ? addUpOnWide<Value> : addUpAnywhere<Value>;
    const int count = picture.cols * picture.channels();
    std::vector<float> sums(std::size_t(count) + 4);
    std::vector<float> row(std::size_t(small.cols * small.channels()) + 4);
    for (int y = 0; y < small.rows; ++y) {
        const float* shares = rows.shares.data() + std::size_t(y) * std::size_t(rows.window);
        std::array<const Value*, kMostParts> from{};
        std::array<float, kMostParts> share{};
        int howMany = 0;
        for (int k = 0; k < rows.window; ++k) {
            if (shares[k] <= 0) continue;
            from[std::size_t(howMany)] = picture.ptr<Value>(rows.first[std::size_t(y)] + k);
            share[std::size_t(howMany++)] = shares[k];
        }
        addUpHere(from.data(), share.data(), howMany, sums.data(), count);
        shorten(sums.data(), columns, small.channels(), row.data());
        store(row.data(), small.cols * small.channels(), small.ptr<Value>(y));
    }
}

bool isWhole(double scale) { return std::abs(scale - std::round(scale)) < 1e-9; }

/// Up to six, or the most.
int windowOf(double scale) {
    const int window = std::max(3, cvCeil(scale) + 1);
    return window > 6 ? kMostParts : window;
}

/// @param scaleX pixels that one pixel stands for. @return false where that is left to OpenCV.
bool shrinkBy(const cv::Mat& picture, cv::Size size, double scaleX, double scaleY, cv::Mat& small) {
    if (scaleX < 1 || scaleY < 1 || (isWhole(scaleX) && isWhole(scaleY))) return false;
    if (std::max(scaleX, scaleY) > kMostParts - 1 || std::min(picture.cols, picture.rows) < kMostParts) return false;
    small.create(size, picture.type());
    const Parts columns = partsOf(picture.cols, size.width, scaleX, windowOf(scaleX));
    const Parts rows = partsOf(picture.rows, size.height, scaleY, windowOf(scaleY));
    if (picture.depth() == CV_32F) shrink<float>(picture, columns, rows, small);
    else shrink<uchar>(picture, columns, rows, small);
    return true;
}

}  // namespace

cv::Mat shrunk(const cv::Mat& picture, cv::Size size) {
    cv::Mat small;
    if (!shrinkBy(picture, size, double(picture.cols) / size.width, double(picture.rows) / size.height, small)) {
        cv::resize(picture, small, size, 0, 0, cv::INTER_AREA);
    }
    return small;
}

cv::Mat shrunk(const cv::Mat& picture, double scale) {
    const cv::Size size(std::max(1, cvRound(picture.cols * scale)), std::max(1, cvRound(picture.rows * scale)));
    cv::Mat small;
    if (!shrinkBy(picture, size, 1 / scale, 1 / scale, small)) cv::resize(picture, small, {}, scale, scale, cv::INTER_AREA);
    return small;
}

}  // namespace ocr
