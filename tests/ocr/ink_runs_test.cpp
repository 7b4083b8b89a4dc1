#include "ocr/ink_runs.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/ocr/pictures.h"

namespace {

using ocr::InkRuns;
using pictures::drawnInk;

TEST(InkRuns, PaperHasNone) {
    const InkRuns ink = ocr::inkRunsOf(cv::Mat::zeros(5, 40, CV_8U));
    EXPECT_TRUE(ink.runs.empty());
    EXPECT_TRUE(ink.pieces.empty());
}

TEST(InkRuns, InkThatTouchesAtACornerIsOnePiece) {
    const InkRuns ink = ocr::inkRunsOf(drawnInk({"##......", "..##....", "....####"}));
    ASSERT_EQ(ink.pieces.size(), 1U);
    EXPECT_EQ(ink.pieces[0].box, cv::Rect(0, 0, 8, 3));
    EXPECT_EQ(ink.pieces[0].area, 8);
}

TEST(InkRuns, APixelOfPaperPartsPieces) {
    const InkRuns ink = ocr::inkRunsOf(drawnInk({"##.##", "##.##"}));
    ASSERT_EQ(ink.pieces.size(), 2U);
    EXPECT_EQ(ink.pieces[0].box, cv::Rect(0, 0, 2, 2));
    EXPECT_EQ(ink.pieces[1].box, cv::Rect(3, 0, 2, 2));
}

TEST(InkRuns, BranchesThatMeetFurtherDownAreOnePiece) {
    const InkRuns ink = ocr::inkRunsOf(drawnInk({"#...#...#", "#...#...#", ".###.###."}));
    ASSERT_EQ(ink.pieces.size(), 1U);
    EXPECT_EQ(ink.pieces[0].area, 12);
    for (const ocr::InkRun& run : ink.runs) EXPECT_EQ(run.piece, 0U);
}

TEST(InkRuns, ARunMayReachTheEdgeOfAWidePicture) {
    const InkRuns ink = ocr::inkRunsOf(drawnInk({"..................##"}));
    ASSERT_EQ(ink.runs.size(), 1U);
    EXPECT_EQ(ink.runs[0].from, 18);
    EXPECT_EQ(ink.runs[0].to, 20);
}

TEST(InkRuns, OnlyKeptPiecesArePainted) {
    const cv::Mat picture = drawnInk({"##.##", "##..."});
    const InkRuns ink = ocr::inkRunsOf(picture);
    const cv::Mat painted = ink.painted({false, true}, picture.size());
    EXPECT_EQ(cv::countNonZero(painted), 2);
    EXPECT_EQ(painted.at<uchar>(0, 3), 255);
    EXPECT_EQ(painted.at<uchar>(0, 0), 0);
}

}  // namespace
