#include "app/tasks/png_note.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/files.h"
#include "ocr/scan/decode.h"
#include "ocr/scan/encode.h"
#include "tests/faults/fixtures.h"

namespace app {
namespace {

bool samePixels(const ocr::Image& a, const ocr::Image& b) {
    if (a.width() != b.width() || a.height() != b.height() || a.channels() != b.channels()) return false;
    for (int y = 0; y < a.height(); ++y) {
        const auto bytes = static_cast<std::size_t>(a.width()) * static_cast<std::size_t>(a.channels());
        if (!std::equal(a.row(y), a.row(y) + bytes, b.row(y))) return false;
    }
    return true;
}

TEST(ANoteInAPicture, LeavesThePixelsAsTheyAre) {
    const std::string png = ocr::encodePng(ocr::decodeFrame(readWholeFile(faults::sampleScan(1)), 0));
    const std::string noted = withNote(png, "Source", "test:0, page 1");
    EXPECT_NE(noted, png);
    EXPECT_NE(noted.find("Source"), std::string::npos);
    EXPECT_TRUE(samePixels(ocr::decodeFrame(noted, 0), ocr::decodeFrame(png, 0)));
}

TEST(ANoteInAPicture, IsAChunkWithItsChecksumBehindTheHeader) {
    std::string png = "\x89PNG\r\n\x1a\n" + std::string(25, 'h') + "rest";
    const std::string noted = withNote(png, "a", "b");
    EXPECT_EQ(noted.size(), png.size() + 12 + 3);
    EXPECT_EQ(noted.substr(33, 8), std::string("\0\0\0\3tEXt", 8));
    EXPECT_EQ(noted.substr(41, 3), std::string("a\0b", 3));
    // zlib's crc32 of "tEXta\0b".
    EXPECT_EQ(noted.substr(44, 4), std::string("\xdc\x49\xa2\x3b", 4));
    EXPECT_TRUE(noted.ends_with("rest"));
}

TEST(ANoteInAPicture, IsNotPutIntoOtherFiles) { EXPECT_EQ(withNote("\xff\xd8\xff", "Source", "x"), "\xff\xd8\xff"); }

}  // namespace
}  // namespace app
