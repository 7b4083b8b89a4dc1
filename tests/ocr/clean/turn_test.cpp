#include "ocr/clean/turn.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <opencv2/imgproc.hpp>

#include "ocr/clean/clean.h"
#include "ocr/clean/letter_patches.h"
#include "ocr/image_mat.h"
#include "ocr/scan/decode.h"
#include "tests/ocr/pictures.h"
#include "tests/support/ledger_truth.h"

namespace {

using ocr::CleanScan;
using ocr::Image;
using review::Point;

Image samplePage() {
    static const Image page = ocr::decodeFrame(support::bytesOf(std::filesystem::path(SOGOC_SOURCE) / "docs/sample-book/scans/KS-2017-01-04.jpg"), 0);
    return page;
}

TEST(Turn, IsToldFromTheWritingForEveryWayAPageMayLie) {
    for (const int lies : {0, 90, 180, 270}) {
        const ocr::TurnResult turn = ocr::turnOfScan(ocr::turnedBy(samplePage(), lies));
        EXPECT_EQ(turn.degrees, (360 - lies) % 360) << lies;
        EXPECT_GE(turn.confidence, ocr::TurnSettings().minConfidence) << lies;
    }
}

TEST(Turn, IsToldFromTheUpperFifthOfAPage) {
    cv::Mat page = ocr::matOf(samplePage()).clone();
    page.rowRange(page.rows / 5, page.rows).setTo(cv::Scalar(238, 236, 228));
    cv::rotate(page, page, cv::ROTATE_180);
    const ocr::TurnResult turn = ocr::turnOfScan(pictures::image(page));
    EXPECT_EQ(turn.degrees, 180);
    EXPECT_GE(turn.confidence, ocr::TurnSettings().minConfidence);
}

// Old, pale typewriting, of which the first look leaves a doubt: asked again it is told in every way it may lie.
TEST(Turn, OfPaleTypewritingIsToldAfterASecondLook) {
    const auto file = std::filesystem::path(SOGOC_SHARED_DATA) / "typewriter/page05.jpg";
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "no shared test data: " << file;
    const Image page = ocr::decodeFrame(support::bytesOf(file), 0);
    for (const int lies : {0, 90, 180, 270}) {
        const ocr::TurnResult turn = ocr::turnOfScan(ocr::turnedBy(page, lies));
        EXPECT_EQ(turn.degrees, (360 - lies) % 360) << lies;
        EXPECT_GE(turn.confidence, ocr::TurnSettings().minConfidence) << lies;
    }
}

// The lower half stands, the upper half lies on its head: what leads on the whole leads nowhere steadily.
TEST(Turn, IsNotToldWherePartsOfTheWritingContradictOneAnother) {
    cv::Mat page = ocr::matOf(samplePage()).clone();
    cv::Mat half = page.rowRange(0, page.rows / 2);
    cv::rotate(half.clone(), half, cv::ROTATE_180);
    EXPECT_LT(ocr::measureTurn(pictures::image(page)).confidence, ocr::TurnSettings().minConfidence);
}

TEST(Turn, OfAPageWithoutWritingIsNotTold) {
    EXPECT_EQ(ocr::measureTurn(pictures::image(pictures::plain(1000, 1400, {230, 225, 215}))).confidence, 0);
    EXPECT_EQ(ocr::measureTurn(Image()).confidence, 0);
}

TEST(Turn, LeavesNoTraceWhenTurnedBack) {
    const Image back = ocr::turnedBy(ocr::turnedBy(samplePage(), 90), 270);
    EXPECT_EQ(cv::norm(ocr::matOf(back), ocr::matOf(samplePage()), cv::NORM_INF), 0);
}

TEST(Turn, LeadsEveryPointHome) {
    // A picture 300 wide and 200 high. Its upper left corner comes to lie upper right once it is turned by 90 degrees clockwise.
    const review::Size before{300, 200};
    const auto expect = [&](int degrees, Point turned, Point home) {
        const Point p = ocr::beforeTurn(degrees, before).apply(turned);
        EXPECT_NEAR(p.x, home.x, 1e-9) << degrees;
        EXPECT_NEAR(p.y, home.y, 1e-9) << degrees;
    };
    expect(0, {10, 20}, {10, 20});
    expect(90, {200, 0}, {0, 0});
    expect(90, {0, 0}, {0, 200});
    expect(180, {0, 0}, {300, 200});
    expect(270, {0, 0}, {300, 0});
    expect(270, {200, 300}, {0, 200});
}

TEST(LetterPatches, OfATurnedPictureAreTheSameInAnotherOrder) {
    cv::Mat page = pictures::printedPage(800, 1100, {235, 230, 220});
    const auto sum = [](const std::vector<ocr::LetterPatch>& patches) {
        double all = 0;
        for (const ocr::LetterPatch& patch : patches) {
            for (const float value : patch) all += value * value;
        }
        return patches.empty() ? 0 : all / double(patches.size());
    };
    const auto upright = ocr::letterPatches(pictures::image(page)).patches;
    cv::rotate(page, page, cv::ROTATE_90_CLOCKWISE);
    const auto turned = ocr::letterPatches(pictures::image(page)).patches;
    EXPECT_EQ(upright.size(), turned.size());
    EXPECT_NEAR(sum(upright), 1, 1e-3);
    EXPECT_NEAR(sum(turned), 1, 1e-3);
}

TEST(CleanScan, StandsATurnedScanUprightAndLeadsHome) {
    const CleanScan asItIs = ocr::cleanScan(samplePage());
    ASSERT_EQ(asItIs.pages.size(), 1U);
    const double width = samplePage().width();
    const double height = samplePage().height();
    const CleanScan turned = ocr::cleanScan(ocr::turnedBy(samplePage(), 180));
    ASSERT_EQ(turned.pages.size(), 1U);
    EXPECT_EQ(turned.report.turned, 180);
    EXPECT_NEAR(turned.report.degrees, asItIs.report.degrees, 0.1);
    // The same place of the page, told in pixels of the scan that lies on its head.
    const Point here = asItIs.pages[0].toScan.apply(Point{400, 300});
    const Point there = turned.pages[0].toScan.apply(Point{400, 300});
    EXPECT_NEAR(there.x, width - here.x, 5);
    EXPECT_NEAR(there.y, height - here.y, 5);
    EXPECT_NEAR(turned.pages[0].quad[0].x, width - asItIs.pages[0].quad[0].x, 5);
}

TEST(CleanScan, LeavesAPageThatStandsAsItIs) {
    EXPECT_EQ(ocr::cleanScan(samplePage()).report.turned, 0);
}

TEST(CleanScan, TurnsAsOneTellsItWhoKnowsBetter) {
    ocr::HandCleaning known;
    known.turn = 90;
    const CleanScan clean = ocr::cleanScan(samplePage(), {}, known);
    EXPECT_EQ(clean.report.turned, 90);
    ASSERT_FALSE(clean.pages.empty());
    // The upper left corner of the page as it was asked for is the lower left one of the scan.
    EXPECT_LT(clean.pages[0].quad[0].x, samplePage().width() / 4.0);
    EXPECT_GT(clean.pages[0].quad[0].y, samplePage().height() * 3 / 4.0);
}

}  // namespace
