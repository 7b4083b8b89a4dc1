#include "ocr/read/place_mender.h"

#include <gtest/gtest.h>

#include "tests/ocr/read/read_lines.h"

namespace {

const ocr::PlaceLexicon& lexicon() {
    static const ocr::PlaceLexicon places("Nghệ An\tQuỳnh Lưu\tQuỳnh Đôi\tQuỳnh Hậu\nHà Nội\tBa Đình\tKim Mã\n");
    return places;
}

TEST(MendedPlace, AMarkReadWronglyGoesWithTheUnitsAround) {
    const std::string read = "xã Quỷnh Đôi, huyện Quỳnh Lưu, tỉnh Nghệ An";
    const auto mended = ocr::mendedPlace(read, {lines::sure(read)}, lexicon());
    ASSERT_TRUE(mended);
    EXPECT_EQ(mended->text, "xã Quỳnh Đôi, huyện Quỳnh Lưu, tỉnh Nghệ An");
    EXPECT_GT(mended->price, 0) << "the look saw another mark";
}

TEST(MendedPlace, UnitsReadRightlyStay) {
    const std::string read = "xã Quỳnh Đôi, huyện Quỳnh Lưu, tỉnh Nghệ An";
    EXPECT_FALSE(ocr::mendedPlace(read, {lines::sure(read)}, lexicon()));
}

TEST(MendedPlace, AnotherPlaceThatIsClearlyWrittenStays) {
    for (const std::string read : {"xã Sơn Hải, huyện Quỳnh Lưu, tỉnh Nghệ An", "xã Quýnh Đổi, huyện Quỳnh Lưu, tỉnh Nghệ An"}) {
        EXPECT_FALSE(ocr::mendedPlace(read, {lines::sure(read)}, lexicon())) << read;
    }
}

TEST(MendedPlace, OneOfSeveralLooksIsEnough) {
    const std::string read = "xã Quynh Doi, huyện Quỳnh Lưu, tỉnh Nghệ An";
    EXPECT_FALSE(ocr::mendedPlace(read, {lines::sure(read)}, lexicon()));
    const auto mended = ocr::mendedPlace(read, {lines::sure(read), lines::sure("xã Quỳnh Dôi, huyện Quỳnh Lưu, tỉnh Nghệ An")}, lexicon());
    ASSERT_TRUE(mended);
    EXPECT_EQ(mended->text, "xã Quỳnh Đôi, huyện Quỳnh Lưu, tỉnh Nghệ An");
}

TEST(MendedPlace, WhatIsNoAddressStays) { EXPECT_FALSE(ocr::mendedPlace("Bệnh viện huyện", {lines::sure("Bệnh viện huyện")}, lexicon())); }

}  // namespace
