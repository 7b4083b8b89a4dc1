#include "ocr/layout/line_map.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "tests/ocr/pictures.h"

namespace {

constexpr double kPixelsPerMm = 10;  // The map itself has 5.

/// White paper with a little grain, 100 mm by 60 mm.
cv::Mat paper() {
    cv::Mat grey;
    cv::cvtColor(pictures::plain(1000, 600, cv::Scalar::all(250)), grey, cv::COLOR_RGB2GRAY);
    return grey;
}

ocr::LineMap mapOf(const cv::Mat& grey) { return ocr::lineMap(pictures::image(grey), kPixelsPerMm); }

TEST(LineMap, HasFivePixelsAMillimetre) {
    const auto map = mapOf(paper());
    EXPECT_DOUBLE_EQ(map.scale, 0.5);
    EXPECT_EQ(map.across.size(), cv::Size(500, 300));
    EXPECT_EQ(map.down.size(), cv::Size(500, 300));
}

TEST(LineMap, ASolidLineIsSeenOnItsRowAndNowhereElse) {
    cv::Mat grey = paper();
    cv::line(grey, {200, 301}, {800, 301}, 60, 3);
    const auto map = mapOf(grey);
    EXPECT_GT(map.alongRow(150, 110, 390), 0.9);
    EXPECT_LT(map.alongRow(130, 110, 390), 0.05);
    EXPECT_LT(map.alongRow(150, 420, 490), 0.05);
    EXPECT_LT(map.alongColumn(250, 110, 190), 0.2);
}

TEST(LineMap, AFaintDottedLeaderIsSeenToo) {
    cv::Mat grey = paper();
    for (int x = 200; x < 800; x += 10) cv::rectangle(grey, {x, 300, 4, 3}, 190, cv::FILLED);
    EXPECT_GT(mapOf(grey).alongRow(150, 110, 390), 0.5);
}

TEST(LineMap, AnUprightLineIsSeenDownItsColumn) {
    cv::Mat grey = paper();
    cv::line(grey, {501, 100}, {501, 500}, 60, 3);
    const auto map = mapOf(grey);
    EXPECT_GT(map.alongColumn(250, 60, 240), 0.9);
    EXPECT_LT(map.alongRow(150, 110, 390), 0.1);
}

TEST(LineMap, ABroadDarkAreaIsNoLine) {
    cv::Mat grey = paper();
    cv::rectangle(grey, {200, 200, 600, 200}, 60, cv::FILLED);
    EXPECT_LT(mapOf(grey).alongRow(150, 110, 390), 0.05);
}

TEST(LineMap, OutsideOfTheMapThereIsNothing) {
    const auto map = mapOf(paper());
    EXPECT_EQ(map.alongRow(-1, 0, 100), 0);
    EXPECT_EQ(map.alongRow(300, 0, 100), 0);
    EXPECT_EQ(map.alongColumn(500, 0, 100), 0);
    EXPECT_EQ(map.darkness(600, 10, 700, 20), 0);
}

TEST(LineMap, DarknessIsTheMeanOfTheRectangle) {
    cv::Mat grey(600, 1000, CV_8U, cv::Scalar(255));
    cv::rectangle(grey, {200, 200, 200, 200}, 153, cv::FILLED);  // 0.4 dark.
    const auto map = mapOf(grey);
    EXPECT_NEAR(map.darkness(110, 110, 190, 190), 0.4, 0.01);
    EXPECT_NEAR(map.darkness(150, 110, 250, 190), 0.2, 0.01);
    EXPECT_NEAR(map.darkness(300, 110, 400, 190), 0, 0.01);
}

TEST(LineMap, BlackerThanInkSaysNoMore) {
    cv::Mat grey(600, 1000, CV_8U, cv::Scalar(255));
    cv::rectangle(grey, {200, 200, 200, 200}, 0, cv::FILLED);
    EXPECT_NEAR(mapOf(grey).darkness(110, 110, 190, 190), 0.6, 0.01);
}

TEST(LineMap, APartBeyondTheEdgeDilutesTheMean) {
    cv::Mat grey = paper();
    cv::line(grey, {0, 301}, {999, 301}, 60, 3);
    const auto map = mapOf(grey);
    EXPECT_NEAR(map.alongRow(150, 300, 700), map.alongRow(150, 300, 500) / 2, 0.02);
}

}  // namespace
