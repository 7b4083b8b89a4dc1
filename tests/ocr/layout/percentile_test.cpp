#include "ocr/layout/percentile.h"

#include <gtest/gtest.h>

namespace {

std::vector<double> fiveValues() { return {50, 10, 40, 20, 30}; }

TEST(Percentile, TheMiddleOfFiveIsTheThird) {
    auto values = fiveValues();
    EXPECT_EQ(ocr::percentile(values, 0.5), 30);
}

TEST(Percentile, TheEndsAreTheSmallestAndTheLargest) {
    auto values = fiveValues();
    EXPECT_EQ(ocr::percentile(values, 0), 10);
    EXPECT_EQ(ocr::percentile(values, 1), 50);
}

TEST(Percentile, SharesBeyondTheEndsAreTheEnds) {
    auto values = fiveValues();
    EXPECT_EQ(ocr::percentile(values, -3), 10);
    EXPECT_EQ(ocr::percentile(values, 7), 50);
}

TEST(Percentile, OfNothingIsNought) {
    std::vector<float> none;
    EXPECT_EQ(ocr::percentile(none, 0.5), 0);
}

TEST(Percentile, BetweenTwoValuesTheNearerOneIsTaken) {
    std::vector<float> values{1, 2, 3};
    EXPECT_EQ(ocr::percentile(values, 0.7), 2);
    EXPECT_EQ(ocr::percentile(values, 0.8), 3);
}

}  // namespace
