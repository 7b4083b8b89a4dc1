#include "ocr/layout/printed_here.h"

#include <gtest/gtest.h>

#include "ocr/layout/printed_squares.h"
#include "tests/ocr/drawn_form.h"
#include "tests/ocr/pictures.h"

namespace {

constexpr double kPixelsPerMm = 6;

ocr::FormWarp flat(const review::RecordForm& form) { return ocr::FormWarp(form.page, {form.page.width * kPixelsPerMm, form.page.height * kPixelsPerMm}); }

ocr::Printing printingOn(const review::RecordForm& printing, const ocr::FormWarp& warp) {
    return ocr::printedHere(ocr::lineMap(pictures::image(drawn::printed(printing, kPixelsPerMm)), kPixelsPerMm), drawn::smallForm(), warp);
}

/// Where a box lies on the page, in millimetres of the paper.
void layOnPage(const ocr::FormWarp& warp, review::Box& box) {
    const review::Point a = warp.toPage({box.x, box.y});
    const review::Point b = warp.toPage({box.x + box.width, box.y + box.height});
    box = {a.x / kPixelsPerMm, a.y / kPixelsPerMm, (b.x - a.x) / kPixelsPerMm, (b.y - a.y) / kPixelsPerMm};
}

/// The small form as it is found on a page of another printing, all its boxes as they lie there.
review::RecordForm foundOn(const review::RecordForm& printing, const ocr::FormWarp& warp = flat(drawn::smallForm())) {
    ocr::Printing here = printingOn(printing, warp);
    for (auto& label : here.form.labels) layOnPage(here.warp, label.box);
    for (auto& square : here.form.squares) layOnPage(here.warp, square);
    for (auto& field : here.form.fields) {
        layOnPage(here.warp, field.box);
        for (auto& choice : field.choices) layOnPage(here.warp, choice.box);
    }
    return here.form;
}

TEST(PrintedHere, AWarpThatMovedLinesLedAstrayIsLaidAnew) {
    ocr::FormWarp warp = flat(drawn::smallForm());
    warp.dx[1] = -6;   // Narrower by six millimetres on either side,
    warp.dy[1] = 2.4;  // and turned.
    const review::Box box = foundOn(drawn::smallForm(), warp).field("ten")->box;
    EXPECT_NEAR(box.x, 40, 1.2);
    EXPECT_NEAR(box.x + box.width, 145, 1.2);
    EXPECT_NEAR(box.y, 22, 0.5);
}

TEST(PrintedHere, TheFormsOwnPrintingIsTheFormItself) {
    const auto here = foundOn(drawn::smallForm());
    const auto form = drawn::smallForm();
    EXPECT_NEAR(here.field("ten")->box.x, form.field("ten")->box.x, 1);
    EXPECT_NEAR(here.field("ten")->box.y, form.field("ten")->box.y, 0.4);
    EXPECT_NEAR(here.field("ghiChu")->box.y, form.field("ghiChu")->box.y, 0.4);
}

TEST(PrintedHere, AFieldMovesWithItsLabelAndLeader) {
    auto printing = drawn::smallForm();
    printing.labels[1].box.x += 3;
    printing.labels[1].box.y += 2;
    printing.leaders[0] = {{43, 32}, {141, 32}};
    const auto here = foundOn(printing);
    const review::Box box = here.field("ten")->box;  // {40, 22, 105, 10} on the form, its leader from 40 to 145 at 30.
    EXPECT_NEAR(box.x, 43, 1);
    EXPECT_NEAR(box.y, 24, 0.4);
    EXPECT_NEAR(box.x + box.width, 141, 1);
    EXPECT_NEAR(box.height, 10, 0.1);
    EXPECT_NEAR(here.labels[1].box.x, 18, 1);
    EXPECT_NEAR(here.leaders[0].from.y, 32, 0.4);
}

TEST(PrintedHere, AFieldOfTwoLeadersReachesFromOneToTheOther) {
    auto printing = drawn::smallForm();
    printing.leaders[2].from.y = printing.leaders[2].to.y = 49 + 2;
    const review::Box box = foundOn(printing).field("diaChi")->box;  // {43, 33.5, 102, 18}
    EXPECT_NEAR(box.y, 33.5, 0.4);
    EXPECT_NEAR(box.height, 20, 0.6);
}

TEST(PrintedHere, ACellMovesWithTheRulesBesideIt) {
    auto printing = drawn::smallForm();
    printing.rules[4] = {{148, 8}, {148, 132}};
    const review::Box box = foundOn(printing).field("ghiChu")->box;  // {152, 70, 36, 30} between the rules at 150 and 190.
    EXPECT_NEAR(box.x, 150, 0.4);
    EXPECT_NEAR(box.x + box.width, 188, 0.4);
}

TEST(PrintedHere, SquaresAndTheirChoicesMoveTogether) {
    auto printing = drawn::smallForm();
    for (auto& square : printing.squares) square.x += 3;
    printing.squares[0].y -= 1.5;
    const auto here = foundOn(printing);
    EXPECT_NEAR(here.squares[0].x, 163, 0.4);
    EXPECT_NEAR(here.squares[0].y, 38.5, 0.4);
    const auto& choices = here.field("loai")->choices;
    EXPECT_NEAR(choices[0].box.y, 39.55 - 1.5, 0.4);
    EXPECT_NEAR(choices[1].box.x, 159.55 + 3, 0.4);
    EXPECT_NEAR(choices[1].box.y, 49.55, 0.4);
}

TEST(PrintedSquares, WhereThereAreNoneNothingMoves) {
    const review::RecordForm form = drawn::smallForm();
    const ocr::LineMap map = ocr::lineMap(pictures::image(cv::Mat(840, 1200, CV_8U, cv::Scalar(250))), kPixelsPerMm);
    const ocr::FormWarp warp(form.page, {1200, 840});
    EXPECT_TRUE(ocr::movesOfSquares(map, warp, {}).empty());
    for (const review::Point& move : ocr::movesOfSquares(map, warp, form.squares)) {
        EXPECT_NEAR(move.x, 0, 0.01);
        EXPECT_NEAR(move.y, 0, 0.01);
    }
}

}  // namespace
