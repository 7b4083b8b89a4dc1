#include "ocr/view.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "tests/ocr/pictures.h"

namespace {

using ocr::Image;
using review::Box;
using review::Quad;

// A grey ramp: the value of a pixel tells its place.
Image ramp() {
    cv::Mat mat(100, 200, CV_8UC1);
    for (int y = 0; y < mat.rows; ++y) {
        for (int x = 0; x < mat.cols; ++x) mat.at<uchar>(y, x) = uchar(x);
    }
    return pictures::image(mat, 300);
}

TEST(CutOut, AnUprightBoxIsCutToThePixel) {
    const Image cut = ocr::cutOut(ramp(), Box{10, 20, 50, 30}.corners());
    ASSERT_EQ(cut.width(), 50);
    ASSERT_EQ(cut.height(), 30);
    EXPECT_EQ(cut.row(0)[0], 10);
    EXPECT_EQ(cut.row(29)[49], 59);
}

TEST(CutOut, AMarginShowsWhatLiesAround) {
    const Image cut = ocr::cutOut(ramp(), Box{10, 20, 50, 30}.corners(), 5);
    EXPECT_EQ(cut.width(), 60);
    EXPECT_EQ(cut.row(10)[0], 5);
}

TEST(CutOut, OutsideTheScanThereIsWhite) {
    const Image cut = ocr::cutOut(ramp(), Box{-20, 0, 40, 40}.corners());
    EXPECT_EQ(cut.row(10)[5], 255);
    EXPECT_EQ(cut.row(10)[30], 10);
    const Image nothing = ocr::cutOut(ramp(), Box{900, 900, 40, 40}.corners());
    EXPECT_EQ(pictures::meanOf(nothing, {0, 0, 40, 40}), 255);
}

TEST(CutOut, ATurnedQuadIsLaidFlat) {
    cv::Mat ground(300, 300, CV_8UC3, cv::Scalar::all(255));
    cv::Mat flat(60, 120, CV_8UC3, cv::Scalar::all(255));
    flat(cv::Rect(0, 0, 60, 60)).setTo(cv::Scalar::all(0));
    const Quad quad{review::Point{80, 60}, {190, 108}, {166, 163}, {56, 115}};
    pictures::layInto(ground, flat, quad);
    const Image cut = ocr::cutOut(pictures::image(ground), quad);
    EXPECT_LT(pictures::meanOf(cut, {4, 4, 50, 50}), 10);
    EXPECT_GT(pictures::meanOf(cut, {66, 4, 50, 50}), 245);
}

TEST(CutOut, ScaleShrinksByAveraging) {
    cv::Mat stripes(400, 400, CV_8UC1);
    for (int x = 0; x < 400; ++x) stripes.col(x).setTo(x % 2 ? 255 : 0);
    const Image cut = ocr::cutOut(pictures::image(stripes), Box{0, 0, 400, 400}.corners(), 0, 0.25);
    ASSERT_EQ(cut.width(), 100);
    EXPECT_NEAR(pictures::meanOf(cut, {10, 10, 80, 80}), 127, 3);
}

TEST(FitInto, KeepsTheShapeAndNeverEnlarges) {
    const Image small = ocr::fitInto(ramp(), 50, 50);
    EXPECT_EQ(small.width(), 50);
    EXPECT_EQ(small.height(), 25);
    EXPECT_EQ(ocr::fitInto(ramp(), 1000, 1000).width(), 200);
}

}  // namespace
