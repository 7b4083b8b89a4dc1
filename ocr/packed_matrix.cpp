#include "ocr/packed_matrix.h"

#include <algorithm>

#include "ocr/wide_floats.h"
#include "ocr/wide_registers.h"

namespace ocr {
namespace {

constexpr int kTileParts = 4;
constexpr int kTile = kTileParts * kWide;  // Columns.
constexpr int kRowsTogether = 3;  // Twelve sums, three factors and a value fill the sixteen registers there are.

/// A tile of the matrix, and what it is multiplied by.
struct Tile {
    const float* values;
    int rows;
    const float* left;
    std::size_t leftStep;  ///< Floats from one row to the next.
    float* sums;
    std::size_t sumsStep;
};

/// So many rows at once, so that what is loaded of the tile serves all of them. The compiler keeps the sums in registers.
template <int kRows>
[[gnu::always_inline]] inline void addRows(const Tile& tile) {
    WideFloats sums[kRows][kTileParts];
#pragma GCC unroll 4
    for (int r = 0; r < kRows; ++r) {
#pragma GCC unroll 4
        for (int part = 0; part < kTileParts; ++part) load(sums[r][part], tile.sums + std::size_t(r) * tile.sumsStep + part * kWide);
    }
    const float* values = tile.values;
    for (int k = 0; k < tile.rows; ++k, values += kTile) {
        float factors[kRows];
#pragma GCC unroll 4
        for (int r = 0; r < kRows; ++r) factors[r] = tile.left[std::size_t(r) * tile.leftStep + std::size_t(k)];
#pragma GCC unroll 4
        for (int part = 0; part < kTileParts; ++part) {
            WideFloats value;
            load(value, values + part * kWide);
#pragma GCC unroll 4
            for (int r = 0; r < kRows; ++r) sums[r][part] += factors[r] * value;
        }
    }
#pragma GCC unroll 4
    for (int r = 0; r < kRows; ++r) {
#pragma GCC unroll 4
        for (int part = 0; part < kTileParts; ++part) store(sums[r][part], tile.sums + std::size_t(r) * tile.sumsStep + part * kWide);
    }
}

[[gnu::always_inline]] inline void addAll(Tile tile, int count) {
    for (; count >= kRowsTogether; count -= kRowsTogether) {
        addRows<kRowsTogether>(tile);
        tile.left += kRowsTogether * tile.leftStep;
        tile.sums += kRowsTogether * tile.sumsStep;
    }
    if (count == 2) addRows<2>(tile);
    if (count == 1) addRows<1>(tile);
}

[[gnu::target("avx2,fma")]] void addOnWide(const Tile& tile, int count) { addAll(tile, count); }
void addAnywhere(const Tile& tile, int count) { addAll(tile, count); }

void add(const Tile& tile, int count) {
    static const auto here = hasWideRegisters() ? addOnWide : addAnywhere;
    here(tile, count);
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
