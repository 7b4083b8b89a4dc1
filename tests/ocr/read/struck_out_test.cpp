#include "ocr/read/struck_out.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace {

constexpr double kPixelsPerMm = 8;
constexpr double kLevel = 0.8;

/// Bare paper, 60 mm by 12 mm.
cv::Mat paper() { return cv::Mat::zeros(96, 480, CV_32F); }

/// A letter three millimetres high: two stems with a bow; it stands on row 72.
void letter(cv::Mat& strip, double mmX, int foot = 72) {
    const int x = static_cast<int>(mmX * kPixelsPerMm);
    for (const int stem : {x, x + 8}) cv::rectangle(strip, cv::Rect(stem, foot - 24, 3, 24), kLevel, cv::FILLED);
    cv::line(strip, {x, foot - 23}, {x + 8, foot - 21}, kLevel, 2);
}

/// A word of five letters, nine and a half millimetres long.
void word(cv::Mat& strip, double mmX, int foot = 72) {
    for (int i = 0; i < 5; ++i) letter(strip, mmX + 2 * i, foot);
}

/// A stroke by hand, 0.4 mm thick, from one point to another in millimetres.
void stroke(cv::Mat& strip, double fromX, double fromY, double toX, double toY) {
    const auto at = [](double x, double y) { return cv::Point(static_cast<int>(x * kPixelsPerMm), static_cast<int>(y * kPixelsPerMm)); };
    cv::line(strip, at(fromX, fromY), at(toX, toY), kLevel, 3);
}

std::vector<ocr::Strike> strikesIn(const cv::Mat& strip) { return ocr::findStrikes(strip, kLevel, kPixelsPerMm); }

/// Ink between two places, millimetres.
int inkBetween(const cv::Mat& strip, double from, double to) {
    return cv::countNonZero(strip.colRange(static_cast<int>(from * kPixelsPerMm), static_cast<int>(to * kPixelsPerMm)) > 0.2);
}

TEST(FindStrikes, WordsAreNotStruckOut) {
    cv::Mat strip = paper();
    word(strip, 5);
    word(strip, 18);
    EXPECT_TRUE(strikesIn(strip).empty());
}

TEST(FindStrikes, AStrokeThroughAWordIsFoundWhereItRuns) {
    cv::Mat strip = paper();
    word(strip, 5);
    word(strip, 18);
    stroke(strip, 17.5, 7.4, 28.5, 7.6);
    const auto strikes = strikesIn(strip);
    ASSERT_EQ(strikes.size(), 1U);
    EXPECT_NEAR(strikes[0].columns.start / kPixelsPerMm, 17.5, 0.5);
    EXPECT_NEAR(strikes[0].columns.end / kPixelsPerMm, 28.5, 0.5);
    EXPECT_NEAR(strikes[0].row / kPixelsPerMm, 7.5, 0.3);
}

TEST(FindStrikes, TwoStrokesThroughOneWordAreOneStrike) {
    cv::Mat strip = paper();
    word(strip, 5);
    stroke(strip, 4.5, 7.0, 15.5, 7.0);
    stroke(strip, 4.5, 8.0, 15.5, 8.0);
    EXPECT_EQ(strikesIn(strip).size(), 1U);
}

TEST(FindStrikes, AnUnderlineStrikesNothingOut) {
    cv::Mat strip = paper();
    word(strip, 5);
    stroke(strip, 4.5, 9.6, 15.5, 9.6);
    EXPECT_TRUE(strikesIn(strip).empty());
}

TEST(FindStrikes, ADashInAnEmptyFieldStrikesNothingOut) {
    cv::Mat strip = paper();
    stroke(strip, 4.5, 7.5, 30, 7.5);
    EXPECT_TRUE(strikesIn(strip).empty());
}

TEST(FindStrikes, TheBarOfALetterThatReachesTheNextOneStrikesNothingOut) {
    cv::Mat strip = paper();
    word(strip, 5);
    stroke(strip, 4.5, 7.5, 8.5, 7.5);  // As of a hasty đ.
    EXPECT_TRUE(strikesIn(strip).empty());
}

TEST(TakeOutStruck, TheWordGoesWithItsStrokeAndItsNeighbourStays) {
    cv::Mat strip = paper();
    word(strip, 5);
    word(strip, 18);
    const int before = inkBetween(strip, 17, 30);
    stroke(strip, 4.5, 7.5, 15.5, 7.5);
    ocr::takeOutStruck(strip, strikesIn(strip), kLevel, kPixelsPerMm);
    EXPECT_EQ(inkBetween(strip, 0, 17), 0);
    EXPECT_EQ(inkBetween(strip, 17, 30), before);
}

TEST(TakeOutStruck, WhatIsSqueezedInAboveStays) {
    cv::Mat strip = paper();
    word(strip, 5);
    stroke(strip, 4.5, 7.5, 15.5, 7.5);
    word(strip, 6, 30);
    ocr::takeOutStruck(strip, strikesIn(strip), kLevel, kPixelsPerMm);
    EXPECT_GT(cv::countNonZero(strip.rowRange(0, 34) > 0.2), 0);
    EXPECT_EQ(cv::countNonZero(strip.rowRange(40, 96) > 0.2), 0);
}

TEST(TakeOutStruck, AStrokeThatRunsIntoTheNextWordIsCutOffThere) {
    cv::Mat strip = paper();
    word(strip, 5);
    word(strip, 16.5);
    const int before = inkBetween(strip, 17, 27);
    stroke(strip, 4.5, 7.5, 16.7, 7.5);
    ocr::takeOutStruck(strip, strikesIn(strip), kLevel, kPixelsPerMm);
    EXPECT_EQ(inkBetween(strip, 0, 15), 0);
    EXPECT_NEAR(inkBetween(strip, 17, 27), before, 12);
}

}  // namespace
