#include "ocr/clean/dewarp.h"

#include <gtest/gtest.h>

#include <cmath>
#include <opencv2/imgproc.hpp>
#include <random>

#include "ocr/clean/clean.h"
#include "ocr/image_mat.h"
#include "tests/ocr/pictures.h"

namespace {

using ocr::Bend;
using ocr::DewarpResult;
using ocr::Image;
using ocr::PageMap;
using ocr::Projective;
using review::Point;
using review::Size;

constexpr double kPixelsPerMm = 5;
constexpr Size kPage{1050, 1485};
const cv::Scalar kPaper(225, 212, 180);

/// A page of dotted leaders, 10 mm apart, from 20 mm to 190 mm.
cv::Mat leaders() {
    cv::Mat page = pictures::plain(int(kPage.width), int(kPage.height), kPaper);
    for (int y = 150; y <= 1350; y += 50) {
        for (int x = 100; x < 950; x += 5) cv::rectangle(page, {x, y, 2, 2}, cv::Scalar(90, 85, 80), cv::FILLED);
    }
    return page;
}

constexpr double kDeep = 26;    // Pixels: about 3 mm at the last letters of a row,
constexpr double kSlight = 10;  // and about 1 mm.

/// How much lower the paper lies beside a gutter on the right, pixels; a little more at the bottom of the page.
double curl(Point flat, double depth = kDeep) { return depth * std::exp(-(kPage.width - flat.x) / 150) * (1 + 0.3 * flat.y / kPage.height); }

/// The flat page with its gutter side bent down.
cv::Mat bent(const cv::Mat& flat, double depth = kDeep) {
    cv::Mat map(flat.size(), CV_32FC2);
    for (int y = 0; y < flat.rows; ++y) {
        for (int x = 0; x < flat.cols; ++x) map.at<cv::Vec2f>(y, x) = {float(x), float(y - curl({x + 0.5, y + 0.5}, depth))};
    }
    cv::Mat result;
    cv::remap(flat, result, map, cv::noArray(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return result;
}

DewarpResult measure(const cv::Mat& page) { return ocr::measureBend(pictures::image(page), {}, kPage, kPixelsPerMm); }

/// The row of the darkest pixel of a column's stretch, pooled over a few columns.
double rowOfLine(const cv::Mat& page, int x, int y) {
    cv::Mat grey;
    cv::cvtColor(page(cv::Rect(x, y - 20, 20, 40)), grey, cv::COLOR_RGB2GRAY);
    cv::Mat dark;
    cv::reduce(255 - grey, dark, 1, cv::REDUCE_AVG, CV_32F);
    double least = 0;
    cv::minMaxLoc(dark, &least);
    dark = cv::max(dark - (least + 8), 0);
    const cv::Moments m = cv::moments(dark);
    return y - 20 + m.m01 / m.m00;
}

TEST(Bend, AlongARowItIsWhatItIsAtEachPlace) {
    ocr::Bend bend({100, 40}, 5, 3);
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 5; ++column) bend.displace(column, row, {double(column * column), double(row - column)});
    }
    std::vector<review::Point> along(100);
    bend.alongRow(13.5, along);
    for (std::size_t x = 0; x < along.size(); ++x) {
        const review::Point there = bend.at({double(x) + 0.5, 13.5});
        EXPECT_NEAR(along[x].x, there.x, 1e-9) << x;
        EXPECT_NEAR(along[x].y, there.y, 1e-9) << x;
    }
}

TEST(Dewarp, ABentPageComesOutStraight) {
    const cv::Mat scan = bent(leaders());
    const DewarpResult dewarp = measure(scan);
    ASSERT_FALSE(dewarp.bend.none());
    EXPECT_GT(dewarp.confidence, 0.5);
    EXPECT_GT(dewarp.tracks, 20);
    const Image page = ocr::layFlat(pictures::image(scan), PageMap({}, {}, dewarp.bend), scan.cols, scan.rows);
    for (const int y : {200, 750, 1300}) {
        EXPECT_GT(rowOfLine(scan, 920, y) - rowOfLine(scan, 150, y), 10) << "bent before";
        EXPECT_NEAR(rowOfLine(ocr::matOf(page), 920, y), rowOfLine(ocr::matOf(page), 150, y), 0.7);
        EXPECT_NEAR(rowOfLine(ocr::matOf(page), 700, y), rowOfLine(ocr::matOf(page), 150, y), 0.5);
    }
}

TEST(Dewarp, TheBendLeadsToWhereThePaperLies) {
    const DewarpResult dewarp = measure(bent(leaders()));
    for (const double y : {300.0, 1200.0}) {
        const double fall = dewarp.bend.at({900, y}).y - dewarp.bend.at({200, y}).y;
        EXPECT_NEAR(fall, curl({900, y}) - curl({200, y}), 0.8);
        EXPECT_EQ(dewarp.bend.at({900, y}).x, 0);
    }
}

TEST(Dewarp, AFlatPageIsLeftAloneByteForByte) {
    const cv::Mat scan = leaders();
    const DewarpResult dewarp = measure(scan);
    EXPECT_TRUE(dewarp.bend.none());
    const Image page = ocr::layFlat(pictures::image(scan), PageMap({}, {}, dewarp.bend), scan.cols, scan.rows);
    EXPECT_EQ(cv::norm(ocr::matOf(page), scan, cv::NORM_INF), 0);
}

TEST(Dewarp, ASlightBendIsMeasuredAndLeftToLayout) {
    const DewarpResult dewarp = measure(bent(leaders(), kSlight));
    EXPECT_NEAR(dewarp.bendMm, 1.1, 0.3);
    EXPECT_TRUE(dewarp.bend.none());
}

TEST(Dewarp, ABlankPageIsRefused) {
    const DewarpResult dewarp = measure(pictures::plain(int(kPage.width), int(kPage.height), kPaper));
    EXPECT_TRUE(dewarp.bend.none());
    EXPECT_EQ(dewarp.confidence, 0);
}

TEST(Dewarp, AFewLinesAreTooLittleEvidence) {
    cv::Mat page = pictures::plain(int(kPage.width), int(kPage.height), kPaper);
    for (int y = 600; y <= 700; y += 50) cv::rectangle(page, {100, y, 850, 2}, cv::Scalar(90, 85, 80), cv::FILLED);
    EXPECT_TRUE(measure(bent(page)).bend.none());
}

TEST(Dewarp, CleaningTakesTheBendOut) {
    // In perspective on a dark ground, the left and lower edges straight.
    cv::Mat picture = pictures::plain(1300, 1700, {42, 40, 41});
    pictures::layInto(picture, bent(leaders()), review::Quad{Point{90, 120}, {1190, 90}, {1220, 1590}, {70, 1610}});
    const ocr::CleanScan clean = ocr::cleanScan(pictures::image(picture));
    ASSERT_EQ(clean.pages.size(), 1u);
    EXPECT_GT(clean.pages[0].bendMm, 0.5);
    EXPECT_FALSE(clean.pages[0].toScan.bend().none());
}

Bend wave(Size page) {
    Bend bend(page, 33, 9);
    for (int r = 0; r < 9; ++r) {
        for (int c = 0; c < 33; ++c) bend.displace(c, r, {0, 12 * std::sin(c * 0.2) * (1 + 0.05 * r)});
    }
    return bend;
}

TEST(PageMap, PointsGoToThePageAndComeBack) {
    const PageMap map(ocr::projectiveFromTo(review::Box{0, 0, 560, 800}.corners(), {Point{60, 90}, {630, 50}, {665, 880}, {85, 905}}),
                      {700, 960}, wave({560, 800}));
    for (double y = 10; y < 800; y += 130) {
        for (double x = 5; x < 560; x += 90) {
            const Point back = map.toPage(map.apply(Point{x, y}));
            EXPECT_NEAR(back.x, x, 0.05);
            EXPECT_NEAR(back.y, y, 0.05);
            const Point scan = map.apply(map.toPage(Point{x + 100, y + 90}));
            EXPECT_NEAR(scan.x, x + 100, 0.5);
            EXPECT_NEAR(scan.y, y + 90, 0.5);
        }
    }
}

TEST(PageMap, QuadsStayWithinTheScan) {
    const PageMap map(Projective{}, {700, 960}, wave({700, 960}));
    for (const Point p : map.apply(review::Box{-40, -80, 900, 2000}.corners())) {
        EXPECT_GE(p.x, 0);
        EXPECT_LE(p.x, 700);
        EXPECT_GE(p.y, 0);
        EXPECT_LE(p.y, 960);
    }
}

TEST(PageMap, WithoutABendItIsTheProjectiveMap) {
    const PageMap map(ocr::projectiveFromTo(review::Box{0, 0, 10, 10}.corners(), review::Box{5, 7, 20, 20}.corners()));
    EXPECT_NEAR(map.apply(Point{10, 5}).x, 25, 1e-5);
    EXPECT_NEAR(map.apply(Point{10, 5}).y, 17, 1e-5);
    EXPECT_TRUE(map.bend().none());
}

/// Equal on every machine, unlike the distributions of the standard library.
double between(std::mt19937& dice, double low, double high) { return low + (high - low) * (double(dice()) / 4294967295.0); }

/// Any four corners: crossed, folded to a line or a point, far outside, now and then a sensible page.
review::Quad anyQuad(std::mt19937& dice, double width, double height) {
    review::Quad quad;
    const double reach = dice() % 3 == 0 ? 3 : 0.2;
    for (Point& p : quad) p = {between(dice, -reach * width, (1 + reach) * width), between(dice, -reach * height, (1 + reach) * height)};
    switch (dice() % 6) {
        case 0:
            quad[2] = quad[1];
            break;
        case 1:
            quad[1] = quad[2] = quad[3] = quad[0];
            break;
        case 2:
            quad[1].y = quad[2].y = quad[3].y = quad[0].y;
            break;
        case 3:
            quad = review::Box{quad[0].x, quad[0].y, std::abs(quad[1].x - quad[0].x), std::abs(quad[1].y - quad[0].y)}.corners();
            break;
        default:
            break;
    }
    return quad;
}

bool isFinite(Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }

TEST(Dewarp, WhateverTheQuadItNeitherFailsNorGivesPointsWithoutAPlace) {
    std::mt19937 dice(20240607);
    const cv::Mat paper = bent(leaders());
    for (int round = 0; round < 150; ++round) {
        const int width = 1 + int(dice() % 900);
        const int height = 1 + int(dice() % 900);
        cv::Mat scan;
        cv::resize(paper, scan, {width, height}, 0, 0, cv::INTER_AREA);
        const Image image = pictures::image(scan);
        const Size page{between(dice, 1, 1200), between(dice, 1, 1200)};
        const Projective flat = ocr::projectiveFromTo(review::Box{0, 0, page.width, page.height}.corners(), anyQuad(dice, width, height));
        const double pixelsPerMm = round % 10 == 0 ? 0 : between(dice, 0.5, 8);
        const DewarpResult dewarp = ocr::measureBend(image, flat, page, pixelsPerMm);
        const PageMap map(flat, {double(width), double(height)}, dewarp.bend);
        for (int k = 0; k < 20; ++k) {
            const Point p{between(dice, -100, 1300), between(dice, -100, 1300)};
            ASSERT_TRUE(isFinite(map.apply(p))) << "round " << round;
            ASSERT_TRUE(isFinite(map.toPage(p))) << "round " << round;
        }
        const review::Quad home = map.apply(review::Box{0, 0, page.width, page.height}.corners());
        for (const Point p : home) ASSERT_TRUE(p.x >= 0 && p.x <= width && p.y >= 0 && p.y <= height) << "round " << round;
        const Image laid = ocr::layFlat(image, map, 1 + int(page.width) / 4, 1 + int(page.height) / 4);
        ASSERT_FALSE(laid.empty());
    }
}

TEST(Dewarp, AnyBendLeavesTheHomeMapFinite) {
    std::mt19937 dice(77);
    for (int round = 0; round < 60; ++round) {
        const Size page{between(dice, 1, 2000), between(dice, 1, 2000)};
        Bend bend(page, 2 + int(dice() % 40), 2 + int(dice() % 40));
        for (int r = 0; r < bend.rows(); ++r) {
            for (int c = 0; c < bend.columns(); ++c) bend.displace(c, r, {between(dice, -50, 50), between(dice, -50, 50)});
        }
        const PageMap map(ocr::projectiveFromTo(review::Box{0, 0, page.width, page.height}.corners(), anyQuad(dice, 1000, 1000)),
                          {1000, 1000}, bend);
        for (int k = 0; k < 20; ++k) {
            const Point p{between(dice, -3000, 3000), between(dice, -3000, 3000)};
            ASSERT_TRUE(isFinite(map.apply(p)));
            ASSERT_TRUE(isFinite(map.toPage(p)));
        }
    }
}

}  // namespace
