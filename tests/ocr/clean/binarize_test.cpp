#include "ocr/clean/binarize.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>
#include <random>

#include "ocr/clean/clean.h"
#include "ocr/image_mat.h"
#include "tests/ocr/pictures.h"

namespace {

using ocr::BinarizeResult;
using ocr::Image;
using ocr::separateInk;

constexpr int kPaper = 210;

// A grey page with the grain of real paper, always the same.
cv::Mat grainyPage(int width, int height, double grain = 3) {
    cv::Mat page(height, width, CV_8U, cv::Scalar(kPaper));
    cv::Mat noise(page.size(), CV_16S);
    cv::RNG(7).fill(noise, cv::RNG::NORMAL, 0, grain);
    cv::Mat sum;
    page.convertTo(sum, CV_16S);
    sum += noise;
    sum.convertTo(page, CV_8U);
    return page;
}

// Rows of strokes 5 pixels broad, `depth` darker than the paper beneath, with the soft edges a scanner makes.
void write(cv::Mat& page, const cv::Rect& part, int depth, double blur = 0.8) {
    cv::Mat ink = cv::Mat::zeros(page.size(), CV_8U);
    for (int y = part.y + 10; y + 15 < part.y + part.height; y += 30) {
        for (int x = part.x + 10; x + 45 < part.x + part.width; x += 60) {
            cv::rectangle(ink, {x, y, 40, 5}, depth, cv::FILLED);
            cv::rectangle(ink, {x, y, 5, 15}, depth, cv::FILLED);
        }
    }
    cv::GaussianBlur(ink, ink, {}, blur);
    cv::subtract(page, ink, page);
}

double inkShare(const BinarizeResult& result, const cv::Rect& part) { return 1 - pictures::meanOf(result.ink, part) / 255; }

TEST(SeparateInk, StrokesAreAsBroadAsTheyWereDrawn) {
    cv::Mat page = grainyPage(600, 400);
    write(page, {0, 0, 600, 400}, 140);
    const BinarizeResult result = separateInk(pictures::image(page));
    EXPECT_EQ(pictures::meanOf(result.ink, {20, 11, 20, 3}), 0) << "the middle of a stroke";
    EXPECT_EQ(pictures::meanOf(result.ink, {20, 20, 20, 8}), 255) << "the paper below it";
    EXPECT_NEAR(result.strokeWidth, 5.5, 1.5);
    EXPECT_GT(result.confidence, 0.9);
}

TEST(SeparateInk, AFaintLineAmongStrongOnesIsKept) {
    cv::Mat page = grainyPage(600, 400);
    write(page, {0, 0, 600, 180}, 150);
    write(page, {0, 200, 600, 180}, 75);
    const BinarizeResult result = separateInk(pictures::image(page));
    EXPECT_GT(inkShare(result, {0, 200, 600, 180}), 0.8 * inkShare(result, {0, 0, 600, 180}));
}

TEST(SeparateInk, AStainGoesAndTheWritingInItStays) {
    cv::Mat page = grainyPage(600, 400);
    cv::Mat stain = cv::Mat::zeros(page.size(), CV_8U);
    cv::circle(stain, {300, 200}, 90, 70, cv::FILLED);
    cv::GaussianBlur(stain, stain, {}, 3);
    cv::subtract(page, stain, page);
    write(page, {0, 0, 600, 400}, 110);
    const BinarizeResult result = separateInk(pictures::image(page));
    EXPECT_LT(inkShare(result, {240, 170, 120, 60}), 0.35) << "most of the stain is paper";
    EXPECT_EQ(pictures::meanOf(result.ink, {260, 191, 20, 3}), 0) << "a stroke inside the stain";
    EXPECT_EQ(pictures::meanOf(result.ink, {395, 202, 10, 6}), 255) << "beyond the stain's rim";
}

TEST(SeparateInk, WhatShowsThroughFromTheBackGoes) {
    cv::Mat page = grainyPage(600, 400);
    write(page, {0, 0, 600, 190}, 140);
    write(page, {0, 210, 600, 190}, 60, 2.5);
    const BinarizeResult result = separateInk(pictures::image(page));
    EXPECT_LT(inkShare(result, {0, 210, 600, 190}), 0.005);
    EXPECT_GT(inkShare(result, {0, 0, 600, 190}), 0.1);
}

TEST(SeparateInk, UnevenLightMakesNoInk) {
    cv::Mat page = grainyPage(600, 400);
    write(page, {0, 0, 600, 400}, 120);
    for (int x = 0; x < page.cols; ++x) page.col(x) *= 1 - 0.7 * x / page.cols;
    const BinarizeResult result = separateInk(pictures::image(page));
    EXPECT_NEAR(inkShare(result, {0, 0, 240, 400}), inkShare(result, {300, 0, 240, 400}), 0.04);
}

TEST(SeparateInk, AColourPageGivesTheInkOfItsGrey) {
    cv::Mat page = grainyPage(300, 200);
    write(page, {0, 0, 300, 200}, 140);
    cv::Mat colour;
    cv::cvtColor(page, colour, cv::COLOR_GRAY2RGB);
    const BinarizeResult grey = separateInk(pictures::image(page));
    const BinarizeResult result = separateInk(pictures::image(colour, 300));
    EXPECT_EQ(cv::countNonZero(ocr::matOf(grey.ink) != ocr::matOf(result.ink)), 0);
    EXPECT_EQ(result.ink.dpi(), 300);
}

TEST(SeparateInk, APageWithoutInkStaysWhite) {
    for (const double grain : {0.0, 2.0, 6.0}) {
        const BinarizeResult result = separateInk(pictures::image(grainyPage(500, 400, grain)));
        EXPECT_LT(inkShare(result, {0, 0, 500, 400}), 0.0002) << "grain " << grain;
    }
}

TEST(SeparateInk, APageOfOneColourHasNoInk) {
    for (const int level : {0, 1, 128, 255}) {
        const BinarizeResult result = separateInk(pictures::image(cv::Mat(90, 120, CV_8U, cv::Scalar(level))));
        EXPECT_EQ(pictures::meanOf(result.ink, {0, 0, 120, 90}), 255) << "level " << level;
        EXPECT_EQ(result.strokeWidth, 0);
    }
}

TEST(SeparateInk, PicturesOfAnySizeKeepTheirSizeAndHaveTwoColours) {
    std::mt19937 random(20);
    const auto upTo = [&random](int most) { return int(random() % unsigned(most)); };
    for (int round = 0; round < 400; ++round) {
        const int width = round < 20 ? 1 + round : 1 + upTo(90);
        const int height = round < 20 ? 1 : 1 + upTo(90);
        cv::Mat page(height, width, upTo(2) == 0 ? CV_8UC1 : CV_8UC3, cv::Scalar::all(upTo(256)));
        for (int marks = upTo(6); marks > 0; --marks) {
            cv::line(page, {upTo(width), upTo(height)}, {upTo(width), upTo(height)}, cv::Scalar::all(upTo(256)), 1 + upTo(9));
        }
        if (upTo(4) == 0) cv::randu(page, 0, 256);
        const cv::Mat ink = ocr::matOf(ocr::binarize(pictures::image(page)));
        ASSERT_EQ(ink.size(), page.size());
        ASSERT_EQ(ink.type(), CV_8UC1);
        ASSERT_EQ(cv::countNonZero((ink != 0) & (ink != 255)), 0) << width << "x" << height;
    }
}

}  // namespace
