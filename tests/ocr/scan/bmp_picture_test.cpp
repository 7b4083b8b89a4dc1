// BMP files written here byte by byte: the kinds that no common program writes any more.
#include "ocr/scan/bmp_picture.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "ocr/scan/decode.h"
#include "review/base/failure.h"

namespace {

using ocr::Image;
using Colour = std::array<int, 3>;

constexpr int kWidth = 101;  // Odd, so that rows need padding.
constexpr int kHeight = 100;

std::string number(std::int64_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) text += static_cast<char>(value >> (8 * i));
    return text;
}

struct Bmp {
    int bits = 24;
    int packing = 0;
    int height = kHeight;
    std::string tables = {};  // Masks or palette, behind the header.
    std::string pixels = {};
};

std::string fileOf(const Bmp& bmp) {
    const std::string info = number(40, 4) + number(kWidth, 4) + number(bmp.height, 4) + number(1, 2) + number(bmp.bits, 2) +
                             number(bmp.packing, 4) + number(0, 4) + number(11811, 4) + number(11811, 4) +
                             number(bmp.bits <= 8 ? std::int64_t(bmp.tables.size() / 4) : 0, 4) + number(0, 4);
    const std::size_t pixelsAt = 14 + info.size() + bmp.tables.size();
    return "BM" + number(std::int64_t(pixelsAt + bmp.pixels.size()), 4) + number(0, 4) + number(std::int64_t(pixelsAt), 4) + info +
           bmp.tables + bmp.pixels;
}

// Rows as they are stored: the first half of the rows in one pixel, the second half in another; padded to four bytes.
std::string twoHalves(const std::string& first, const std::string& second) {
    std::string pixels;
    for (int y = 0; y < kHeight; ++y) {
        std::string row;
        for (int x = 0; x < kWidth; ++x) row += y < kHeight / 2 ? first : second;
        pixels += row + std::string((4 - row.size() % 4) % 4, '\0');
    }
    return pixels;
}

Colour at(const Image& image, int x, int y) {
    const std::uint8_t* pixel = image.row(y) + x * image.channels();
    return image.channels() == 1 ? Colour{pixel[0], pixel[0], pixel[0]} : Colour{pixel[0], pixel[1], pixel[2]};
}

void expectTopAndBottom(const std::string& bytes, const Colour& top, const Colour& bottom) {
    const Image image = ocr::decodeFrame(bytes, 0);
    ASSERT_EQ(image.width(), kWidth);
    ASSERT_EQ(image.height(), kHeight);
    EXPECT_NEAR(image.dpi(), 300, 0.1);
    EXPECT_EQ(at(image, kWidth - 1, 10), top);
    EXPECT_EQ(at(image, kWidth - 1, kHeight - 10), bottom);
}

TEST(Bmp, TheLowestRowComesFirst) {
    expectTopAndBottom(fileOf({.pixels = twoHalves("\x0A\x14\x1E", "\x28\x32\x3C")}), {60, 50, 40}, {30, 20, 10});
}

TEST(Bmp, ANegativeHeightMeansThatTheTopRowComesFirst) {
    expectTopAndBottom(fileOf({.height = -kHeight, .pixels = twoHalves("\x0A\x14\x1E", "\x28\x32\x3C")}), {30, 20, 10}, {60, 50, 40});
}

TEST(Bmp, TheFourthByteOf32BitsIsNoAlpha) {
    const std::string first("\x0A\x14\x1E\x00", 4);
    const std::string second("\x28\x32\x3C\x80", 4);
    expectTopAndBottom(fileOf({.bits = 32, .pixels = twoHalves(first, second)}), {60, 50, 40}, {30, 20, 10});
}

TEST(Bmp, SixteenBitsAreFivePerColour) {
    // Red 31, green 0, blue 16 of 31; then all of them.
    expectTopAndBottom(fileOf({.bits = 16, .pixels = twoHalves(number(0x7FFF, 2), number(31 << 10 | 16, 2))}), {255, 0, 132},
                       {255, 255, 255});
}

TEST(Bmp, SixteenBitsWithMasksMayHaveSixForGreen) {
    const std::string masks = number(0xF800, 4) + number(0x07E0, 4) + number(0x001F, 4);
    expectTopAndBottom(fileOf({.bits = 16, .packing = 3, .tables = masks, .pixels = twoHalves(number(0x07E0, 2), number(0xF800, 2))}),
                       {255, 0, 0}, {0, 255, 0});
}

TEST(Bmp, AGreyPaletteGivesAGreyPicture) {
    const std::string palette = number(0x000000, 4) + number(0x404040, 4) + number(0xFFFFFF, 4);
    const std::string bytes = fileOf({.bits = 8, .tables = palette, .pixels = twoHalves("\x01", "\x02")});
    expectTopAndBottom(bytes, {255, 255, 255}, {64, 64, 64});
    EXPECT_EQ(ocr::decodeFrame(bytes, 0).channels(), 1);
}

// A run 1 2 1, the literal 2 1 2 in two bytes, the end of the row, a jump by 5 and 1, a run of one, the end of the picture.
TEST(Bmp, RunsOfFourBitsAreUnpacked) {
    const std::string palette = number(0xFFFFFF, 4) + number(0x0000FF, 4) + number(0x00FF00, 4);
    const std::string runs = std::string("\x03\x12\x00\x03\x21\x20", 6) + std::string("\x00\x00", 2) + std::string("\x00\x02\x05\x01", 4) +
                             std::string("\x01\x10", 2) + std::string("\x00\x01", 2);
    const Image image = ocr::decodeFrame(fileOf({.bits = 4, .packing = 2, .tables = palette, .pixels = runs}), 0);
    const Colour blank{255, 255, 255};
    const Colour blue{0, 0, 255};
    const Colour green{0, 255, 0};
    const std::array<Colour, 7> lowest{blue, green, blue, green, blue, green, blank};
    for (int x = 0; x < 7; ++x) EXPECT_EQ(at(image, x, kHeight - 1), lowest[std::size_t(x)]) << x;
    EXPECT_EQ(at(image, 5, kHeight - 3), blue);
    EXPECT_EQ(at(image, 0, 0), blank);
}

TEST(Bmp, RunsThatEndTooEarlyAreRefused) {
    const std::string palette = number(0xFFFFFF, 4) + number(0x0000FF, 4);
    EXPECT_THROW((void)ocr::decodeFrame(fileOf({.bits = 8, .packing = 1, .tables = palette, .pixels = std::string("\x03\x01\x00", 3)}), 0),
                 review::Failure);
}

TEST(Bmp, AJpegInABmpIsRefusedClearly) {
    try {
        (void)ocr::inspectFile(fileOf({.packing = 4, .pixels = "x"}));
        FAIL() << "was taken";
    } catch (const review::Failure& failure) {
        EXPECT_NE(failure.sentence().en.find("stored in a way that cannot be read"), std::string::npos);
    }
}

}  // namespace
