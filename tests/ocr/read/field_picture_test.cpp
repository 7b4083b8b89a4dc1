#include "ocr/read/field_picture.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/layout/flat_strip.h"
#include "tests/ocr/drawn_form.h"
#include "tests/ocr/pictures.h"

namespace {

constexpr double kPixelsPerMm = 8;

class FieldPictures : public testing::Test {
protected:
    FieldPictures() { fit_.warp = ocr::FormWarp(form_.page, {200 * kPixelsPerMm, 140 * kPixelsPerMm}); }

    [[nodiscard]] ocr::FieldPicture pictureOf(const std::string& key) {
        const ocr::CleanPage page = drawn::pageOf(sheet_, kPixelsPerMm);
        for (const auto& place : ocr::placeFields(page, form_, fit_)) {
            if (place.field->key == key)
                return ocr::fieldPicture(page.reading, form_, fit_.warp, place, ocr::printLevel(page, form_, fit_.warp));
        }
        throw std::logic_error("no field " + key);
    }

    review::RecordForm form_ = drawn::smallForm();
    cv::Mat sheet_ = drawn::printed(form_, kPixelsPerMm);
    ocr::FormFit fit_;
};

TEST_F(FieldPictures, ThePrintIsAsDarkAsItWasPrinted) {
    const ocr::CleanPage page = drawn::pageOf(sheet_, kPixelsPerMm);
    EXPECT_NEAR(ocr::printLevel(page, form_, fit_.warp), 1 - 60.0 / 255, 0.03);
}

TEST_F(FieldPictures, AnEmptyFieldHasNoLineThoughItsLeaderIsPrinted) {
    const auto picture = pictureOf("ten");
    EXPECT_TRUE(picture.lines.empty());
    EXPECT_EQ(picture.ink.areaMm2, 0);
}

TEST_F(FieldPictures, WritingOnALeaderIsOneLineOfItsLength) {
    drawn::write(sheet_, kPixelsPerMm, 60, 29.9, 12);
    const auto picture = pictureOf("ten");
    ASSERT_EQ(picture.lines.size(), 1U);
    EXPECT_NEAR(picture.ink.lengthMm, 11 * 1.8 + 0.5, 1);
    EXPECT_NEAR(picture.lines[0].darkness.cols / ocr::kStripPixelsPerMm, 11 * 1.8 + 0.5 + 2 * 1.2, 1);
    EXPECT_NEAR(picture.lines[0].level, 1 - 40.0 / 250, 0.1);
}

TEST_F(FieldPictures, AFieldOfTwoLeadersHasTwoLinesTopToBottom) {
    drawn::write(sheet_, kPixelsPerMm, 60, 39.4, 20);
    drawn::write(sheet_, kPixelsPerMm, 60, 48.9, 8);
    const auto picture = pictureOf("diaChi");
    ASSERT_EQ(picture.lines.size(), 2U);
    EXPECT_GT(picture.lines[0].darkness.cols, 2 * picture.lines[1].darkness.cols);
}

TEST_F(FieldPictures, ACellWithoutLeadersIsSplitIntoItsLines) {
    for (const double y : {78.0, 86.0, 94.0}) drawn::write(sheet_, kPixelsPerMm, 156, y, 12);
    EXPECT_EQ(pictureOf("ghiChu").lines.size(), 3U);
}

TEST_F(FieldPictures, ARuleBesideACellIsNoWriting) {
    form_.fields[2].box = {149.5, 70, 40, 30};  // Over the column rule at x = 150 and close to the frame at 190.
    EXPECT_TRUE(pictureOf("ghiChu").lines.empty());
}

TEST_F(FieldPictures, WritingOfTheLineAboveDoesNotComeAlong) {
    // Tails that hang below the leader of y = 30 reach into what is looked at for the next one.
    drawn::write(sheet_, kPixelsPerMm, 60, 32, 12);
    EXPECT_TRUE(pictureOf("diaChi").lines.empty());
}

TEST(Rendering, ShowsBlackStrokesOnWhitePaper) {
    ocr::WrittenLine line;
    line.darkness = cv::Mat::zeros(60, 100, CV_32F);
    line.darkness(cv::Rect(40, 10, 20, 40)).setTo(0.5);
    line.level = 0.5;
    const ocr::Image shown = ocr::rendered(line, {1, 0, 0.1, 0.7});
    EXPECT_EQ(shown.width(), 100);
    EXPECT_EQ(ocr::matOf(shown).at<uchar>(30, 50), 0);
    EXPECT_EQ(ocr::matOf(shown).at<uchar>(5, 5), 255);
    EXPECT_DOUBLE_EQ(shown.dpi(), ocr::kStripDpi);
}

TEST(Rendering, ScalesThePictureAndItsResolution) {
    ocr::WrittenLine line;
    line.darkness = cv::Mat::zeros(60, 100, CV_32F);
    line.level = 0.5;
    const ocr::Image shown = ocr::rendered(line, {0.8, 0.5, 0.1, 0.8});
    EXPECT_EQ(shown.width(), 80);
    EXPECT_EQ(shown.height(), 48);
    EXPECT_DOUBLE_EQ(shown.dpi(), 0.8 * ocr::kStripDpi);
}

TEST(FaintInkToo, IsTheColourPictureInGrey) {
    ocr::CleanPage page = drawn::pageOf(cv::Mat(40, 60, CV_8U, cv::Scalar(250)), kPixelsPerMm);
    page.colour = pictures::image(cv::Mat(40, 60, CV_8UC3, cv::Scalar(200, 200, 200)));
    const ocr::Image grey = ocr::faintInkToo(page);
    EXPECT_EQ(grey.channels(), 1);
    EXPECT_EQ(ocr::matOf(grey).at<uchar>(20, 30), 200);
}

}  // namespace
