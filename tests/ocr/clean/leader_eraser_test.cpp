#include "ocr/clean/leader_eraser.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace {

constexpr double kPixelsPerMm = 8;
constexpr int kRow = 70;

/// A strip of 60 mm by 12 mm with a dotted leader, as it looks after the page was scanned: dots of different darkness, blurred.
cv::Mat leader() {
    cv::Mat strip = cv::Mat::zeros(96, 480, CV_32F);
    for (int x = 0; x < strip.cols; x += 8) cv::rectangle(strip, {x, kRow - 1, 3, 3}, x % 3 == 0 ? 0.6 : 0.5, cv::FILLED);
    cv::GaussianBlur(strip, strip, {0, 0}, 1);
    return strip;
}

double darkest(const cv::Mat& part) {
    double most = 0;
    cv::minMaxLoc(part, nullptr, &most);
    return most;
}

TEST(LeaderEraser, ABareLeaderIsGone) {
    cv::Mat strip = leader();
    ASSERT_GT(darkest(strip), 0.25);
    ocr::eraseLeader(strip, kRow, 0.8, kPixelsPerMm);
    EXPECT_LT(darkest(strip), 0.06);
}

TEST(LeaderEraser, AStrokeThatCrossesTheLeaderStaysWhole) {
    cv::Mat strip = leader();
    cv::rectangle(strip, {200, 50, 5, 35}, 0.9, cv::FILLED);
    ocr::eraseLeader(strip, kRow, 0.9, kPixelsPerMm);
    for (int y = 52; y < 84; ++y) EXPECT_GT(strip.at<float>(y, 202), 0.85) << "row " << y;
    EXPECT_LT(darkest(strip.colRange(300, 480)), 0.06);
}

TEST(LeaderEraser, AStrokeThatStandsOnTheLeaderKeepsItsFoot) {
    cv::Mat strip = leader();
    cv::rectangle(strip, {200, 45, 5, kRow - 45}, 0.9, cv::FILLED);
    ocr::eraseLeader(strip, kRow, 0.9, kPixelsPerMm);
    EXPECT_GT(strip.at<float>(kRow - 2, 202), 0.6);
    EXPECT_GT(strip.at<float>(50, 202), 0.85);
}

TEST(LeaderEraser, WritingAboveTheLeaderIsNotTouched) {
    cv::Mat strip = leader();
    cv::rectangle(strip, {100, 30, 40, 20}, 0.8, cv::FILLED);
    const cv::Mat before = strip.rowRange(0, kRow - 10).clone();
    ocr::eraseLeader(strip, kRow, 0.8, kPixelsPerMm);
    EXPECT_EQ(cv::norm(strip.rowRange(0, kRow - 10), before, cv::NORM_INF), 0);
}

TEST(LeaderEraser, ALeaderAtTheVeryEdgeOfTheStripIsLeftAlone) {
    cv::Mat strip = leader();
    const cv::Mat before = strip.clone();
    ocr::eraseLeader(strip, 2, 0.8, kPixelsPerMm);
    ocr::eraseLeader(strip, 95, 0.8, kPixelsPerMm);
    EXPECT_EQ(cv::norm(strip, before, cv::NORM_INF), 0);
}

}  // namespace
