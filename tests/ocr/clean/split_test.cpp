#include "ocr/clean/split.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "tests/ocr/pictures.h"

namespace {

using review::Quad;

const cv::Scalar kPaper(225, 212, 180);

std::vector<Quad> split(const cv::Mat& picture) {
    const ocr::Image image = pictures::image(picture);
    const ocr::CropResult crop = ocr::findSheet(image);
    return ocr::pagesBeside(ocr::splitSheet(image, crop).line, crop, image.width());
}

// Two upright pages side by side; the gutter's shadow lies at x = 560.
cv::Mat spread(double shadow) {
    cv::Mat both(800, 1120, CV_8UC3);
    pictures::printedPage(560, 800, kPaper).copyTo(both(cv::Rect(0, 0, 560, 800)));
    pictures::printedPage(560, 800, kPaper).copyTo(both(cv::Rect(560, 0, 560, 800)));
    pictures::shadeColumn(both, 560, 12, shadow);
    return both;
}

TEST(Split, ASpreadOnADarkGroundIsSplitAtItsGutter) {
    cv::Mat picture = pictures::plain(1240, 900, {40, 40, 40});
    pictures::layInto(picture, spread(0.5), Quad{review::Point{60, 50}, {1180, 50}, {1180, 850}, {60, 850}});
    const std::vector<Quad> pages = split(picture);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_NEAR(pages[0][1].x, 620, 4);
    EXPECT_NEAR(pages[0][2].x, 620, 4);
    EXPECT_EQ(pages[0][1], pages[1][0]);
    EXPECT_NEAR(pages[1][1].x, 1180, 2);
}

TEST(Split, ASpreadThatFillsThePictureIsSplit) {
    const std::vector<Quad> pages = split(spread(0.5));
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_NEAR(pages[0][1].x, 560, 4);
}

TEST(Split, ASlantedGutterIsFollowed) {
    cv::Mat picture = pictures::plain(1240, 960, {40, 40, 40});
    pictures::layInto(picture, spread(0.4), Quad{review::Point{90, 50}, {1205, 90}, {1175, 890}, {60, 850}});
    const std::vector<Quad> pages = split(picture);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_NEAR(pages[0][1].x, 647.5, 5);
    EXPECT_NEAR(pages[0][2].x, 617.5, 5);
}

TEST(Split, TheCornersAtAGutterAsDarkAsTheLidLieOnThePapersEdge) {
    cv::Mat both = spread(0.5);
    both(cv::Rect(554, 0, 13, 160)).setTo(cv::Scalar(42, 41, 40));
    cv::Mat picture = pictures::plain(1240, 900, {40, 40, 40});
    pictures::layInto(picture, both, Quad{review::Point{60, 50}, {1180, 50}, {1180, 850}, {60, 850}});
    const std::vector<Quad> pages = split(picture);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_NEAR(pages[0][1].y, 50, 2);
    EXPECT_NEAR(pages[0][2].y, 850, 2);
}

TEST(Split, ALandscapePageWithoutGutterIsOnePage) {
    EXPECT_EQ(split(pictures::printedPage(1120, 800, kPaper)).size(), 1u);
}

TEST(Split, ARuleDownTheMiddleOfALandscapePageIsNoGutter) {
    cv::Mat page = pictures::printedPage(1120, 800, kPaper);
    cv::line(page, {560, 60}, {560, 740}, {60, 60, 60}, 3);
    EXPECT_EQ(split(page).size(), 1u);
}

TEST(Split, TheBareFoldOfABookThatLiesFlatIsAGutter) {
    cv::Mat page = pictures::printedPage(1120, 800, kPaper);
    cv::line(page, {566, 0}, {561, 800}, kPaper * 0.85, 2);
    EXPECT_EQ(split(page).size(), 2u);
}

TEST(Split, APortraitPageIsNeverSplit) {
    cv::Mat page = pictures::printedPage(560, 800, kPaper);
    pictures::shadeColumn(page, 280, 12, 0.6);
    EXPECT_EQ(split(page).size(), 1u);
}

TEST(Split, TheCutEdgeOfASpreadIsPlacedFromTheFacingPage) {
    cv::Mat picture = pictures::plain(1240, 900, {40, 40, 40});
    pictures::layInto(picture, spread(0.5), Quad{review::Point{150, 50}, {1270, 50}, {1270, 850}, {150, 850}});
    const std::vector<Quad> pages = split(picture);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_NEAR(pages[1][1].x, 1270, 8);
    EXPECT_NEAR(pages[1][2].x, 1270, 8);
    EXPECT_NEAR(pages[1][1].y, 50, 2);
}

}  // namespace
