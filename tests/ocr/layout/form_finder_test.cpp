#include "ocr/layout/form_finder.h"

#include <gtest/gtest.h>

#include "tests/ocr/drawn_form.h"
#include "tests/ocr/pictures.h"

namespace {

constexpr double kPixelsPerMm = 6;

class FormFinder : public testing::Test {
protected:
    /// The id of the form that is found on a picture, or "none".
    [[nodiscard]] std::string found(const cv::Mat& picture, const std::string& title, const std::vector<const review::RecordForm*>& forms) {
        drawn::FixedReader reader(title);
        const ocr::CleanPage page = drawn::pageOf(picture, kPixelsPerMm);
        const auto form = ocr::findForm(page, ocr::lineMap(page.reading, kPixelsPerMm), forms, reader);
        confidence_ = form ? form->confidence : 0;
        return form ? form->form->id : "none";
    }

    review::RecordForm small_ = drawn::smallForm();
    review::RecordForm other_ = drawn::otherForm();
    std::vector<const review::RecordForm*> both_{&other_, &small_};
    double confidence_ = 0;
};

TEST_F(FormFinder, LinesAndTitleTogetherNameTheForm) {
    EXPECT_EQ(found(drawn::printed(small_, kPixelsPerMm), "SỔ ĐĂNG KÝ", both_), "AA-2000");
    EXPECT_GT(confidence_, 0.9);
    EXPECT_EQ(found(drawn::printed(other_, kPixelsPerMm), "TRÍCH LỤC", both_), "BB-2000");
}

TEST_F(FormFinder, ATitleReadWithErrorsStillCounts) {
    EXPECT_EQ(found(drawn::printed(small_, kPixelsPerMm), "SÔ ĐANG KY", both_), "AA-2000");
}

TEST_F(FormFinder, ClearLinesAreEnoughWhereTheTitleCannotBeRead) {
    EXPECT_EQ(found(drawn::printed(small_, kPixelsPerMm), "", both_), "AA-2000");
    const double without = confidence_;
    EXPECT_EQ(found(drawn::printed(small_, kPixelsPerMm), "SỔ ĐĂNG KÝ", both_), "AA-2000");
    EXPECT_LT(without, confidence_);
}

TEST_F(FormFinder, ATitleThatNamesAnotherBookMakesTheFormUnknown) {
    EXPECT_EQ(found(drawn::printed(small_, kPixelsPerMm), "TRÍCH LỤC", both_), "none");
}

TEST_F(FormFinder, AnEmptyPageIsNoForm) { EXPECT_EQ(found(cv::Mat(840, 1200, CV_8U, cv::Scalar(250)), "SỔ ĐĂNG KÝ", both_), "none"); }

TEST_F(FormFinder, TheOnlyCandidateMustFitToo) { EXPECT_EQ(found(drawn::printed(other_, kPixelsPerMm), "", {&small_}), "none"); }

TEST_F(FormFinder, ASheetOfAnotherShapeIsNotEvenTried) {
    review::RecordForm tall = small_;
    tall.page = {140, 200};
    EXPECT_EQ(found(drawn::printed(small_, kPixelsPerMm), "SỔ ĐĂNG KÝ", {&tall}), "none");
    EXPECT_EQ(found(drawn::printed(small_, kPixelsPerMm), "SỔ ĐĂNG KÝ", {}), "none");
}

}  // namespace
