#include "ocr/layout/cubic_samples.h"

#include <gtest/gtest.h>

#include <cmath>

#include <opencv2/imgproc.hpp>

namespace {

/// Grey waves, soft enough for the few grey levels that are allowed.
cv::Mat waves() {
    cv::Mat grey(60, 90, CV_8U);
    for (int y = 0; y < grey.rows; ++y) {
        for (int x = 0; x < grey.cols; ++x) grey.at<uchar>(y, x) = static_cast<uchar>(128 + 100 * std::sin(0.7 * x) * std::cos(0.5 * y));
    }
    return grey;
}

/// A strip that runs along the rows from a pixel on.
ocr::StripWays straight(double x, double y, int columns, int rows) {
    ocr::StripWays ways{rows, {}, {}, {}, {}};
    for (int i = 0; i < columns; ++i) {
        ways.x.push_back(x + i);
        ways.y.push_back(y);
        ways.right.push_back(0);
        ways.down.push_back(rows - 1);
    }
    return ways;
}

TEST(CubicSamples, OnWholePixelsThePictureStaysAsItIs) {
    const cv::Mat grey = waves();
    const cv::Mat strip = ocr::cubicSamples(grey, straight(10, 5, 21, 7));
    EXPECT_EQ(strip.size(), cv::Size(21, 7));
    EXPECT_EQ(cv::norm(strip, grey({10, 5, 21, 7}), cv::NORM_INF), 0);
}

TEST(CubicSamples, BetweenPixelsTheyAreThoseOfOpenCvButForAGreyLevel) {
    const cv::Mat grey = waves();
    ocr::StripWays ways = straight(10.3, 5.6, 40, 20);
    for (double& right : ways.right) right = 2.2;
    cv::Mat mapX(20, 40, CV_32F), mapY(20, 40, CV_32F), wanted;
    for (int y = 0; y < 20; ++y) {
        for (int x = 0; x < 40; ++x) {
            mapX.at<float>(y, x) = static_cast<float>(10.3 + x + 2.2 * y / 19);
            mapY.at<float>(y, x) = static_cast<float>(5.6 + y);
        }
    }
    cv::remap(grey, wanted, mapX, mapY, cv::INTER_CUBIC);
    EXPECT_LE(cv::norm(ocr::cubicSamples(grey, ways), wanted, cv::NORM_INF), 1);
}

TEST(CubicSamples, AStripOfAFewColumnsIsMadeToo) {
    const cv::Mat grey = waves();
    EXPECT_EQ(cv::norm(ocr::cubicSamples(grey, straight(10, 5, 3, 7)), grey({10, 5, 3, 7}), cv::NORM_INF), 0);
}

TEST(CubicSamples, FourPixelsAroundEachPlaceMustLieInThePicture) {
    EXPECT_TRUE(straight(1, 1, 87, 57).areInside({90, 60}));
    EXPECT_FALSE(straight(0.9, 1, 10, 10).areInside({90, 60}));
    EXPECT_FALSE(straight(1, 1, 88, 10).areInside({90, 60}));
    EXPECT_FALSE(straight(1, 1, 10, 58).areInside({90, 60}));
}

}  // namespace
