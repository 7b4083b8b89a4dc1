// Files of a few bytes that claim to be enormous: they are refused by their header alone, before anything is decoded.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "ocr/scan/decode.h"
#include "ocr/scan/png_chunks.h"
#include "review/base/failure.h"
#include "tests/ocr/claims.h"

namespace {

using namespace std::string_literals;
using claims::big;
using claims::entry;
using claims::jpeg2000;
using claims::little;
using claims::pdf;
using claims::png;

std::string refusalOf(const std::string& bytes) {
    try {
        (void)ocr::inspectFile(bytes);
    } catch (const review::Failure& failure) {
        return failure.sentence().en;
    }
    return "was taken";
}

class EveryBomb : public testing::TestWithParam<claims::Claim> {};

// How long it takes is told by decode_bench: milliseconds.
TEST_P(EveryBomb, IsRefusedByItsHeader) {
    EXPECT_THAT(refusalOf(GetParam().bytes), testing::HasSubstr("too large"));
}

INSTANTIATE_TEST_SUITE_P(OfSixtyThousandPixels, EveryBomb, testing::ValuesIn(claims::bombs()));

TEST(Bombs, APdfPageIsAsLargeAsWhatIsShownOfIt) {
    const auto facts = ocr::inspectFile(pdf("/MediaBox[0 0 14400 14400]/CropBox[0 0 120 120]"));
    EXPECT_EQ(facts.sizes.at(0), (ocr::PixelSize{500, 500}));
    EXPECT_EQ(ocr::decodeFrame(pdf("/MediaBox[0 0 14400 14400]/CropBox[0 0 120 120]"), 0).width(), 500);
}

// Every pass goes over the whole picture: a few kilobytes could keep the decoder busy for hours.
TEST(Bombs, AJpegOfAThousandPassesIsRefused) {
    std::string bytes = "\xFF\xD8\xFF\xC2\0\x0B\x08"s + big(20'000, 2) + big(20'000, 2) + "\x01\x01\x11\0"s;
    for (int i = 0; i < 1000; ++i) bytes += "\xFF\xDA\0\x08\x01\x01\0\0\x3F\0"s;
    bytes += "\xFF\xD9";
    EXPECT_THAT(refusalOf(bytes), testing::HasSubstr("cannot be read"));
}

// Tiles of one pixel would need a table of billions.
TEST(Bombs, AJpeg2000OfTinyTilesIsRefused) {
    std::string bytes = jpeg2000();
    bytes.replace(8, 8, big(10'000, 4) + big(10'000, 4));
    bytes.replace(24, 8, big(1, 4) + big(1, 4));
    EXPECT_THAT(refusalOf(bytes), testing::HasSubstr("damaged"));
}

// Every page names the same table of strips: without a bound, each kilobyte more would cost a second more.
TEST(Bombs, ATiffOfManyPagesOverOneTableIsRefused) {
    const std::size_t strips = 20'000;
    std::string bytes = "II*\0"s + little(8 + 8 * strips, 4);
    for (std::size_t i = 0; i < 2 * strips; ++i) bytes += little(1, 4);
    for (int i = 0; i < 2'000; ++i) {
        bytes += little(4, 2) + entry(256, 200) + entry(257, 200) + little(273, 2) + little(4, 2) + little(strips, 4) + little(8, 4) +
                 little(279, 2) + little(4, 2) + little(strips, 4) + little(8 + 4 * strips, 4);
        bytes += little(bytes.size() + 4, 4);
    }
    bytes.replace(bytes.size() - 4, 4, little(0, 4));
    EXPECT_THAT(refusalOf(bytes), testing::HasSubstr("damaged"));
}

// A packed text of a few kilobytes unpacks to megabytes, and a file may hold a thousand of them. They never reach the decoder.
TEST(Bombs, PackedTextsOfAPngAreLeftOut) {
    const auto chunk = [](const std::string& name, const std::string& content) {
        return big(content.size(), 4) + name + content + "\0\0\0\0"s;
    };
    const std::string header = png().substr(0, 33);
    const std::string bytes =
        header + chunk("zTXt", "Comment\0\0packed"s) + chunk("iCCP", "p\0\0packed"s) + chunk("IDAT", "pixels") + chunk("IEND", "");
    EXPECT_EQ(ocr::pngWithoutNotes(bytes), header + chunk("IDAT", "pixels") + chunk("IEND", ""));
    EXPECT_TRUE(ocr::pngChunks(bytes).complete);
}

TEST(Bombs, ATiffStripThatClaimsToUnpackToGigabytesIsRefused) {
    // One row of 200 pixels with 65,000 channels of 16 bits in each strip; honest sizes, absurd channels.
    const std::string directory = little(7, 2) + entry(256, 200) + entry(257, 20'000) + entry(258, 16) + entry(259, 1) + entry(273, 8) +
                                  entry(277, 65'000) + entry(279, 4);
    const std::string bytes = "II*\0"s + little(8, 4) + directory + little(0, 4);
    EXPECT_THROW((void)ocr::decodeFrame(bytes, 0), review::Failure);
}

}  // namespace
