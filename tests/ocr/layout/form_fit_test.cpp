#include "ocr/layout/form_fit.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/ocr/drawn_form.h"
#include "tests/ocr/pictures.h"

namespace {

constexpr double kPixelsPerMm = 6;

ocr::FormFit fitOn(const cv::Mat& picture, const review::RecordForm& form) {
    return ocr::fitForm(ocr::lineMap(pictures::image(picture), kPixelsPerMm), form, {double(picture.cols), double(picture.rows)});
}

/// How far, in millimetres, the fitted form lies from the picture at its worst corner of the written part.
double worstOffset(const ocr::FormFit& fit, const drawn::Lie& lie) {
    const double turn = lie.degrees * 3.14159265 / 180;
    double worst = 0;
    for (const review::Point mm : {review::Point{40, 30}, {145, 30}, {40, 118}, {145, 118}}) {
        const double x = mm.x - 100;
        const double y = mm.y - 70;
        const review::Point truth{100 + x * std::cos(turn) - y * std::sin(turn) + lie.right,
                                  70 + x * std::sin(turn) + y * std::cos(turn) + lie.down};
        const review::Point page = fit.warp.toPage(mm);
        worst = std::max(worst, std::hypot(page.x / kPixelsPerMm - truth.x, page.y / kPixelsPerMm - truth.y));
    }
    return worst;
}

TEST(FormFit, AFormInItsPlaceIsFoundThere) {
    const auto form = drawn::smallForm();
    const auto fit = fitOn(drawn::printed(form, kPixelsPerMm), form);
    EXPECT_LT(worstOffset(fit, {}), 0.3);
    EXPECT_GT(fit.found, 0.85);
    EXPECT_GT(fit.explained, 0.85);
    EXPECT_LT(fit.misfit, 0.2);
}

TEST(FormFit, AWronglyCutSheetIsFound) {
    const auto form = drawn::smallForm();
    for (const drawn::Lie lie : {drawn::Lie{3, -2, 0}, {-5, 4, 0}}) {
        const auto fit = fitOn(drawn::printed(form, kPixelsPerMm, lie), form);
        EXPECT_LT(worstOffset(fit, lie), 0.5);
        EXPECT_GT(fit.found, 0.8);
    }
}

TEST(FormFit, ASheetThatLiesAskewIsFound) {
    const auto form = drawn::smallForm();
    for (const drawn::Lie lie : {drawn::Lie{0, 0, 0.6}, {1, 1, -0.6}}) {
        const auto fit = fitOn(drawn::printed(form, kPixelsPerMm, lie), form);
        EXPECT_LT(worstOffset(fit, lie), 0.5) << lie.degrees;
        EXPECT_GT(fit.found, 0.8);
    }
}

TEST(FormFit, AnEmptyPageFindsNothingAndStaysWhereItIs) {
    const auto fit = fitOn(cv::Mat(840, 1200, CV_8U, cv::Scalar(250)), drawn::smallForm());
    EXPECT_EQ(fit.found, 0);
    EXPECT_EQ(fit.explained, 0);
    EXPECT_EQ(fit.score(), 0);
    EXPECT_LT(worstOffset(fit, {}), 0.01);
}

TEST(FormFit, TheFormThatWasPrintedFitsBetterThanAnother) {
    const auto small = drawn::smallForm();
    const auto other = drawn::otherForm();
    const cv::Mat picture = drawn::printed(small, kPixelsPerMm);
    EXPECT_GT(fitOn(picture, small).score(), fitOn(picture, other).score() + 0.15);
    const cv::Mat otherPicture = drawn::printed(other, kPixelsPerMm);
    EXPECT_GT(fitOn(otherPicture, other).score(), fitOn(otherPicture, small).score() + 0.15);
}

TEST(FormFit, TheScoreNeedsBothAFormThatIsSeenAndAPageThatIsExplained) {
    ocr::FormFit fit;
    fit.found = 0.5;
    fit.explained = 1;
    EXPECT_NEAR(fit.score(), 2.0 / 3, 1e-9);
    fit.explained = 0;
    EXPECT_EQ(fit.score(), 0);
}

}  // namespace
