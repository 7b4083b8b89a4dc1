#include "ocr/clean/rules.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "tests/ocr/pictures.h"

namespace {

constexpr double kPixelsPerMm = 8;
constexpr int kInkLevel = 45;

cv::Mat paper() { return {900, 1200, CV_8U, cv::Scalar(255)}; }

void dots(cv::Mat& page, int row, int from, int to) {
    for (int x = from; x < to; x += 8) cv::rectangle(page, {x, row - 1, 3, 3}, cv::Scalar(90), cv::FILLED);
}

// A row of letters that stand on a line: stems, and bowls that touch it.
void letters(cv::Mat& page, int line, int from, int to) {
    for (int x = from; x < to; x += 24) {
        cv::rectangle(page, {x, line - 20, 3, 20}, cv::Scalar(45), cv::FILLED);
        cv::ellipse(page, {x + 12, line - 9}, {6, 8}, 0, 0, 360, cv::Scalar(45), 2);
    }
}

cv::Mat soft(cv::Mat page) {
    cv::GaussianBlur(page, page, {0, 0}, 0.8);
    return page;
}

ocr::RuleResult rulesOf(const cv::Mat& page) { return ocr::separateRules(pictures::image(page), kPixelsPerMm, kInkLevel); }

cv::Mat withoutRules(const cv::Mat& page) { return ocr::matOf(ocr::withoutRules(pictures::image(page), rulesOf(page).layer)); }

double darkest(const cv::Mat& part) {
    double least = 0;
    cv::minMaxLoc(part, &least);
    return least;
}

TEST(Rules, OfAPageAreFoundInBothDirectionsAndTakenAway) {
    cv::Mat page = paper();
    cv::line(page, {100, 300}, {1100, 306}, cv::Scalar(60), 3, cv::LINE_AA);
    cv::line(page, {600, 400}, {600, 860}, cv::Scalar(60), 3);
    dots(page, 150, 100, 1100);
    page = soft(page);
    const ocr::RuleResult rules = rulesOf(page);
    ASSERT_EQ(rules.lines.size(), 3U);
    EXPECT_TRUE(rules.lines[0].dotted || rules.lines[1].dotted) << "the dots";
    EXPECT_FALSE(rules.lines[2].dotted) << "the upright rule";
    EXPECT_NEAR(rules.lines[2].from.x, 600, 2);
    EXPECT_NEAR(rules.lines[2].to.y, 860, 16);
    EXPECT_GT(rules.confidence, 0.5);
    EXPECT_GT(darkest(withoutRules(page)(cv::Rect(140, 100, 920, 240))), 215);
    EXPECT_GT(darkest(withoutRules(page)(cv::Rect(560, 430, 80, 400))), 215);
}

TEST(Rules, AreNotRowsOfLetters) {
    cv::Mat page = paper();
    for (const int row : {150, 250, 350}) letters(page, row, 100, 1100);
    page = soft(page);
    EXPECT_TRUE(rulesOf(page).lines.empty());
    EXPECT_EQ(cv::norm(withoutRules(page), page, cv::NORM_INF), 0);
}

TEST(Rules, GoFromUnderWritingAndTheWritingStays) {
    cv::Mat page = paper();
    letters(page, 300, 300, 600);
    const cv::Mat ink = soft(page.clone());
    dots(page, 300, 100, 1100);
    page = soft(page);
    const cv::Mat left = withoutRules(page);
    for (int x = 300; x < 600; x += 24) EXPECT_LT(left.at<uchar>(290, x + 1), 80) << "the stem at " << x;
    EXPECT_GT(darkest(left(cv::Rect(640, 280, 420, 40))), 225);
    EXPECT_LT(cv::norm(left(cv::Rect(300, 270, 300, 28)), ink(cv::Rect(300, 270, 300, 28)), cv::NORM_L1) / (300 * 28), 6);
}

TEST(Rules, LeaveALabelBeforeItsLeaderAlone) {
    cv::Mat page = paper();
    letters(page, 300, 100, 400);
    dots(page, 300, 420, 1100);
    page = soft(page);
    const cv::Mat left = withoutRules(page);
    EXPECT_EQ(cv::norm(left.colRange(100, 360), page.colRange(100, 360), cv::NORM_INF), 0);
    EXPECT_GT(darkest(left(cv::Rect(480, 280, 580, 40))), 225);
}

TEST(Rules, AreALayerThatGivesThePageBack) {
    cv::Mat page = paper();
    letters(page, 300, 300, 600);
    dots(page, 300, 100, 1100);
    page = soft(page);
    const ocr::RuleResult rules = rulesOf(page);
    const cv::Mat without = ocr::matOf(ocr::withoutRules(pictures::image(page), rules.layer));
    EXPECT_EQ(cv::norm(without - (255 - ocr::matOf(rules.layer)), page, cv::NORM_INF), 0);
}

TEST(Rules, OfAnEmptyPageAreNone) {
    const ocr::RuleResult rules = rulesOf(paper());
    EXPECT_TRUE(rules.lines.empty());
    EXPECT_EQ(rules.confidence, 1);
    EXPECT_EQ(darkest(ocr::matOf(rules.layer)), 255);
}

}  // namespace
