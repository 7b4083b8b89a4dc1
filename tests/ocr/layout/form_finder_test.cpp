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

TEST_F(FormFinder, ATitleThatIsOfNoKnownBookMakesTheFormUnknown) {
    EXPECT_EQ(found(drawn::printed(small_, kPixelsPerMm), "HÓA ĐƠN BÁN LẺ", both_), "none");
}

TEST_F(FormFinder, ATitleThatNamesAnotherBookMakesTheFormUnknown) {
    EXPECT_EQ(found(drawn::printed(small_, kPixelsPerMm), "TRÍCH LỤC", both_), "none");
}

/// The small form with every other row and its label elsewhere, and without its title.
review::RecordForm otherPrinting() {
    review::RecordForm form = drawn::smallForm();
    form.labels.erase(form.labels.begin());
    for (std::size_t i = 0; i < form.leaders.size(); ++i) {
        const double down = i % 2 == 0 ? 2.5 : -1;
        form.leaders[i].from.y += down;
        form.leaders[i].to.y += down;
        form.leaders[i].from.x += 3;
        form.labels[i].box.y += down;
        form.labels[i].box.x += 3;
    }
    return form;
}

TEST_F(FormFinder, AnotherPrintingIsFoundWhereItsLabelsBearItOut) {
    EXPECT_EQ(found(drawn::printed(otherPrinting(), kPixelsPerMm), "Nhãn", both_), "AA-2000");
}

TEST_F(FormFinder, LinesThatCouldBeMovedToFitAreNoFormWithoutTheLabels) {
    EXPECT_EQ(found(drawn::printed(otherPrinting(), kPixelsPerMm), "hóa đơn bán lẻ", both_), "none");
}

TEST_F(FormFinder, TheBoxesToReadAreThoseOfThePrinting) {
    drawn::FixedReader reader("Nhãn");
    const ocr::CleanPage page = drawn::pageOf(drawn::printed(otherPrinting(), kPixelsPerMm), kPixelsPerMm);
    const auto form = ocr::findForm(page, ocr::lineMap(page.reading, kPixelsPerMm), both_, reader);
    ASSERT_TRUE(form);
    EXPECT_EQ(form->form, &small_);
    const review::Point corner = form->fit.warp.toPage({form->print.field("ten")->box.x, form->print.field("ten")->box.y});
    EXPECT_NEAR(corner.x, 43 * kPixelsPerMm, 9);
    EXPECT_NEAR(corner.y, 24.5 * kPixelsPerMm, 5);
}

/// The small form as a poor copy has it: every third leader is gone, and its label too.
TEST_F(FormFinder, LinesThatAreGoneDoNotMoveTheOthers) {
    review::RecordForm copied = drawn::smallForm();
    for (const int gone : {9, 6, 3, 0}) {
        copied.leaders.erase(copied.leaders.begin() + gone);
        copied.labels.erase(copied.labels.begin() + 1 + gone);
    }
    drawn::FixedReader reader("SỔ ĐĂNG KÝ");
    const ocr::CleanPage page = drawn::pageOf(drawn::printed(copied, kPixelsPerMm), kPixelsPerMm);
    const auto form = ocr::findForm(page, ocr::lineMap(page.reading, kPixelsPerMm), both_, reader);
    ASSERT_TRUE(form);
    EXPECT_LT(form->fit.found, ocr::FoundForm::kOwnPrinting);
    for (std::size_t i = 0; i < small_.fields.size(); ++i) EXPECT_EQ(form->print.fields[i].box.x, small_.fields[i].box.x);
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
