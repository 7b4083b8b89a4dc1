#include <gtest/gtest.h>

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "ocr/clean/clean.h"
#include "ocr/clean/deskew.h"
#include "ocr/clean/light.h"
#include "ocr/clean/seal.h"
#include "ocr/image_mat.h"
#include "tests/ocr/pictures.h"

namespace {

using ocr::Image;

const cv::Scalar kPaper(225, 212, 180);
constexpr double kPixelsPerMm = 4;  // About 100 dpi: small pictures keep the tests quick.

cv::Mat turned(const cv::Mat& page, double degrees) {
    cv::Mat result;
    const cv::Mat map = cv::getRotationMatrix2D({page.cols / 2.f, page.rows / 2.f}, -degrees, 1);
    cv::warpAffine(page, result, map, page.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT, kPaper);
    return result;
}

TEST(Deskew, RowsOfPrintTellTheAngleToATwentieth) {
    for (const double degrees : {-6.0, -1.3, -0.2, 0.0, 0.45, 2.0, 5.5}) {
        const ocr::DeskewResult skew = ocr::measureSkew(pictures::image(turned(pictures::printedPage(800, 1100, kPaper), degrees)));
        EXPECT_NEAR(skew.degrees, degrees, 0.05);
        EXPECT_GT(skew.confidence, 0.3);
    }
}

TEST(Deskew, OneDottedLineIsEnough) {
    cv::Mat page = pictures::plain(800, 1100, kPaper);
    for (int x = 90; x < 710; x += 6) cv::rectangle(page, {x, 500, 3, 3}, cv::Scalar(80, 80, 80), cv::FILLED);
    const ocr::DeskewResult skew = ocr::measureSkew(pictures::image(turned(page, 1.5)));
    EXPECT_NEAR(skew.degrees, 1.5, 0.1);
    EXPECT_GT(skew.confidence, 0.3);
}

TEST(Deskew, AnEmptyPageGivesNoConfidence) {
    EXPECT_LT(ocr::measureSkew(pictures::image(pictures::plain(800, 1100, kPaper))).confidence, 0.3);
}

TEST(Light, ShadeIsDividedAwayAndInkStays) {
    cv::Mat page = pictures::printedPage(600, 800, kPaper);
    const Image before = pictures::image(page);
    pictures::shadeColumn(page, 150, 200, 0.5);
    const ocr::LightResult light = ocr::evenLight(pictures::image(page), kPixelsPerMm);
    const double left = pictures::meanOf(light.even, {100, 10, 60, 40});
    const double right = pictures::meanOf(light.even, {520, 10, 60, 40});
    EXPECT_NEAR(left, right, 5);
    EXPECT_NEAR(left, (light.paper[0] + light.paper[1] + light.paper[2]) / 3.0, 6);
    // Print keeps its contrast to the paper: less than half as bright.
    double least = 255;
    cv::Mat grey;
    cv::cvtColor(ocr::matOf(light.even), grey, cv::COLOR_RGB2GRAY);
    cv::minMaxLoc(grey(cv::Rect(80, 100, 200, 300)), &least);
    EXPECT_LT(least, 110);
    EXPECT_GT(light.unevenness, 0.3);
}

TEST(Light, ThePaperKeepsItsTint) {
    const ocr::LightResult light = ocr::evenLight(pictures::image(pictures::printedPage(600, 800, kPaper)), kPixelsPerMm);
    EXPECT_GT(light.paper[0], light.paper[2] + 25);
}

TEST(Light, APictureThatSomebodyElseHoldsStaysAsItIs) {
    const cv::Mat page = pictures::printedPage(600, 800, kPaper);
    const cv::Mat before = page.clone();
    const Image held = pictures::image(page);
    (void)ocr::evenLight(held, kPixelsPerMm);
    EXPECT_EQ(cv::norm(ocr::matOf(held), before, cv::NORM_INF), 0);
    (void)ocr::evenLight(ocr::imageFrom(page, 0), kPixelsPerMm);
    EXPECT_EQ(cv::norm(page, before, cv::NORM_INF), 0) << "the matrix is still held by whoever made the image of it";
}

TEST(Light, AVeryStrongGainIsTheSameWhicheverWayItIsMultiplied) {
    ocr::LightSettings strong;
    strong.maxGain = 20;  // More than sixteen bits hold.
    cv::Mat page = pictures::plain(600, 800, {200, 200, 200});
    page.colRange(0, 300) = cv::Scalar::all(14);
    const ocr::LightResult light = ocr::evenLight(pictures::image(page), kPixelsPerMm, strong);
    EXPECT_NEAR(pictures::meanOf(light.even, {20, 300, 40, 100}), 240, 8);
}

TEST(Light, AGutterThatEndsAtThePagesEdgeIsShadeAndNotInk) {
    cv::Mat page = pictures::printedPage(600, 800, kPaper);
    pictures::shadeColumn(page, 0, 30, 0.6);
    const ocr::LightResult light = ocr::evenLight(pictures::image(page), kPixelsPerMm);
    EXPECT_NEAR(pictures::meanOf(light.even, {8, 300, 20, 100}), pictures::meanOf(light.even, {540, 300, 20, 100}), 14);
}

ocr::SealResult read(const cv::Mat& page) { return ocr::separateSeal(ocr::evenLight(pictures::image(page), kPixelsPerMm), kPixelsPerMm); }

// A page with two bold strokes, one of them under a stamp.
cv::Mat stamped() {
    cv::Mat page = pictures::plain(600, 800, kPaper);
    cv::rectangle(page, {100, 300, 320, 6}, cv::Scalar(50, 45, 95), cv::FILLED);
    cv::rectangle(page, {100, 500, 320, 6}, cv::Scalar(50, 45, 95), cv::FILLED);
    pictures::stamp(page, {260, 300}, 60);
    return page;
}

TEST(Seal, TheStampGoesAndTheStrokeBeneathItStays) {
    const ocr::SealResult seal = read(stamped());
    ASSERT_EQ(seal.seals.size(), 1u);
    EXPECT_NEAR(seal.seals[0].x + seal.seals[0].width / 2, 260, 8);
    EXPECT_NEAR(seal.seals[0].y + seal.seals[0].height / 2, 300, 8);
    EXPECT_GT(pictures::meanOf(seal.reading, {250, 284, 20, 10}), 235) << "the solid middle of the stamp";
    const double under = pictures::meanOf(seal.reading, {250, 301, 20, 3});
    const double beside = pictures::meanOf(seal.reading, {250, 501, 20, 3});
    EXPECT_LT(under, 120);
    EXPECT_LT(std::abs(under - beside), 60);
}

TEST(Seal, ASquareStampGoesTooEvenWhenItIsTilted) {
    cv::Mat page = pictures::plain(600, 800, kPaper);
    cv::Mat ink(page.size(), CV_8UC3, cv::Scalar::all(255));
    const cv::Point corners[] = {{200, 240}, {318, 252}, {306, 370}, {188, 358}};
    for (int i = 0; i < 4; ++i) cv::line(ink, corners[i], corners[(i + 1) % 4], cv::Scalar(225, 60, 70), 6, cv::LINE_AA);
    cv::circle(ink, {253, 305}, 20, cv::Scalar(225, 60, 70), cv::FILLED, cv::LINE_AA);
    cv::multiply(page, ink, page, 1.0 / 255);
    const ocr::SealResult seal = read(page);
    ASSERT_EQ(seal.seals.size(), 1u);
    EXPECT_GT(pictures::meanOf(seal.reading, {240, 295, 26, 20}), 235);
}

TEST(Seal, WritingInRedInkIsNoStamp) {
    cv::Mat page = pictures::plain(600, 800, kPaper);
    cv::putText(page, "01/2005", {120, 300}, cv::FONT_HERSHEY_SIMPLEX, 1, cv::Scalar(190, 30, 40), 3, cv::LINE_AA);
    const ocr::SealResult seal = read(page);
    EXPECT_TRUE(seal.seals.empty());
    double least = 255;
    cv::minMaxLoc(ocr::matOf(seal.reading)(cv::Rect(110, 260, 200, 60)), &least);
    EXPECT_LT(least, 100);
}

TEST(Seal, WhatShowsThroughFromTheBackIsLowered) {
    cv::Mat page = pictures::plain(600, 800, kPaper);
    cv::rectangle(page, {100, 300, 320, 6}, cv::Scalar(50, 45, 95), cv::FILLED);
    cv::rectangle(page, {100, 500, 320, 6}, kPaper * 0.9, cv::FILLED);
    const ocr::SealResult seal = read(page);
    EXPECT_GT(pictures::meanOf(seal.reading, {120, 500, 280, 6}), 240);
    EXPECT_LT(pictures::meanOf(seal.reading, {120, 301, 280, 4}), 90);
}

TEST(Seal, FadedInkIsLifted) {
    cv::Mat page = pictures::plain(600, 800, kPaper);
    cv::rectangle(page, {100, 300, 320, 6}, kPaper * 0.55, cv::FILLED);
    EXPECT_LT(pictures::meanOf(read(page).reading, {120, 301, 280, 4}), 90);
}

TEST(Binarize, PaperIsWhiteAndInkIsBlack) {
    const Image ink = ocr::binarize(read(pictures::printedPage(600, 800, kPaper)).reading);
    ASSERT_EQ(ink.channels(), 1);
    EXPECT_EQ(pictures::meanOf(ink, {0, 0, 600, 60}), 255);
    EXPECT_EQ(cv::countNonZero((ocr::matOf(ink) != 0) & (ocr::matOf(ink) != 255)), 0);
    EXPECT_LT(pictures::meanOf(ink, {75, 75, 450, 650}), 230);
}

}  // namespace
