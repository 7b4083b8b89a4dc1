#include "ocr/clean/bleed.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "tests/ocr/pictures.h"

namespace {

constexpr double kPixelsPerMm = 8;
const cv::Scalar kPaper(236, 226, 200);
const cv::Scalar kInk(50, 48, 60);
const cv::Scalar kFaint(190, 182, 160);

// Strokes three pixels wide, as of letters, from this row on.
void writeRow(cv::Mat& page, int row, const cv::Scalar& colour) {
    for (int x = 40; x < page.cols - 40; x += 14) cv::rectangle(page, {x, row, 3, 20}, colour, cv::FILLED);
}

// Fresh ink in its upper part, and below a row in the given colour, sharp or as it shines through paper.
cv::Mat pageWith(const cv::Scalar& colour, bool soft) {
    cv::Mat page(400, 600, CV_8UC3, kPaper);
    writeRow(page, 300, colour);
    if (soft) cv::GaussianBlur(page, page, {0, 0}, 1.6);
    for (const int row : {40, 90, 140, 190}) writeRow(page, row, kInk);
    return page;
}

// How much darker than paper the green of the lower row is at its darkest.
int depthOfLowerRow(const cv::Mat& page) {
    cv::Mat green;
    cv::extractChannel(page.rowRange(295, 325), green, 1);
    double darkest = 0;
    cv::minMaxLoc(green, &darkest);
    return int(kPaper[1] - darkest);
}

cv::Mat lowered(const cv::Mat& page) { return ocr::matOf(ocr::lowerBleed(pictures::image(page), kPixelsPerMm, ocr::BleedFor::eyes)); }

TEST(Bleed, OfFaintSoftMarksIsLoweredToLessThanHalf) {
    const cv::Mat page = pageWith(kFaint, true);
    EXPECT_LT(depthOfLowerRow(lowered(page)), depthOfLowerRow(page) / 2);
    EXPECT_GT(depthOfLowerRow(lowered(page)), 0) << "what is shown is quieted, never wiped";
}

TEST(Bleed, IsLoweredForReadingAsFarAsAsked) {
    const cv::Mat page = pageWith(kFaint, true);
    ocr::BleedSettings settings;
    settings.leastRead = 0.1;
    const cv::Mat read = ocr::matOf(ocr::lowerBleed(pictures::image(page), kPixelsPerMm, ocr::BleedFor::reading, settings));
    EXPECT_LT(depthOfLowerRow(read), depthOfLowerRow(lowered(page)));
    EXPECT_EQ(cv::norm(page.rowRange(40, 60), read.rowRange(40, 60), cv::NORM_INF), 0) << "the page's own ink stays";
}

TEST(Bleed, LeavesFaintStrokesThatAreSharp) {
    const cv::Mat page = pageWith(kFaint, false);
    EXPECT_GE(depthOfLowerRow(lowered(page)), depthOfLowerRow(page) - 1);
}

TEST(Bleed, LeavesInkAndItsSoftEdges) {
    const cv::Mat page = pageWith(kFaint, true);
    const cv::Mat quiet = lowered(page);
    EXPECT_EQ(cv::norm(page.rowRange(40, 60), quiet.rowRange(40, 60), cv::NORM_INF), 0);
}

TEST(Bleed, LeavesTheRedOfSealsHoweverSoft) {
    const cv::Mat page = pageWith({205, 40, 30}, true);
    EXPECT_GE(depthOfLowerRow(lowered(page)), depthOfLowerRow(page) - 1);
}

TEST(Bleed, LeavesAPageWithoutInkAsItIs) {
    const ocr::Image blank = pictures::image(pictures::plain(300, 400, {230, 225, 215}));
    EXPECT_EQ(cv::norm(ocr::matOf(ocr::lowerBleed(blank, kPixelsPerMm, ocr::BleedFor::eyes)), ocr::matOf(blank), cv::NORM_INF), 0);
    EXPECT_TRUE(ocr::lowerBleed(ocr::Image(), kPixelsPerMm, ocr::BleedFor::eyes).empty());
}

}  // namespace
