#include "ocr/read/hand_line.h"

#include <gtest/gtest.h>

#include <algorithm>

#include <opencv2/imgproc.hpp>

namespace {

/// A line with a stroke of the given grey on paper of the given grey.
cv::Mat strokes(int height, int width, int paper, int ink) {
    cv::Mat grey(height, width, CV_8U, cv::Scalar(paper));
    for (int x = width / 4; x < 3 * width / 4; x += height / 3) cv::line(grey, {x, height / 3}, {x, 2 * height / 3}, cv::Scalar(ink), std::max(1, height / 20));
    return grey;
}

TEST(HandLine, EveryLineIsFortyRowsHigh) {
    for (int height : {14, 40, 80, 300}) EXPECT_EQ(ocr::handLine(strokes(height, 6 * height, 230, 40)).rows, 40) << height;
}

TEST(HandLine, PaperIsZeroAndFullInkIsOne) {
    const cv::Mat line = ocr::handLine(strokes(80, 600, 230, 40));
    double least = 1;
    double most = 0;
    cv::minMaxLoc(line, &least, &most);
    EXPECT_EQ(least, 0);
    EXPECT_GT(most, 0.95);
}

TEST(HandLine, FaintInkOnDarkPaperBecomesFullInkToo) {
    double most = 0;
    cv::minMaxLoc(ocr::handLine(strokes(80, 600, 150, 110)), nullptr, &most);
    EXPECT_GT(most, 0.95);
}

TEST(HandLine, BlankPaperIsASquareOfNothing) {
    const cv::Mat line = ocr::handLine(cv::Mat(80, 600, CV_8U, cv::Scalar(230)));
    EXPECT_EQ(line.size(), cv::Size(40, 40));
    EXPECT_EQ(cv::countNonZero(line), 0);
}

TEST(HandLine, PaperBeforeAndAfterTheWritingIsCutAway) {
    const cv::Mat near = strokes(80, 600, 230, 40);
    cv::Mat far;
    cv::copyMakeBorder(near, far, 0, 0, 400, 900, cv::BORDER_CONSTANT, cv::Scalar(230));
    EXPECT_NEAR(ocr::handLine(far).cols, ocr::handLine(near).cols, 2);
}

TEST(HandLine, ALineTwiceAsLargeLooksTheSame) {
    const cv::Mat small = strokes(80, 600, 230, 40);
    cv::Mat large;
    cv::resize(small, large, {}, 2, 2, cv::INTER_CUBIC);
    const cv::Mat a = ocr::handLine(small);
    const cv::Mat b = ocr::handLine(large);
    ASSERT_NEAR(a.cols, b.cols, a.cols / 25);
    cv::Mat same;
    cv::resize(b, same, a.size());
    EXPECT_LT(cv::mean(cv::abs(a - same))[0], 0.06);
}

}  // namespace
