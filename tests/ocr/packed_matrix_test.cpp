#include "ocr/packed_matrix.h"

#include <gtest/gtest.h>

#include <cmath>

#include "ocr/wide_floats.h"

namespace {

TEST(PackedMatrix, AddsAProductToWhatIsThere) {
    const ocr::PackedMatrix matrix(cv::Mat_<float>({2, 3}, {1, 2, 3, 4, 5, 6}));
    const cv::Mat left = cv::Mat_<float>({3, 2}, {1, 0, 0, 1, 2, -1});
    cv::Mat sums = cv::Mat_<float>({3, 3}, {10, 10, 10, 20, 20, 20, 30, 30, 30});
    matrix.addProduct(left, sums);
    const cv::Mat expected = cv::Mat_<float>({3, 3}, {11, 12, 13, 24, 25, 26, 28, 29, 30});
    EXPECT_EQ(cv::norm(sums, expected, cv::NORM_INF), 0);
}

// 70 columns are two strips and a part of one; each column of the matrix counts it.
TEST(PackedMatrix, TakesColumnsBeyondWholeStrips) {
    cv::Mat_<float> counting(1, 70);
    for (int column = 0; column < 70; ++column) counting(0, column) = float(column);
    const ocr::PackedMatrix matrix(counting);
    std::vector<float> sums(70, 1);
    const float two = 2;
    matrix.addProduct(&two, sums.data());
    EXPECT_EQ(sums[0], 1);
    EXPECT_EQ(sums[31], 63);
    EXPECT_EQ(sums[32], 65);
    EXPECT_EQ(sums[69], 139);
}

TEST(WideFloats, TheExponentialIsThatOfTheLibraryToSixDigits) {
    for (float x = -80; x < 80; x += 0.37F) {
        ocr::WideFloats wide = ocr::WideFloats{} + x;
        ocr::exponential(wide);
        const double expected = std::exp(static_cast<double>(x));
        EXPECT_NEAR(static_cast<double>(wide[0]) / expected, 1, 1e-6) << x;
        EXPECT_EQ(wide[0], wide[7]) << x;
    }
}

TEST(WideFloats, TheExponentialOfWhatIsFarAwayStaysANumber) {
    ocr::WideFloats wide = ocr::WideFloats{} + 1000.0F;
    wide[0] = -1000;
    ocr::exponential(wide);
    EXPECT_LT(wide[0], 1e-37F);
    EXPECT_GT(wide[1], 1e38F);
    EXPECT_TRUE(std::isfinite(wide[1]));
}

}  // namespace
