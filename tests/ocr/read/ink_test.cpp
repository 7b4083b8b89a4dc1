#include "ocr/read/ink.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace {

constexpr double kPixelsPerMm = 8;
constexpr double kPrint = 0.8;  // Darkness of the printed labels.

/// Bare paper, 60 mm by 12 mm.
cv::Mat paper() { return cv::Mat::zeros(96, 480, CV_32F); }

/// An upright stroke of a letter, half a millimetre wide and three high, standing on row 72.
void stroke(cv::Mat& strip, double mmX, double darkness = 0.8) {
    cv::rectangle(strip, cv::Rect(static_cast<int>(mmX * kPixelsPerMm), 48, 4, 24), darkness, cv::FILLED);
}

double darknessAround(const cv::Mat& strip, double mmX) {
    const cv::Rect part(static_cast<int>(mmX * kPixelsPerMm) - 4, 0, 16, strip.rows);
    double most = 0;
    cv::minMaxLoc(strip(part & cv::Rect({}, strip.size())), nullptr, &most);
    return most;
}

TEST(StrokeLevel, IsThatOfTheStrokesAndNotOfThePaper) {
    cv::Mat strip = paper();
    for (int i = 0; i < 5; ++i) stroke(strip, 10 + 3 * i, 0.7);
    EXPECT_NEAR(ocr::strokeLevel(strip, kPrint), 0.7, 0.01);
}

TEST(StrokeLevel, BarePaperAndShineThroughHaveNone) {
    cv::Mat strip = paper();
    EXPECT_EQ(ocr::strokeLevel(strip, kPrint), 0);
    for (int i = 0; i < 5; ++i) stroke(strip, 10 + 3 * i, 0.15);  // Fainter than 0.3 of the print.
    EXPECT_EQ(ocr::strokeLevel(strip, kPrint), 0);
}

TEST(KeepStrokes, LettersStayAsTheyAre) {
    cv::Mat strip = paper();
    for (int i = 0; i < 5; ++i) stroke(strip, 10 + 2 * i);
    const auto ink = ocr::keepStrokes(strip, kPrint, kPixelsPerMm, 74);
    EXPECT_NEAR(darknessAround(strip, 14), 0.8, 0.01);
    EXPECT_NEAR(ink.lengthMm, 8.5, 0.5);
    EXPECT_GE(ink.areaMm2, 5 * 0.5 * 3);
    EXPECT_LE(ink.areaMm2, 5 * 0.8 * 3.3);  // With the soft edges.
}

TEST(KeepStrokes, ABareStripHasNoInk) {
    cv::Mat strip = paper();
    const auto ink = ocr::keepStrokes(strip, kPrint, kPixelsPerMm, 74);
    EXPECT_EQ(ink.level, 0);
    EXPECT_EQ(ink.areaMm2, 0);
    EXPECT_EQ(ink.lengthMm, 0);
}

TEST(KeepStrokes, ShineThroughBetweenLettersGoes) {
    cv::Mat strip = paper();
    for (int i = 0; i < 5; ++i) stroke(strip, 10 + 2 * i);
    stroke(strip, 22, 0.2);
    (void)ocr::keepStrokes(strip, kPrint, kPixelsPerMm, 74);
    EXPECT_EQ(darknessAround(strip, 22), 0);
    EXPECT_GT(darknessAround(strip, 18), 0.7);
}

TEST(KeepStrokes, ALoneMarkFarFromTheWritingGoes) {
    cv::Mat strip = paper();
    for (int i = 0; i < 9; ++i) stroke(strip, 5 + 2 * i);
    stroke(strip, 50);
    (void)ocr::keepStrokes(strip, kPrint, kPixelsPerMm, 74);
    EXPECT_EQ(darknessAround(strip, 50), 0);
}

TEST(KeepStrokes, ASecondWordStays) {
    cv::Mat strip = paper();
    for (int i = 0; i < 4; ++i) stroke(strip, 5 + 2 * i);
    for (int i = 0; i < 4; ++i) stroke(strip, 18 + 2 * i);
    (void)ocr::keepStrokes(strip, kPrint, kPixelsPerMm, 74);
    EXPECT_GT(darknessAround(strip, 20), 0.7);
}

TEST(KeepStrokes, FeetOfTheLineAboveGo) {
    cv::Mat strip = paper();
    for (int i = 0; i < 5; ++i) stroke(strip, 10 + 2 * i);
    cv::rectangle(strip, {8 * 30, 0, 4, 14}, 0.8, cv::FILLED);
    (void)ocr::keepStrokes(strip, kPrint, kPixelsPerMm, 74);
    EXPECT_EQ(darknessAround(strip, 30), 0);
}

TEST(KeepStrokes, AnAccentAboveItsLetterStaysAndASpeckOnBarePaperGoes) {
    cv::Mat strip = paper();
    for (int i = 0; i < 5; ++i) stroke(strip, 10 + 2 * i);
    cv::rectangle(strip, {8 * 14, 40, 4, 4}, 0.8, cv::FILLED);
    cv::rectangle(strip, {8 * 26, 40, 4, 4}, 0.8, cv::FILLED);
    (void)ocr::keepStrokes(strip, kPrint, kPixelsPerMm, 74);
    EXPECT_GT(strip.at<float>(42, 8 * 14 + 2), 0.7);
    EXPECT_EQ(strip.at<float>(42, 8 * 26 + 2), 0);
}

TEST(KeepStrokes, ABroadPaleStainGoesAndTheLettersInItStay) {
    cv::Mat strip = paper();
    strip(cv::Rect(80, 0, 240, 96)).setTo(0.2);
    for (int i = 0; i < 5; ++i) stroke(strip, 15 + 3 * i, 1);
    (void)ocr::keepStrokes(strip, kPrint, kPixelsPerMm, 74);
    EXPECT_LT(strip.at<float>(60, 8 * 35), 0.01);
    EXPECT_GT(darknessAround(strip, 18), 0.5);
}

TEST(KeepStrokes, TheDotInsideATypewritersZeroGoesAndTheRingStays) {
    cv::Mat strip = paper();
    cv::ellipse(strip, {100, 60}, {6, 9}, 0, 0, 360, 0.8, 3);
    cv::circle(strip, {100, 60}, 2, 0.8, cv::FILLED);
    stroke(strip, 8);
    stroke(strip, 16);
    (void)ocr::keepStrokes(strip, kPrint, kPixelsPerMm, 74);
    EXPECT_LT(strip.at<float>(60, 100), 0.2);
    EXPECT_GT(strip.at<float>(60, 94), 0.7);
}

TEST(WrittenChance, NothingKeptIsAlmostCertainlyBlank) { EXPECT_LT(ocr::writtenChance({}, kPrint), 0.05); }

TEST(WrittenChance, AWordOfInkIsAlmostCertainlyWritten) { EXPECT_GT(ocr::writtenChance({0.8, 12, 20}, kPrint), 0.95); }

TEST(WrittenChance, GrowsWithAreaAndDarkness) {
    const double little = ocr::writtenChance({0.4, 1, 2}, kPrint);
    EXPECT_GT(ocr::writtenChance({0.4, 3, 2}, kPrint), little);
    EXPECT_GT(ocr::writtenChance({0.7, 1, 2}, kPrint), little);
}

}  // namespace
