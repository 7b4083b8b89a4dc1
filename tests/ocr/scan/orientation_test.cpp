#include "ocr/scan/orientation.h"

#include <gtest/gtest.h>

#include <array>
#include <opencv2/core.hpp>
#include <string>

#include "ocr/image_mat.h"
#include "ocr/scan/decode.h"
#include "ocr/scan/encode.h"
#include "ocr/scan/exif.h"
#include "tests/ocr/pictures.h"

namespace {

using namespace std::string_literals;
using ocr::Image;
using ocr::Orientation;

/// A picture of 120 x 104 with four greys: upper left 10, upper right 80, lower left 150, lower right 220.
Image fourGreys() {
    cv::Mat mat(104, 120, CV_8UC1, cv::Scalar(10));
    mat(cv::Rect(60, 0, 60, 52)).setTo(80);
    mat(cv::Rect(0, 52, 60, 52)).setTo(150);
    mat(cv::Rect(60, 52, 60, 52)).setTo(220);
    return pictures::image(mat, 300);
}

/// An EXIF block that names an orientation, in either byte order.
std::string exif(int orientation, bool littleEndian) {
    const char value = static_cast<char>(orientation);
    if (littleEndian) return "Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0"s + value + "\0\0\0\0\0\0\0"s;
    return "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + value + "\0\0\0\0\0\0"s;
}

std::string withExif(const std::string& jpeg, const std::string& block) {
    const std::size_t length = block.size() + 2;
    return jpeg.substr(0, 2) + "\xFF\xE1"s + static_cast<char>(length >> 8) + static_cast<char>(length & 0xFF) + block + jpeg.substr(2);
}

std::array<int, 4> cornersOf(const Image& image) {
    std::array<int, 4> corners{};
    for (int i = 0; i < 4; ++i)
        corners[std::size_t(i)] = image.row(image.height() * (1 + i / 2 * 2) / 4)[image.width() * (1 + i % 2 * 2) / 4];
    return corners;
}

struct Turn {
    int number;
    std::array<int, 4> corners;  ///< Upper left, upper right, lower left, lower right, once upright.
};

// By hand, from the definition: where the first row and the first column of the file belong.
constexpr std::array<Turn, 8> kTurns = {{
    {1, {10, 80, 150, 220}},
    {2, {80, 10, 220, 150}},
    {3, {220, 150, 80, 10}},
    {4, {150, 220, 10, 80}},
    {5, {10, 150, 80, 220}},
    {6, {150, 10, 220, 80}},
    {7, {220, 80, 150, 10}},
    {8, {80, 220, 10, 150}},
}};

TEST(Orientation, AllEightOfAPhotoAreSetUprightInEitherByteOrder) {
    const std::string jpeg = ocr::encodeJpeg(fourGreys(), 100);
    for (const Turn& turn : kTurns) {
        for (const bool littleEndian : {true, false}) {
            const std::string photo = withExif(jpeg, exif(turn.number, littleEndian));
            const Image image = ocr::decodeFrame(photo, 0);
            const bool standing = turn.number >= 5;
            EXPECT_EQ(image.width(), standing ? 104 : 120) << turn.number;
            EXPECT_EQ(image.height(), standing ? 120 : 104) << turn.number;
            EXPECT_EQ(image.dpi(), 300) << turn.number;
            EXPECT_EQ(cornersOf(image), turn.corners) << turn.number;
            EXPECT_EQ(ocr::inspectFile(photo).sizes.at(0).width, std::uint64_t(image.width())) << turn.number;
        }
    }
}

TEST(Orientation, APictureUprightAlreadySharesItsPixels) {
    const Image image = fourGreys();
    EXPECT_EQ(ocr::setUpright(image, Orientation::upright).row(0), image.row(0));
}

TEST(Exif, NumbersWithoutMeaningTurnNothing) {
    EXPECT_EQ(ocr::exifOrientation(exif(0, true)), Orientation::upright);
    EXPECT_EQ(ocr::exifOrientation(exif(9, false)), Orientation::upright);
}

TEST(Exif, ATornBlockTurnsNothing) {
    const std::string whole = exif(6, true);
    EXPECT_EQ(ocr::exifOrientation(whole), Orientation::turnedLeft);
    for (std::size_t length = 0; length < 30; ++length)
        EXPECT_EQ(ocr::exifOrientation(whole.substr(0, length)), Orientation::upright) << length;
}

TEST(Exif, AnOffsetOutOfTheBlockTurnsNothing) {
    std::string block = exif(6, true);
    block.replace(10, 4, "\xFF\xFF\xFF\xFF");
    EXPECT_EQ(ocr::exifOrientation(block), Orientation::upright);
}

TEST(Exif, TheMarkInFrontMayBeMissing) { EXPECT_EQ(ocr::exifOrientation(exif(8, false).substr(6)), Orientation::turnedRight); }

}  // namespace
