#include "ocr/layout/printed_spans.h"

#include <gtest/gtest.h>

#include "tests/ocr/drawn_form.h"
#include "tests/ocr/pictures.h"

namespace {

constexpr double kPixelsPerMm = 6;

/// One row: label, leader, label, leader.
review::RecordForm twoLeaders(double firstLabel, double firstLeader, double firstEnd, double secondLabel, double secondLeader, double secondEnd) {
    review::RecordForm form;
    form.page = {200, 60};
    form.labels = {{"Dân tộc:", {firstLabel, 26.8, firstLeader - 2 - firstLabel, 3.2}, review::LabelRole::label, false},
                   {"Quốc tịch:", {secondLabel, 26.8, secondLeader - 2 - secondLabel, 3.2}, review::LabelRole::label, false}};
    form.leaders = {{{firstLeader, 30}, {firstEnd, 30}}, {{secondLeader, 30}, {secondEnd, 30}}};
    return form;
}

const review::RecordForm kForm = twoLeaders(20, 40, 90, 96, 112, 180);

std::vector<ocr::PrintedSpan> foundOn(const cv::Mat& page, double widths = 1) {
    const ocr::PrintedRow row = ocr::rowsOf(kForm).front();
    std::vector<ocr::PrintedSpan> spans = ocr::spansOf(kForm, row);
    const ocr::FormWarp warp(kForm.page, {kForm.page.width * kPixelsPerMm, kForm.page.height * kPixelsPerMm});
    (void)ocr::findSpans(ocr::lineMap(pictures::image(page), kPixelsPerMm), warp, row, {widths, ocr::SpanFreedom::printing}, spans);
    return spans;
}

TEST(PrintedSpans, ALeaderBelongsToTheLabelBeforeIt) {
    const auto spans = ocr::spansOf(kForm, ocr::rowsOf(kForm).front());
    ASSERT_EQ(spans.size(), 2U);
    ASSERT_TRUE(spans[0].label && spans[1].label);
    EXPECT_EQ(spans[0].label->text, "Dân tộc:");
    EXPECT_EQ(spans[1].label->text, "Quốc tịch:");
    EXPECT_DOUBLE_EQ(spans[1].from, 112);
    EXPECT_DOUBLE_EQ(spans[1].to, 180);
}

TEST(PrintedSpans, WhereTheFormHasThemTheyStay) {
    const auto spans = foundOn(drawn::printed(kForm, kPixelsPerMm));
    EXPECT_NEAR(spans[0].from, 40, 1);
    EXPECT_NEAR(spans[0].to, 90, 1);
    EXPECT_NEAR(spans[1].labelLeft, 96, 1);
    EXPECT_NEAR(spans[1].from, 112, 1);
    EXPECT_NEAR(spans[1].to, 180, 1);
}

TEST(PrintedSpans, MovedLabelsAndLeadersAreFound) {
    const auto spans = foundOn(drawn::printed(twoLeaders(23, 43, 94, 100, 116, 176), kPixelsPerMm));
    EXPECT_NEAR(spans[0].labelLeft, 23, 1);
    EXPECT_NEAR(spans[0].from, 43, 1);
    EXPECT_NEAR(spans[0].to, 94, 1);
    EXPECT_NEAR(spans[1].labelLeft, 100, 1);
    EXPECT_NEAR(spans[1].from, 116, 1);
    EXPECT_NEAR(spans[1].to, 176, 1);
}

TEST(PrintedSpans, WritingOverTheBeginningOfALeaderDoesNotHideIt) {
    cv::Mat page = drawn::printed(twoLeaders(23, 43, 94, 100, 116, 176), kPixelsPerMm);
    drawn::write(page, kPixelsPerMm, 46, 29.5, 12);
    EXPECT_NEAR(foundOn(page)[0].from, 43, 1.5);
}

TEST(PrintedSpans, WiderLabelsPushTheirLeadersOn) {
    // Labels of 18 and 14 mm are set a fifth wider, and all is written on, so that only the widths tell where the leaders begin.
    cv::Mat page = drawn::printed(twoLeaders(20, 43.6, 90, 96, 114.8, 180), kPixelsPerMm);
    drawn::write(page, kPixelsPerMm, 44.5, 29.5, 24);
    EXPECT_NEAR(foundOn(page, 1.2)[0].from, 43.6, 1.5);
}

TEST(PrintedSpans, AShortLabelIsNotSoughtInWhatIsWrittenBehindIt) {
    const review::RecordForm form = twoLeaders(20, 30, 70, 96, 112, 180);
    const ocr::PrintedRow row = ocr::rowsOf(form).front();
    std::vector<ocr::PrintedSpan> spans = ocr::spansOf(form, row);
    cv::Mat page = drawn::printed(twoLeaders(17, 27, 70, 96, 112, 180), kPixelsPerMm);
    drawn::write(page, kPixelsPerMm, 28.5, 29.5, 4);
    const ocr::FormWarp warp(form.page, {form.page.width * kPixelsPerMm, form.page.height * kPixelsPerMm});
    (void)ocr::findSpans(ocr::lineMap(pictures::image(page), kPixelsPerMm), warp, row, {}, spans);
    EXPECT_NEAR(spans[0].labelLeft, 17, 1);
    EXPECT_NEAR(spans[0].from, 27, 1.5);
}

TEST(PrintedSpans, OnAnEmptyPageThePlacesOfTheFormHold) {
    const auto spans = foundOn(cv::Mat(360, 1200, CV_8U, cv::Scalar(250)));
    EXPECT_NEAR(spans[0].labelLeft, 20, 9);
    EXPECT_GE(spans[0].to - spans[0].from, 6);
    EXPECT_GE(spans[1].from, spans[0].to);
}

TEST(PrintedSpans, ARowOfRulesHasNone) {
    review::RecordForm form = kForm;
    form.rules = std::exchange(form.leaders, {});
    const auto rows = ocr::rowsOf(form);
    auto spans = ocr::spansOf(form, rows.front());
    EXPECT_TRUE(spans.empty());
    EXPECT_EQ(ocr::findSpans(ocr::lineMap(pictures::image(cv::Mat(360, 1200, CV_8U, cv::Scalar(250))), kPixelsPerMm), ocr::FormWarp(form.page, {1200, 360}),
                             rows.front(), {}, spans),
              0);
}

}  // namespace
