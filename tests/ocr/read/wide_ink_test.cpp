#include "ocr/read/wide_ink.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace {

constexpr double kStroke = 11;  // Pixels.

cv::Mat paper() { return cv::Mat::zeros(80, 200, CV_8U); }

TEST(WideInk, StrokesAreNotWide) {
    cv::Mat ink = paper();
    cv::line(ink, {10, 40}, {190, 40}, 255, 4);
    cv::line(ink, {100, 5}, {100, 75}, 255, 4);
    EXPECT_TRUE(ocr::widerThan(ink, kStroke).empty());
}

TEST(WideInk, OfABlotWithAStrokeTheBlotIsLeft) {
    cv::Mat ink = paper();
    cv::line(ink, {10, 40}, {190, 40}, 255, 4);
    cv::circle(ink, {60, 40}, 15, 255, cv::FILLED);
    const cv::Mat wide = ocr::widerThan(ink, kStroke);
    ASSERT_EQ(wide.size(), ink.size());
    EXPECT_EQ(wide.at<uchar>(40, 60), 255);
    EXPECT_EQ(wide.at<uchar>(40, 120), 0);
}

TEST(WideInk, IsWhatOpeningTheWholePictureLeaves) {
    cv::Mat ink = paper(), opened;
    cv::ellipse(ink, {60, 30}, {25, 9}, 20, 0, 360, 255, cv::FILLED);
    cv::rectangle(ink, {0, 60, 30, 20}, 255, cv::FILLED);
    cv::morphologyEx(ink, opened, cv::MORPH_OPEN, ocr::disc(kStroke));
    EXPECT_EQ(cv::norm(ocr::widerThan(ink, kStroke), opened, cv::NORM_INF), 0);
}

}  // namespace
