// One small picture of every way in which a page is stored: tests/ocr/scan/data, made by make_pictures.py.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <iterator>
#include <opencv2/core.hpp>

#include "ocr/image_mat.h"
#include "ocr/scan/decode.h"
#include "review/base/failure.h"

namespace {

using ocr::Image;
using Colour = std::array<int, 3>;
using Fields = std::array<Colour, 4>;  // Upper left, upper right, lower left, lower right.

constexpr Colour kRed{200, 30, 40};
constexpr Colour kGreen{30, 150, 60};
constexpr Colour kBlue{40, 60, 190};
constexpr Colour kGrey{128, 128, 128};
constexpr Colour kWhite{255, 255, 255};
constexpr Colour kBlack{0, 0, 0};
constexpr Colour kHalfOnWhite{191, 191, 191};

constexpr Fields kColours{kRed, kGreen, kBlue, kGrey};
constexpr Fields kTurnedRight{kBlue, kRed, kGrey, kGreen};  // A quarter turn clockwise.
constexpr Fields kGreys{Colour{230, 230, 230}, Colour{160, 160, 160}, Colour{90, 90, 90}, Colour{20, 20, 20}};
constexpr Fields kBlackAndWhite{kBlack, kWhite, kWhite, kWhite};
constexpr Fields kAlphaOnWhite{kRed, kGreen, kWhite, kHalfOnWhite};

std::string bytesOf(const std::string& name) {
    std::ifstream in(SOGOC_SOURCE "/tests/ocr/scan/data/" + name, std::ios::binary);
    if (!in) throw std::logic_error("no test picture " + name);
    return {std::istreambuf_iterator<char>(in), {}};
}

Colour colourAt(const Image& image, int x, int y) {
    const std::uint8_t* pixel = image.row(y) + x * image.channels();
    return image.channels() == 1 ? Colour{pixel[0], pixel[0], pixel[0]} : Colour{pixel[0], pixel[1], pixel[2]};
}

void expectFields(const Image& image, const Fields& expected, int tolerance, const std::string& name) {
    for (int i = 0; i < 4; ++i) {
        const Colour seen = colourAt(image, image.width() * (1 + i % 2 * 2) / 4, image.height() * (1 + i / 2 * 2) / 4);
        for (std::size_t c = 0; c < 3; ++c) {
            EXPECT_NEAR(seen[c], expected[std::size_t(i)][c], tolerance) << name << ", field " << i << ", channel " << c;
        }
    }
}

struct Kind {
    const char* file;
    Fields fields;
    int tolerance = 0;
    int channels = 3;
    bool lying = false;  ///< Its orientation makes a quarter turn.
    std::size_t frame = 0;
};

std::ostream& operator<<(std::ostream& out, const Kind& kind) { return out << kind.file << (kind.frame > 0 ? "_later_page" : ""); }

class EveryKind : public testing::TestWithParam<Kind> {};

TEST_P(EveryKind, ShowsItsColoursWhereTheyBelong) {
    const Kind& kind = GetParam();
    const std::string bytes = bytesOf(kind.file);
    const Image image = ocr::decodeFrame(bytes, kind.frame);
    EXPECT_EQ(image.channels(), kind.channels);
    EXPECT_EQ(image.width(), kind.lying ? 104 : 120);
    EXPECT_EQ(image.height(), kind.lying ? 120 : 104);
    expectFields(image, kind.fields, kind.tolerance, kind.file);
}

TEST_P(EveryKind, HasTheSizeThatWasToldBeforeDecoding) {
    const Kind& kind = GetParam();
    const std::string bytes = bytesOf(kind.file);
    const Image image = ocr::decodeFrame(bytes, kind.frame);
    const ocr::PixelSize told = ocr::inspectFile(bytes).sizes.at(kind.frame);
    EXPECT_EQ(told, (ocr::PixelSize{std::uint64_t(image.width()), std::uint64_t(image.height())}));
}

INSTANTIATE_TEST_SUITE_P(Jpeg, EveryKind,
                         testing::Values(Kind{"grey.jpg", kGreys, 2, 1}, Kind{"progressive.jpg", kColours, 6},
                                         Kind{"cmyk.jpg", kColours, 6}, Kind{"ycck.jpg", kColours, 8}));

INSTANTIATE_TEST_SUITE_P(Png, EveryKind,
                         testing::Values(Kind{"rgb16.png", kColours}, Kind{"grey16.png", kGreys, 0, 1},
                                         Kind{"grey2.png", {kWhite, Colour{170, 170, 170}, Colour{85, 85, 85}, kBlack}, 0, 1},
                                         Kind{"palette.png", kColours, 1}, Kind{"palette_alpha.png", kAlphaOnWhite, 8},
                                         Kind{"rgba.png", kAlphaOnWhite, 1}, Kind{"rgba16.png", kAlphaOnWhite, 1},
                                         Kind{"grey_alpha.png", {Colour{82, 82, 82}, Colour{104, 104, 104}, kWhite, kHalfOnWhite}, 1},
                                         Kind{"transparent_colour.png", {kRed, kGreen, kWhite, kGrey}},
                                         Kind{"transparent_grey.png", {kGreys[0], kGreys[1], kWhite, kGreys[3]}, 0, 1},
                                         Kind{"interlaced.png", kColours}, Kind{"gamma.png", kColours},
                                         Kind{"turned.png", kTurnedRight, 0, 3, true}));

INSTANTIATE_TEST_SUITE_P(Bmp, EveryKind,
                         testing::Values(Kind{"bits1.bmp", kBlackAndWhite, 0, 1}, Kind{"bits4.bmp", kColours},
                                         Kind{"runs8.bmp", kColours}));

INSTANTIATE_TEST_SUITE_P(Tiff, EveryKind,
                         testing::Values(Kind{"g3.tif", kBlackAndWhite, 0, 1}, Kind{"g4.tif", kBlackAndWhite, 0, 1},
                                         Kind{"bits1_lzw.tif", kBlackAndWhite, 0, 1}, Kind{"min_is_white.tif", kGreys, 0, 1},
                                         Kind{"lzw.tif", kColours}, Kind{"deflate.tif", kColours}, Kind{"packbits.tif", kColours, 1},
                                         Kind{"jpeg.tif", kColours, 6}, Kind{"jpeg_ycbcr.tif", kColours, 6}, Kind{"tiled.tif", kColours},
                                         Kind{"tiled_bits1.tif", kBlackAndWhite, 0, 1}, Kind{"rgb16.tif", kColours},
                                         Kind{"grey16.tif", kGreys, 0, 1}, Kind{"cmyk.tif", kColours, 6}, Kind{"palette.tif", kColours, 1},
                                         Kind{"planar.tif", kColours}, Kind{"alpha.tif", kAlphaOnWhite, 1},
                                         Kind{"turned.tif", kTurnedRight, 0, 3, true}, Kind{"big_endian.tif", kColours},
                                         Kind{"big.tif", kColours}, Kind{"pages.tif", kBlackAndWhite, 0, 1, false, 0},
                                         Kind{"pages.tif", kGreys, 0, 1, false, 2}));

INSTANTIATE_TEST_SUITE_P(WebpAndJpeg2000, EveryKind,
                         testing::Values(Kind{"lossy.webp", kColours, 8}, Kind{"lossless.webp", kColours},
                                         Kind{"alpha.webp", kAlphaOnWhite, 1}, Kind{"turned.webp", kTurnedRight, 0, 3, true},
                                         Kind{"rgb.jp2", kColours, 1}, Kind{"grey.jp2", kGreys, 1, 1}, Kind{"alpha.jp2", kAlphaOnWhite, 2},
                                         Kind{"bare.j2k", kColours, 1}));

review::Failure failureOf(const std::string& bytes) {
    try {
        (void)ocr::inspectFile(bytes);
        (void)ocr::decodeFrame(bytes, 0);
    } catch (const review::Failure& failure) {
        return failure;
    }
    throw std::logic_error("was decoded");
}

TEST(Tiff, PagesOfDifferentSizeKeepTheirOwn) {
    const std::string bytes = bytesOf("pages.tif");
    EXPECT_EQ(ocr::inspectFile(bytes).frames, 3U);
    const Image second = ocr::decodeFrame(bytes, 1);
    EXPECT_EQ(second.width(), 160);
    EXPECT_EQ(second.height(), 140);
    expectFields(second, kColours, 0, "second page");
}

// Compression 7 renamed to 6, which old scanning programs meant in ways that contradict each other.
TEST(Tiff, OldStyleJpegIsRefusedClearly) {
    std::string bytes = bytesOf("jpeg.tif");
    const std::string entry("\x03\x01\x03\x00\x01\x00\x00\x00\x07\x00", 10);
    const std::size_t at = bytes.find(entry);
    ASSERT_NE(at, std::string::npos);
    bytes[at + 8] = 6;
    EXPECT_THAT(failureOf(bytes).sentence().en, testing::HasSubstr("stored in a way that cannot be read"));
}

// libtiff only warns of these and fills the page with what was not there.
TEST(Tiff, BytesDamagedInsideAreNeverInvented) {
    std::string fax = bytesOf("g4.tif");
    fax.replace(20, 8, 8, '\xA5');
    EXPECT_THAT(failureOf(fax).sentence().en, testing::HasSubstr("damaged"));
    std::string jpeg = bytesOf("jpeg_ycbcr.tif");
    jpeg.replace(900, 2, "\xFF\xD9");
    EXPECT_THAT(failureOf(jpeg).sentence().en, testing::HasSubstr("damaged"));
}

// Height and rows of the strip say 110, the fax data end after 104.
TEST(Tiff, LinesThatAreMissingAtTheEndAreNeverInvented) {
    std::string bytes = bytesOf("g4.tif");
    for (const char* tag : {"\x01\x01", "\x16\x01"}) {
        const std::size_t at = bytes.find(std::string(tag) + std::string("\x03\0\x01\0\0\0\x68\0", 8));
        ASSERT_NE(at, std::string::npos);
        bytes[at + 8] = 110;
    }
    EXPECT_THAT(failureOf(bytes).sentence().en, testing::HasSubstr("damaged"));
}

TEST(Jpeg2000, SixteenBitsAreRefusedClearly) {
    EXPECT_THAT(failureOf(bytesOf("bits16.jp2")).sentence().en, testing::HasSubstr("stored in a way that cannot be read"));
}

TEST(Webp, AnAnimationIsRefusedByName) {
    EXPECT_THAT(failureOf(bytesOf("animated.webp")).sentence().en, testing::HasSubstr("animation"));
    EXPECT_THAT(failureOf(bytesOf("animated.webp")).sentence().vi, testing::HasSubstr("ảnh động"));
}

TEST(Heic, IsRefusedByNameWithTheWayOut) {
    const std::string heic = std::string("\0\0\0\x18", 4) + "ftypheic" + std::string(4, '\0') + "mif1heic" + std::string(200, 'x');
    EXPECT_EQ(ocr::fileKind(heic), ocr::FileKind::heic);
    EXPECT_THAT(failureOf(heic).sentence().en, testing::AllOf(testing::HasSubstr("HEIC"), testing::HasSubstr("JPEG")));
    EXPECT_THAT(failureOf(heic).sentence().vi, testing::AllOf(testing::HasSubstr("HEIC"), testing::HasSubstr("JPEG")));
}

// The first page is cut to its crop box and lies on its side; the second is plain. 120 points are 500 pixels at 300 dpi.
TEST(Pdf, PagesAreCroppedAndTurnedAsViewersShowThem) {
    const std::string bytes = bytesOf("turned.pdf");
    const auto sizes = ocr::inspectFile(bytes).sizes;
    ASSERT_EQ(sizes.size(), 2U);
    EXPECT_EQ(sizes[0], (ocr::PixelSize{434, 500}));
    EXPECT_EQ(sizes[1], (ocr::PixelSize{500, 434}));
    const Image turned = ocr::decodeFrame(bytes, 0);
    EXPECT_EQ(turned.width(), 434);
    EXPECT_EQ(turned.height(), 500);
    expectFields(turned, kTurnedRight, 1, "first page");
    const Image plain = ocr::decodeFrame(bytes, 1);
    EXPECT_EQ(plain.width(), 500);
    EXPECT_EQ(plain.height(), 434);
    expectFields(plain, kColours, 1, "second page");
}

}  // namespace
