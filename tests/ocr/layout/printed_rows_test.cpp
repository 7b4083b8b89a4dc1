#include "ocr/layout/printed_rows.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "tests/ocr/drawn_form.h"
#include "tests/ocr/pictures.h"

namespace {

constexpr double kPixelsPerMm = 6;

ocr::LineMap mapOf(const cv::Mat& picture) { return ocr::lineMap(pictures::image(picture), kPixelsPerMm); }

ocr::FormWarp flat(const review::RecordForm& form) { return ocr::FormWarp(form.page, {form.page.width * kPixelsPerMm, form.page.height * kPixelsPerMm}); }

/// Moves the leaders of the small form from number `first` to number `last` down, with their labels.
review::RecordForm withLowerLeaders(std::size_t first, std::size_t last, double mm) {
    review::RecordForm form = drawn::smallForm();
    for (std::size_t i = first; i <= last; ++i) {
        form.leaders[i].from.y += mm;
        form.leaders[i].to.y += mm;
        form.labels[i + 1].box.y += mm;
    }
    return form;
}

/// The rows of the small form as they are found on the page of another printing.
std::vector<ocr::PrintedRow> foundOn(const review::RecordForm& printing) {
    const review::RecordForm form = drawn::smallForm();
    std::vector<ocr::PrintedRow> rows = ocr::rowsOf(form);
    ocr::findRows(mapOf(drawn::printed(printing, kPixelsPerMm)), flat(form), rows);
    return rows;
}

TEST(PrintedRows, LinesOfOneHeightAreOneRowAndUprightRulesAreColumns) {
    review::RecordForm form = drawn::smallForm();
    form.leaders.push_back({{146, 30}, {149, 30}});
    const auto rows = ocr::rowsOf(form);
    ASSERT_EQ(rows.size(), 12U);  // The frame's upper and lower rule, and ten rows of leaders.
    EXPECT_DOUBLE_EQ(rows[0].at, 8);
    EXPECT_DOUBLE_EQ(rows[1].at, 30);
    ASSERT_EQ(rows[1].lines.size(), 2U);
    EXPECT_LT(rows[1].lines[0].from.x, rows[1].lines[1].from.x);
    const auto columns = ocr::columnsOf(form);
    ASSERT_EQ(columns.size(), 3U);
    EXPECT_DOUBLE_EQ(columns[1].at, 150);
}

TEST(PrintedRows, RowsWhereTheFormHasThemDoNotMove) {
    for (const auto& row : foundOn(drawn::smallForm())) EXPECT_NEAR(row.moved, 0, 0.3) << row.at;
}

TEST(PrintedRows, ARowPrintedLowerThanItsNeighboursIsFound) {
    const auto rows = foundOn(withLowerLeaders(4, 4, 3));
    EXPECT_NEAR(rows[4].moved, 0, 0.3);
    EXPECT_NEAR(rows[5].moved, 3, 0.3);
    EXPECT_NEAR(rows[6].moved, 0, 0.3);
    EXPECT_GT(rows[5].seen, 0.6);
}

TEST(PrintedRows, RowsPrintedHigherAllTogetherAreNotTakenForTheirNeighbours) {
    const auto rows = foundOn(withLowerLeaders(0, 9, -4));
    for (std::size_t i = 1; i <= 10; ++i) EXPECT_NEAR(rows[i].moved, -4, 0.3) << i;
}

TEST(PrintedRows, WritingAboveARowIsNoRow) {
    const review::RecordForm form = drawn::smallForm();
    cv::Mat page = drawn::printed(withLowerLeaders(3, 3, 2), kPixelsPerMm);
    drawn::write(page, kPixelsPerMm, 52, 30 + 3 * 9.5 + 2 - 0.8, 40);
    std::vector<ocr::PrintedRow> rows = ocr::rowsOf(form);
    ocr::findRows(mapOf(page), flat(form), rows);
    EXPECT_NEAR(rows[4].moved, 2, 0.5);
}

TEST(PrintedRows, ARuleThatRunsOnBesideARowIsAnotherRow) {
    // The last leader is short and printed 4 mm lower; the frame's rule is where it was, and full of line.
    review::RecordForm form = drawn::smallForm();
    form.leaders.push_back({{160, 134}, {185, 134}});
    review::RecordForm printing = form;
    printing.leaders.back() = {{160, 137}, {185, 137}};
    for (auto& rule : printing.rules) {
        if (rule.from.y == 132 && rule.to.y == 132) rule.from.y = rule.to.y = 133.6;
    }
    std::vector<ocr::PrintedRow> rows = ocr::rowsOf(form);
    ocr::findRows(mapOf(drawn::printed(printing, kPixelsPerMm)), flat(form), rows);
    EXPECT_NEAR(rows.back().moved, 3, 0.3);
}

TEST(PrintedRows, ALineWithoutItsLabelsIsAFoldAndNoRow) {
    const review::RecordForm form = drawn::smallForm();
    cv::Mat page = drawn::printed(withLowerLeaders(4, 4, -3), kPixelsPerMm);
    drawn::write(page, kPixelsPerMm, 45, 30 + 4 * 9.5 - 3 - 0.6, 50);
    cv::line(page, {0, static_cast<int>(71 * kPixelsPerMm)}, {page.cols, static_cast<int>(71 * kPixelsPerMm)}, cv::Scalar(150), 2);
    std::vector<ocr::PrintedRow> rows = ocr::rowsOf(form);
    ocr::findRows(mapOf(page), flat(form), rows);
    EXPECT_NEAR(rows[5].moved, -3, 0.5);
}

TEST(PrintedRows, TwoLinesOfATurnedRowAreFoundEachWhereItLies) {
    review::RecordForm printing = drawn::smallForm();
    printing.leaders[2] = {{46, 50.5}, {90, 50.5}};
    printing.leaders.push_back({{100, 48.1}, {145, 48.1}});
    const ocr::LineMap map = mapOf(drawn::printed(printing, kPixelsPerMm));
    EXPECT_NEAR(ocr::movedLine(map, flat(printing), {{46, 49}, {90, 49}}, 0.2), 1.5, 0.4);
    EXPECT_NEAR(ocr::movedLine(map, flat(printing), {{100, 49}, {145, 49}}, 0.2), -0.9, 0.4);
}

TEST(PrintedRows, AnEmptyPageMovesNothing) {
    const review::RecordForm form = drawn::smallForm();
    std::vector<ocr::PrintedRow> rows = ocr::rowsOf(form);
    ocr::findRows(mapOf(cv::Mat(840, 1200, CV_8U, cv::Scalar(250))), flat(form), rows);
    for (const auto& row : rows) {
        EXPECT_NEAR(row.moved, 0, 1e-9);
        EXPECT_NEAR(row.seen, 0, 0.05);
    }
}

TEST(PrintedRows, AColumnPrintedElsewhereIsFound) {
    review::RecordForm printing = drawn::smallForm();
    printing.rules[4] = {{147.5, 8}, {147.5, 132}};
    const review::RecordForm form = drawn::smallForm();
    std::vector<ocr::PrintedRow> columns = ocr::columnsOf(form);
    ocr::findColumns(mapOf(drawn::printed(printing, kPixelsPerMm)), flat(form), columns);
    EXPECT_NEAR(columns[0].moved, 0, 0.3);
    EXPECT_NEAR(columns[1].moved, -2.5, 0.4);
}

TEST(PrintedRows, BetweenTwoRowsTheMoveIsBetweenTheirs) {
    const std::vector<ocr::PrintedRow> rows{{10, {}, {}, 1, 1}, {20, {}, {}, 3, 1}};
    EXPECT_DOUBLE_EQ(ocr::movedAt(rows, 5), 1);
    EXPECT_DOUBLE_EQ(ocr::movedAt(rows, 12.5), 1.5);
    EXPECT_DOUBLE_EQ(ocr::movedAt(rows, 99), 3);
    EXPECT_DOUBLE_EQ(ocr::movedNear(rows, 14), 1);
    EXPECT_DOUBLE_EQ(ocr::movedNear(rows, 16), 3);
    EXPECT_DOUBLE_EQ(ocr::movedAt({}, 5), 0);
    EXPECT_DOUBLE_EQ(ocr::movedNear({}, 5), 0);
}

}  // namespace
