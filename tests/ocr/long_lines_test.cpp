#include "ocr/long_lines.h"

#include <gtest/gtest.h>

#include "tests/ocr/pictures.h"

namespace {

using pictures::drawnInk;

bool same(const cv::Mat& one, const cv::Mat& other) { return one.size() == other.size() && cv::countNonZero(one != other) == 0; }

TEST(LongLines, ARowOfInkIsALineFromTheLengthAskedFor) {
    const cv::Mat ink = drawnInk({"#####...", "....####"});
    EXPECT_TRUE(same(ocr::longLines(ink, 5, 1), drawnInk({"#####...", "........"})));
}

TEST(LongLines, AColumnOfInkIsALineToo) {
    const cv::Mat ink = drawnInk({"#.#", "#.#", "#..", "#.#"});
    EXPECT_TRUE(same(ocr::longLines(ink, 4, 1), drawnInk({"#..", "#..", "#..", "#.."})));
}

TEST(LongLines, DotsLessThanTheGapApartAreALineWithWhatLiesBetween) {
    const cv::Mat ink = drawnInk({"#..#..#..", "#...#...#"});
    EXPECT_TRUE(same(ocr::longLines(ink, 7, 3), drawnInk({"#######..", "........."})));
    EXPECT_TRUE(same(ocr::longLines(ink.t(), 7, 3), drawnInk({"#######..", "........."}).t()));
}

TEST(LongLines, InkBroadInBothDirectionsIsTakenWhole) {
    const cv::Mat ink = drawnInk({"####", "####", "####"});
    EXPECT_TRUE(same(ocr::longLines(ink, 3, 1), ink));
}

TEST(LongLines, AcrossOnlyRowsCount) {
    const cv::Mat ink = drawnInk({"#.....", "#.##.#", "#....."});
    EXPECT_TRUE(same(ocr::longLinesAcross(ink, 3, 2), drawnInk({"......", "######", "......"})));
}

TEST(LongLines, PaperHasNone) {
    const cv::Mat ink = drawnInk({"....", "...."});
    EXPECT_TRUE(same(ocr::longLines(ink, 1, 1), ink));
}

}  // namespace
