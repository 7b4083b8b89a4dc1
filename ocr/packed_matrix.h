#pragma once

#include <vector>

#include <opencv2/core.hpp>

namespace ocr {

/// A matrix that many rows are multiplied by, laid out so that a product reads it from beginning to end. cv::gemm of OpenCV 4.6 takes ten times as
/// long for the sizes of a handwriting network. Sums are made in the same order for one row and for many; a processor that multiplies and adds in one
/// step (FMA) rounds once less, so that the last digit of a float may differ from one kind of processor to another. Immutable.
class PackedMatrix {
public:
    PackedMatrix() = default;
    /// @param matrix CV_32F.
    explicit PackedMatrix(const cv::Mat& matrix);

    [[nodiscard]] int rows() const { return rows_; }
    [[nodiscard]] int columns() const { return columns_; }

    /// sums += left × this. @param left CV_32F, n × rows(). @param sums CV_32F, n × columns().
    void addProduct(const cv::Mat& left, cv::Mat& sums) const;
    /// The same of one row. @param left rows() floats. @param sums columns() floats.
    void addProduct(const float* left, float* sums) const;

private:
    int rows_ = 0;
    int columns_ = 0;
    std::vector<float> tiles_;  ///< Tiles of 32 columns, the last filled up with zeros; in each, row after row.
};

}  // namespace ocr
