#include "ocr/read/line_mending.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace ocr {
namespace {

/// A line of ink, 80 rows: a slanted stroke every `step` columns through its middle.
cv::Mat strokes(int step, int columns = 1200) {
    cv::Mat ink(80, columns, CV_32F, cv::Scalar(0));
    for (int x = 20; x < columns - 20; x += step) cv::line(ink, {x, 58}, {x + 6, 24}, cv::Scalar(1), 3);
    return ink;
}

double differs(const cv::Mat& a, const cv::Mat& b) { return cv::norm(a, b, cv::NORM_L1) / cv::sum(a)[0]; }

TEST(LineMending, ALineWithNothingOddAboutItComesOutAsItWentIn) {
    const cv::Mat ink = strokes(20);
    EXPECT_EQ(cv::norm(withoutRules(ink), ink), 0);
    EXPECT_EQ(cv::norm(withoutNeighbours(ink), ink), 0);
    EXPECT_EQ(cv::norm(levelled(ink), ink), 0);
}

TEST(LineMending, ARuleThroughTheLettersGoesAndTheStrokesStayWhole) {
    const cv::Mat ink = strokes(20);
    cv::Mat ruled = ink.clone();
    cv::line(ruled, {0, 40}, {ruled.cols, 42}, cv::Scalar(0.9), 2);
    EXPECT_GT(differs(ink, ruled), 0.2);
    EXPECT_LT(differs(ink, withoutRules(ruled)), 0.05);
}

TEST(LineMending, AStrokeAcrossHalfALetterIsNoRule) {
    cv::Mat ink = strokes(20);
    cv::line(ink, {200, 40}, {290, 40}, cv::Scalar(1), 2);
    EXPECT_EQ(cv::norm(withoutRules(ink), ink), 0);
}

TEST(LineMending, FeetOfTheLineAboveAndHeadsOfTheLineBelowGo) {
    const cv::Mat ink = strokes(20);
    cv::Mat crowded = ink.clone();
    for (int x = 10; x < ink.cols; x += 25) {
        cv::line(crowded, {x, 0}, {x + 8, 10}, cv::Scalar(1), 3);
        cv::line(crowded, {x, 79}, {x + 8, 70}, cv::Scalar(1), 3);
    }
    EXPECT_GT(differs(ink, crowded), 0.2);
    EXPECT_EQ(differs(ink, withoutNeighbours(crowded)), 0);
}

TEST(LineMending, AMarkCutByTheEdgeOfThePictureStays) {
    cv::Mat ink = strokes(20);
    cv::line(ink, {300, 0}, {310, 9}, cv::Scalar(1), 3);
    EXPECT_EQ(cv::norm(withoutNeighbours(ink), ink), 0);
}

TEST(LineMending, LettersThatReachTheEdgeStay) {
    cv::Mat ink = strokes(20);
    for (int x = 20; x < ink.cols - 20; x += 60) cv::line(ink, {x, 58}, {x + 8, 0}, cv::Scalar(1), 3);
    EXPECT_EQ(cv::norm(withoutNeighbours(ink), ink), 0);
}

TEST(LineMending, ARisingLineIsMadeLevel) {
    const cv::Mat ink = strokes(20);
    const double rise = 0.035;
    cv::Mat rising;
    cv::warpAffine(ink, rising, cv::Matx23f(1, 0, 0, static_cast<float>(-rise), 1, static_cast<float>(rise * ink.cols)),
                   {ink.cols, ink.rows + static_cast<int>(rise * ink.cols)});
    const cv::Mat level = levelled(rising);
    cv::Mat rows;
    cv::reduce(level, rows, 1, cv::REDUCE_SUM);
    int written = 0;
    for (int y = 0; y < rows.rows; ++y) written += rows.at<float>(y, 0) > 5 ? 1 : 0;
    EXPECT_NEAR(written, 37, 3) << "as many rows as a level line has";
}

TEST(LineMending, AShortWordIsNotTurned) {
    cv::Mat ink(80, 120, CV_32F, cv::Scalar(0));
    cv::line(ink, {20, 60}, {100, 55}, cv::Scalar(1), 3);
    cv::line(ink, {40, 60}, {46, 30}, cv::Scalar(1), 3);
    EXPECT_EQ(cv::norm(levelled(ink), ink), 0);
}

TEST(LineMending, NarrowWritingIsToBeMadeWiderAndWideWritingNarrower) {
    const auto stretchOf = [](int step) {
        cv::Mat line(40, 600, CV_32F, cv::Scalar(0));
        for (int x = 10; x < 590; x += step) cv::line(line, {x, 10}, {x, 30}, cv::Scalar(1), 2);
        return strokeStretch(line);
    };
    EXPECT_NEAR(stretchOf(6), 97.0 / 600 / 0.07, 0.05);
    EXPECT_EQ(stretchOf(12), 1);
    EXPECT_NEAR(stretchOf(25), 24.0 / 600 / 0.07, 0.05);
}

TEST(LineMending, DotsBetweenStrokesAreNoStrokes) {
    cv::Mat line(40, 600, CV_32F, cv::Scalar(0));
    for (int x = 10; x < 590; x += 12) {
        cv::line(line, {x, 10}, {x, 30}, cv::Scalar(1), 2);
        for (int y = 14; y < 26; y += 3) line(cv::Rect(x + 5, y, 2, 2)).setTo(1);
    }
    EXPECT_EQ(strokeStretch(line), 1);
}

TEST(LineMending, TooFewStrokesTellNothingOfTheHand) {
    cv::Mat line(40, 300, CV_32F, cv::Scalar(0));
    for (int x = 20; x < 280; x += 60) cv::line(line, {x, 10}, {x, 30}, cv::Scalar(1), 2);
    EXPECT_EQ(strokeStretch(line), 1);
}

}  // namespace
}  // namespace ocr
