#include "ocr/layout/flat_strip.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "tests/ocr/pictures.h"

namespace {

/// A white page of 100 × 50 mm with a black square from (40, 20) to (50, 30) mm.
cv::Mat page(double pixelsPerMm) {
    cv::Mat grey(static_cast<int>(50 * pixelsPerMm), static_cast<int>(100 * pixelsPerMm), CV_8U, cv::Scalar(255));
    cv::rectangle(grey, cv::Rect(int(40 * pixelsPerMm), int(20 * pixelsPerMm), int(10 * pixelsPerMm), int(10 * pixelsPerMm)), 0,
                  cv::FILLED);
    return grey;
}

cv::Mat strip(double pixelsPerMm, review::Box box, const std::vector<float>& drops = {}) {
    const cv::Mat grey = page(pixelsPerMm);
    const ocr::FormWarp warp({100, 50}, {double(grey.cols), double(grey.rows)});
    return ocr::flatStrip(pictures::image(grey), warp, box, 8, drops);
}

TEST(FlatStrip, HasTheSizeOfTheBoxAtTheWantedResolution) { EXPECT_EQ(strip(10, {10, 10, 30, 12}).size(), cv::Size(240, 96)); }

TEST(FlatStrip, TheContentOfTheBoxFillsIt) {
    EXPECT_EQ(cv::mean(strip(10, {41, 21, 8, 8}))[0], 0);
    EXPECT_NEAR(cv::mean(strip(10, {35, 15, 20, 20}))[0], 255 * 0.75, 2);
}

TEST(FlatStrip, AFineScanGivesTheSamePictureAsACoarseOne) {
    const cv::Mat coarse = strip(8, {35, 15, 20, 20});
    const cv::Mat fine = strip(24, {35, 15, 20, 20});
    ASSERT_EQ(coarse.size(), fine.size());
    EXPECT_NEAR(cv::mean(coarse)[0], cv::mean(fine)[0], 2);
}

TEST(FlatStrip, OutsideOfThePageThereIsWhitePaper) {
    EXPECT_EQ(cv::mean(strip(10, {-30, 10, 20, 10}))[0], 255);
    EXPECT_EQ(cv::mean(strip(24, {-30, 10, 20, 10}))[0], 255);
}

TEST(FlatStrip, ADropLooksLowerOnThePage) {
    // The box ends just above the square; ten millimetres lower it is all ink.
    EXPECT_EQ(cv::mean(strip(10, {41, 11, 8, 8}))[0], 255);
    EXPECT_EQ(cv::mean(strip(10, {41, 11, 8, 8}, std::vector<float>(64, 10.0F)))[0], 0);
}

TEST(FlatStrip, EachColumnHasItsOwnDrop) {
    std::vector<float> drops(64, 0);
    std::fill(drops.begin() + 32, drops.end(), 10.0F);
    const cv::Mat half = strip(10, {41, 11, 8, 8}, drops);
    EXPECT_EQ(cv::mean(half.colRange(0, 30))[0], 255);
    EXPECT_EQ(cv::mean(half.colRange(34, 64))[0], 0);
}

TEST(FlatStrip, ABoxWithoutSizeIsOnePixel) { EXPECT_EQ(strip(10, {41, 21, 0, 0}).size(), cv::Size(1, 1)); }

}  // namespace
