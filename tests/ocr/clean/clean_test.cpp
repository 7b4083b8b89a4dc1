#include "ocr/clean/clean.h"

#include <gtest/gtest.h>

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "review/base/failure.h"
#include "tests/ocr/pictures.h"

namespace {

using ocr::CleanScan;
using ocr::Projective;
using review::Point;
using review::Quad;

const cv::Scalar kPaper(225, 212, 180);
const Quad kTurned{Point{60, 90}, {630, 50}, {665, 880}, {85, 905}};

cv::Mat turnedPage() {
    cv::Mat picture = pictures::plain(700, 960, {42, 40, 41});
    cv::Mat page = pictures::printedPage(560, 800, kPaper);
    cv::circle(page, {400, 40}, 6, {10, 10, 10}, cv::FILLED);
    pictures::layInto(picture, page, kTurned);
    return picture;
}

TEST(Projective, GoesThereAndBack) {
    const Projective map = ocr::projectiveFromTo(review::Box{0, 0, 560, 800}.corners(), kTurned);
    EXPECT_NEAR(map.apply(Point{560, 0}).x, 630, 1e-3);
    EXPECT_NEAR(map.apply(Point{560, 0}).y, 50, 1e-3);
    const Point back = map.inverse().apply(map.apply(Point{123, 456}));
    EXPECT_NEAR(back.x, 123, 1e-6);
    EXPECT_NEAR(back.y, 456, 1e-6);
    const Point same = map.then(map.inverse()).apply(Point{5, 7});
    EXPECT_NEAR(same.x, 5, 1e-6);
    EXPECT_NEAR(same.y, 7, 1e-6);
}

TEST(CleanScan, EveryPixelOfThePageLeadsHome) {
    const CleanScan clean = ocr::cleanScan(pictures::image(turnedPage()));
    ASSERT_EQ(clean.pages.size(), 1u);
    const ocr::CleanPage& page = clean.pages[0];
    // The dot drawn on the flat page at (400, 40) is the darkest spot of the empty head of the page.
    const cv::Mat head = ocr::matOf(page.reading)(cv::Rect(20, 20, page.reading.width() - 40, 40));
    cv::Moments m = cv::moments(head < 128, true);
    ASSERT_GT(m.m00, 20);
    const Point onPage{20 + m.m10 / m.m00 + 0.5, 20 + m.m01 / m.m00 + 0.5};
    const Point home = page.toScan.apply(onPage);
    const Point truth = ocr::projectiveFromTo(review::Box{0, 0, 560, 800}.corners(), kTurned).apply(Point{400.5, 40.5});
    EXPECT_NEAR(home.x, truth.x, 1);
    EXPECT_NEAR(home.y, truth.y, 1);
}

TEST(CleanScan, APageKeepsItsResolution) {
    const CleanScan clean = ocr::cleanScan(pictures::image(turnedPage()));
    EXPECT_NEAR(clean.pages[0].colour.width(), 575, 15);
    EXPECT_NEAR(clean.pages[0].colour.height(), 825, 15);
    EXPECT_EQ(clean.pages[0].reading.width(), clean.pages[0].colour.width());
    EXPECT_NEAR(clean.pages[0].pixelsPerMm, 825 / 297.0, 0.1);
}

TEST(CleanScan, TheSurroundIsGoneFromTheReadingPicture) {
    const CleanScan clean = ocr::cleanScan(pictures::image(turnedPage()));
    const ocr::Image& reading = clean.pages[0].reading;
    EXPECT_GT(pictures::meanOf(reading, {0, 0, reading.width(), 4}), 250);
    EXPECT_GT(pictures::meanOf(reading, {0, 0, 4, reading.height()}), 250);
}

TEST(CleanScan, ASkewedPageThatFillsThePictureIsStraightened) {
    cv::Mat page = pictures::printedPage(800, 1100, kPaper);
    const cv::Mat map = cv::getRotationMatrix2D({400, 550}, -2, 1);
    cv::warpAffine(page, page, map, page.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT, kPaper);
    const CleanScan clean = ocr::cleanScan(pictures::image(page));
    ASSERT_EQ(clean.pages.size(), 1u);
    EXPECT_NEAR(clean.report.degrees, 2, 0.1);
    // A row that was level on the paper is level in the picture: its ends come from different heights of the scan.
    const Point left = clean.pages[0].toScan.apply(Point{100, 500});
    const Point right = clean.pages[0].toScan.apply(Point{700, 500});
    EXPECT_NEAR(std::atan2(right.y - left.y, right.x - left.x) * 180 / M_PI, 2, 0.1);
}

TEST(CleanScan, EqualScansGiveEqualPages) {
    const ocr::Image scan = pictures::image(turnedPage());
    const CleanScan one = ocr::cleanScan(scan);
    const CleanScan two = ocr::cleanScan(scan);
    EXPECT_EQ(cv::norm(ocr::matOf(one.pages[0].reading), ocr::matOf(two.pages[0].reading), cv::NORM_INF), 0);
    EXPECT_EQ(one.report.toJson(), two.report.toJson());
}

TEST(CleanScan, StrangePicturesNeverFail) {
    for (const cv::Size size : {cv::Size(100, 100), cv::Size(1500, 100), cv::Size(100, 1500)}) {
        for (const int level : {0, 128, 255}) {
            for (const int type : {CV_8UC1, CV_8UC3}) {
                const CleanScan clean = ocr::cleanScan(pictures::image(cv::Mat(size, type, cv::Scalar::all(level))));
                EXPECT_GE(clean.pages.size(), 1u);
            }
        }
    }
    EXPECT_TRUE(ocr::cleanScan(ocr::Image()).pages.empty());
}

TEST(CleanScan, StopsWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    try {
        (void)ocr::cleanScan(pictures::image(turnedPage()), stop.get_token());
        FAIL() << "went on";
    } catch (const review::Failure& failure) {
        EXPECT_EQ(failure.kind(), review::FailureKind::cancelled);
    }
}

TEST(CleanReport, IsWrittenAsJson) {
    ocr::CleanReport report;
    report.split = true;
    report.turned = 270;
    report.turn.confidence = 0.75;
    report.degrees = -0.25;
    report.confidence = 0.5;
    report.quads = {review::Box{1, 2, 3, 4}.corners()};
    report.pageDegrees = {-0.25};
    report.pageBendsMm = {1.5};
    report.pageSizes = {{3, 4}};
    report.pageSeals = {{{10, 20, 30, 40}}};
    report.pageRules = {{{{1, 2}, {3, 2}, true}}};
    report.pageRuleConfidences = {0.9};
    EXPECT_EQ(report.toJson(),
              "{\n  \"split\": true,\n  \"turned\": 270,\n  \"turnConfidence\": 0.750,\n  \"degrees\": -0.250,\n  \"confidence\": 0.500,\n  \"pages\": [\n"
              "    {\"quad\": [[1.0, 2.0], [4.0, 2.0], [4.0, 6.0], [1.0, 6.0]], \"degrees\": -0.250, \"bendMm\": 1.50, \"width\": 3, \"height\": 4,\n"
              "     \"seals\": [[10, 20, 30, 40]],\n     \"rulesConfidence\": 0.900, \"rules\": [{\"line\": [1.0, 2.0, 3.0, 2.0], \"dotted\": true}]}\n"
              "  ]\n}\n");
}

TEST(CleanReport, NamesNoPrintedLinesUnlessAskedForThem) {
    CleanScan clean = ocr::cleanScan(pictures::image(turnedPage()));
    EXPECT_EQ(clean.report.toJson().find("rules\": ["), std::string::npos);
    ocr::tellRules(clean);
    ASSERT_EQ(clean.report.pageRules.size(), 1U);
    EXPECT_NE(clean.report.toJson().find("\"rules\": ["), std::string::npos);
}

}  // namespace
