#include "ocr/clean/crop.h"

#include <gtest/gtest.h>

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "tests/ocr/pictures.h"

namespace {

using ocr::CropResult;
using review::Quad;

const cv::Scalar kPaper(225, 212, 180);
const cv::Scalar kDark(42, 40, 41);

double worstCorner(const Quad& found, const Quad& truth) {
    double worst = 0;
    for (std::size_t i = 0; i < 4; ++i) worst = std::max(worst, std::hypot(found[i].x - truth[i].x, found[i].y - truth[i].y));
    return worst;
}

cv::Mat pageOn(const cv::Scalar& ground, const Quad& quad) {
    cv::Mat picture = pictures::plain(700, 960, ground);
    pictures::layInto(picture, pictures::printedPage(560, 800, kPaper), quad);
    return picture;
}

TEST(Crop, ATurnedPageOnADarkGroundIsFoundToAPixel) {
    const Quad truth{review::Point{60, 90}, {630, 50}, {665, 880}, {85, 905}};
    const CropResult crop = ocr::findSheet(pictures::image(pageOn(kDark, truth)));
    EXPECT_LT(worstCorner(crop.sheet, truth), 1.5);
    EXPECT_GT(crop.confidence, 0.8);
    for (const bool seen : crop.seen) EXPECT_TRUE(seen);
}

TEST(Crop, AYellowedPageOnAWhiteLidIsFound) {
    const Quad truth{review::Point{70, 60}, {640, 75}, {625, 900}, {55, 880}};
    const CropResult crop = ocr::findSheet(pictures::image(pageOn({250, 250, 250}, truth)));
    EXPECT_LT(worstCorner(crop.sheet, truth), 2.5);
}

TEST(Crop, OnALidAsBrightAsThePaperItsTintTells) {
    const Quad truth{review::Point{70, 60}, {640, 75}, {625, 900}, {55, 880}};
    EXPECT_LT(worstCorner(ocr::findSheet(pictures::image(pageOn({221, 218, 219}, truth))).sheet, truth), 4);
}

TEST(Crop, UnevenLightDoesNotMoveTheCorners) {
    const Quad truth{review::Point{60, 90}, {630, 50}, {665, 880}, {85, 905}};
    cv::Mat picture = pageOn(kDark, truth);
    pictures::shadeColumn(picture, 620, 120, 0.45);
    EXPECT_LT(worstCorner(ocr::findSheet(pictures::image(picture)).sheet, truth), 2.5);
}

TEST(Crop, APageThatFillsThePictureIsLeftAlone) {
    const CropResult crop = ocr::findSheet(pictures::image(pictures::printedPage(560, 800, kPaper)));
    EXPECT_EQ(crop.sheet, (review::Box{0, 0, 560, 800}.corners()));
    for (const bool seen : crop.seen) EXPECT_FALSE(seen);
}

TEST(Crop, AWhitePageOnAWhiteLidIsLeftAlone) {
    cv::Mat picture = pictures::plain(700, 960, {250, 250, 250});
    pictures::layInto(picture, pictures::printedPage(560, 800, {249, 249, 249}), Quad{review::Point{70, 70}, {630, 70}, {630, 870}, {70, 870}});
    EXPECT_EQ(ocr::findSheet(pictures::image(picture)).sheet, (review::Box{0, 0, 700, 960}.corners()));
}

TEST(Crop, AnEdgeTheScanCutOffIsThePicturesEdge) {
    const Quad truth{review::Point{60, 90}, {760, 60}, {780, 880}, {85, 905}};
    const CropResult crop = ocr::findSheet(pictures::image(pageOn(kDark, truth)));
    EXPECT_FALSE(crop.seen[ocr::rightSide]);
    EXPECT_TRUE(crop.seen[ocr::leftSide]);
    EXPECT_NEAR(crop.sheet[1].x, 700, 0.5);
    EXPECT_LT(std::hypot(crop.sheet[0].x - truth[0].x, crop.sheet[0].y - truth[0].y), 1.5);
}

TEST(Crop, StrangePicturesAreLeftAlone) {
    for (const cv::Scalar& colour : {cv::Scalar(0, 0, 0), cv::Scalar(255, 255, 255), cv::Scalar(128, 10, 10)}) {
        const CropResult crop = ocr::findSheet(pictures::image(cv::Mat(300, 400, CV_8UC3, colour)));
        EXPECT_EQ(crop.sheet, (review::Box{0, 0, 400, 300}.corners()));
    }
    cv::Mat dots = pictures::plain(400, 300, kDark);
    cv::circle(dots, {200, 150}, 30, kPaper, cv::FILLED);
    EXPECT_EQ(ocr::findSheet(pictures::image(dots)).sheet, (review::Box{0, 0, 400, 300}.corners()));
}

TEST(Crop, GreyPicturesWorkLikeColourOnes) {
    const Quad truth{review::Point{60, 90}, {630, 50}, {665, 880}, {85, 905}};
    cv::Mat grey;
    cv::cvtColor(pageOn(kDark, truth), grey, cv::COLOR_RGB2GRAY);
    EXPECT_LT(worstCorner(ocr::findSheet(pictures::image(grey)).sheet, truth), 1.5);
}

}  // namespace
