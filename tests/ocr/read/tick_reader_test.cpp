#include "ocr/read/tick_reader.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "ocr/read/field_picture.h"
#include "tests/ocr/drawn_form.h"

namespace {

using ocr::TickMark;
using review::FieldState;

constexpr double kPixelsPerMm = 8;
constexpr double kPrint = 0.75;

/// A cross in the square whose top left corner lies there; millimetres.
void cross(cv::Mat& page, double x, double y) {
    const auto at = [](double mmX, double mmY) { return cv::Point(int(mmX * kPixelsPerMm), int(mmY * kPixelsPerMm)); };
    cv::line(page, at(x + 0.6, y + 0.6), at(x + 3.4, y + 3.4), 40, 3);
    cv::line(page, at(x + 3.4, y + 0.6), at(x + 0.6, y + 3.4), 40, 3);
}

std::vector<TickMark> marks(const cv::Mat& picture) {
    const auto form = drawn::smallForm();
    const ocr::FormWarp warp(form.page, {double(picture.cols), double(picture.rows)});
    return ocr::tickMarks(drawn::pageOf(picture, kPixelsPerMm), warp, *form.field("loai"), kPrint);
}

TEST(TickMarks, AnEmptySquareIsEmptyAndACrossedOneIsNot) {
    cv::Mat picture = drawn::printed(drawn::smallForm(), kPixelsPerMm);
    cross(picture, 160, 50);
    const auto seen = marks(picture);
    ASSERT_EQ(seen.size(), 2U);
    EXPECT_EQ(seen[0].code, "1");
    EXPECT_LT(seen[0].fullness, 0.05);
    EXPECT_EQ(seen[1].code, "2");
    EXPECT_GT(seen[1].fullness, 0.25);
}

TEST(TickMarks, AShiftedPrintingIsNoTick) {
    const auto seen = marks(drawn::printed(drawn::smallForm(), kPixelsPerMm, {1, -1, 0}));
    EXPECT_LT(seen[0].fullness, 0.05);
    EXPECT_LT(seen[1].fullness, 0.05);
}

TEST(TickMarks, ACrossInAShiftedSquareIsSeen) {
    cv::Mat picture = drawn::printed(drawn::smallForm(), kPixelsPerMm, {1, -1, 0});
    cross(picture, 161, 39);
    const auto seen = marks(picture);
    EXPECT_GT(seen[0].fullness, 0.25);
    EXPECT_LT(seen[1].fullness, 0.05);
}

TEST(DecideTicks, TheOneTickedSquareIsTheValue) {
    const auto reading = ocr::decideTicks({{"1", 0.01}, {"4", 0.6}, {"2", 0.02}});
    EXPECT_EQ(reading.state, FieldState::value);
    EXPECT_EQ(reading.text, "4");
    EXPECT_GT(reading.probability, 0.95);
}

TEST(DecideTicks, WithoutATickTheFieldIsBlank) {
    const auto reading = ocr::decideTicks({{"1", 0.0}, {"4", 0.01}});
    EXPECT_EQ(reading.state, FieldState::blank);
    EXPECT_EQ(reading.text, "");
}

TEST(DecideTicks, TwoTicksAreIllegibleAndNeverAChoice) {
    const auto reading = ocr::decideTicks({{"1", 0.5}, {"4", 0.6}});
    EXPECT_EQ(reading.state, FieldState::illegible);
    EXPECT_EQ(reading.text, "");
    EXPECT_LE(reading.probability, 0.3);
}

TEST(DecideTicks, AFaintStrokeMakesTheAnswerUnsure) {
    const double clear = ocr::decideTicks({{"1", 0.6}, {"4", 0.0}}).probability;
    const double faint = ocr::decideTicks({{"1", 0.15}, {"4", 0.0}}).probability;
    const double almost = ocr::decideTicks({{"1", 0.6}, {"4", 0.11}}).probability;
    EXPECT_LT(faint, clear - 0.1);
    EXPECT_LT(almost, clear - 0.1);
}

}  // namespace
