#include "ocr/read/packed_matrix.h"

#include <algorithm>

#include "ocr/read/wide_floats.h"
#include "ocr/wide_registers.h"

namespace ocr {
namespace {

constexpr int kTile = 4 * kWide;  // Columns.

/// A strip of the matrix, and what it is multiplied by.
struct Strip {
    const float* tile;
    int rows;
    const float* left;
    std::size_t leftStep;  ///< Floats from one row to the next.
    float* sums;
    std::size_t sumsStep;
};

/// The sums of one row of a strip. Named one by one, so that the compiler keeps them in registers.
struct Sums {
    WideFloats a, b, c, d;
};

[[gnu::always_inline]] inline void loadRow(Sums& sums, const float* from) {
    load(sums.a, from);
    load(sums.b, from + kWide);
    load(sums.c, from + 2 * kWide);
    load(sums.d, from + 3 * kWide);
}

[[gnu::always_inline]] inline void storeRow(const Sums& sums, float* to) {
    store(sums.a, to);
    store(sums.b, to + kWide);
    store(sums.c, to + 2 * kWide);
    store(sums.d, to + 3 * kWide);
}

[[gnu::always_inline]] inline void addTo(Sums& sums, float factor, const Sums& values) {
    sums.a += factor * values.a;
    sums.b += factor * values.b;
    sums.c += factor * values.c;
    sums.d += factor * values.d;
}

[[gnu::always_inline]] inline void addOneRow(const Strip& strip) {
    Sums sums, values;
    loadRow(sums, strip.sums);
    const float* tile = strip.tile;
    for (int k = 0; k < strip.rows; ++k, tile += kTile) {
        loadRow(values, tile);
        addTo(sums, strip.left[k], values);
    }
    storeRow(sums, strip.sums);
}

[[gnu::always_inline]] inline void addTwoRows(const Strip& strip) {
    Sums first, second, values;
    loadRow(first, strip.sums);
    loadRow(second, strip.sums + strip.sumsStep);
    const float* tile = strip.tile;
    const float* below = strip.left + strip.leftStep;
    for (int k = 0; k < strip.rows; ++k, tile += kTile) {
        loadRow(values, tile);
        addTo(first, strip.left[k], values);
        addTo(second, below[k], values);
    }
    storeRow(first, strip.sums);
    storeRow(second, strip.sums + strip.sumsStep);
}

[[gnu::always_inline]] inline void addAll(Strip strip, int count) {
    for (; count >= 2; count -= 2) {
        addTwoRows(strip);
        strip.left += 2 * strip.leftStep;
        strip.sums += 2 * strip.sumsStep;
    }
    if (count > 0) addOneRow(strip);
}

[[gnu::target("avx2,fma")]] void addOnWide(const Strip& strip, int count) { addAll(strip, count); }
void addAnywhere(const Strip& strip, int count) { addAll(strip, count); }

void add(const Strip& strip, int count) {
    static const bool wide = hasWideRegisters();
    wide ? addOnWide(strip, count) : addAnywhere(strip, count);
}

}  // namespace

PackedMatrix::PackedMatrix(const cv::Mat& matrix) : rows_(matrix.rows), columns_(matrix.cols) {
    for (int left = 0; left < columns_; left += kTile) {
        const int count = std::min(kTile, columns_ - left);
        for (int row = 0; row < rows_; ++row) {
            const float* from = matrix.ptr<float>(row) + left;
            tiles_.insert(tiles_.end(), from, from + count);
            tiles_.resize(tiles_.size() + std::size_t(kTile - count), 0.0F);
        }
    }
}

void PackedMatrix::addProduct(const cv::Mat& left, cv::Mat& sums) const {
    for (int column = 0; column < columns_; column += kTile) {
        const float* tile = tiles_.data() + std::size_t(column) * std::size_t(rows_);
        const int count = std::min(kTile, columns_ - column);
        if (count == kTile) {
            add({tile, rows_, left.ptr<float>(), left.step1(), sums.ptr<float>() + column, sums.step1()}, left.rows);
            continue;
        }
        cv::Mat last = cv::Mat::zeros(left.rows, kTile, CV_32F);
        sums.colRange(column, columns_).copyTo(last.colRange(0, count));
        add({tile, rows_, left.ptr<float>(), left.step1(), last.ptr<float>(), last.step1()}, left.rows);
        last.colRange(0, count).copyTo(sums.colRange(column, columns_));
    }
}

void PackedMatrix::addProduct(const float* left, float* sums) const {
    cv::Mat all(1, columns_, CV_32F, sums);
    addProduct(cv::Mat(1, rows_, CV_32F, const_cast<float*>(left)), all);  // Only read.
}

}  // namespace ocr
