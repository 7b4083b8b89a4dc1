#include "ocr/read/seen_line.h"

#include <gtest/gtest.h>

#include "ocr/read/hand_line.h"
#include "ocr/read/line_picture.h"

namespace {

/// A line of paper with a stroke of ink.
cv::Mat inkLine(int width = 60) {
    cv::Mat line(ocr::kHandRows, width, CV_32F, cv::Scalar(0));
    line(cv::Rect(10, 12, 20, 3)).setTo(1);
    line.at<float>(20, 40) = 0.4F;
    return line;
}

TEST(SeenLine, TheInkComesBackInSixteenLevels) {
    const cv::Mat again = ocr::inkFrom(ocr::packedInk(inkLine()));
    ASSERT_EQ(again.size(), inkLine().size());
    EXPECT_LE(cv::norm(again, inkLine(), cv::NORM_INF), 0.5 / 15 + 1e-6);
    EXPECT_FLOAT_EQ(again.at<float>(13, 15), 1);
    EXPECT_FLOAT_EQ(again.at<float>(20, 40), 6.0F / 15);
}

TEST(SeenLine, PaperTakesHardlyAnyBytes) { EXPECT_LT(ocr::packedInk(inkLine(600)).size(), 600U * ocr::kHandRows / 12); }

TEST(SeenLine, BytesThatAreNoPictureGiveNone) {
    const std::string packed = ocr::packedInk(inkLine());
    EXPECT_TRUE(ocr::inkFrom("").empty());
    EXPECT_TRUE(ocr::inkFrom(packed.substr(0, packed.size() - 1)).empty());
    EXPECT_TRUE(ocr::inkFrom(packed + "\x0f").empty());
    EXPECT_TRUE(ocr::pictureOf({"hand 1", "x", "", ""}).empty());
}

TEST(SeenLine, APictureShowsInkDarkOnWhite) {
    const ocr::Image picture = ocr::pictureOf({"hand 1", ocr::packedInk(inkLine()), "", ""});
    ASSERT_EQ(picture.width(), 60);
    EXPECT_EQ(picture.row(13)[15], 0);
    EXPECT_EQ(picture.row(0)[0], 255);
}

TEST(SeenLine, TheTraceKeepsWhatWasThoughtOfAndForgetsTheRest) {
    cv::Mat logs(2, 4, CV_32F, cv::Scalar(-20));
    logs.at<float>(0, 0) = -0.1F;
    logs.at<float>(1, 3) = -2.52F;
    const cv::Mat again = ocr::traceFrom(ocr::packedTrace(logs), 4);
    ASSERT_EQ(again.size(), logs.size());
    EXPECT_NEAR(again.at<float>(0, 0), -0.1F, 0.026);
    EXPECT_NEAR(again.at<float>(1, 3), -2.52F, 0.026);
    EXPECT_FLOAT_EQ(again.at<float>(0, 1), ocr::kForgotten);
    EXPECT_FLOAT_EQ(again.at<float>(1, 0), ocr::kForgotten);
}

TEST(SeenLine, ATraceOfAnotherAlphabetOrCutShortGivesNone) {
    cv::Mat logs(1, 4, CV_32F, cv::Scalar(-1));
    const std::string packed = ocr::packedTrace(logs);
    EXPECT_TRUE(ocr::traceFrom(packed, 3).empty());
    EXPECT_TRUE(ocr::traceFrom(packed.substr(0, packed.size() - 1), 4).empty());
}

TEST(SeenLine, ALineIsLikeItselfAndLessLikeAnother) {
    cv::Mat one(8, 3, CV_32F, cv::Scalar(0));
    one.col(0).setTo(1);
    cv::Mat other = one.clone();
    other.rowRange(4, 8).col(0).setTo(0);
    other.rowRange(4, 8).col(1).setTo(2);
    EXPECT_NEAR(ocr::alike(ocr::packedLikeness(one), ocr::packedLikeness(one)), 1, 1e-6);
    // Two of the four parts are the same, two have nothing in common.
    EXPECT_NEAR(ocr::alike(ocr::packedLikeness(one), ocr::packedLikeness(other)), 0.5, 0.01);
    EXPECT_EQ(ocr::alike(ocr::packedLikeness(one), "abc"), 0);
}

}  // namespace
