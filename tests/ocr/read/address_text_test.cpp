#include "ocr/read/address_text.h"

#include <gtest/gtest.h>

namespace {

TEST(AddressText, AnOfficeThatLostALetterIsTheOffice) {
    EXPECT_EQ(ocr::withOffice("BND xã Bình Chánh"), "UBND xã Bình Chánh");
    EXPECT_EQ(ocr::withOffice("21BND phường Ninh Kiều"), "UBND phường Ninh Kiều");
    EXPECT_EQ(ocr::withOffice("UBND xã Bình Chánh"), "UBND xã Bình Chánh");
}

TEST(AddressText, OtherCapitalsAreNoOffice) {
    EXPECT_EQ(ocr::withOffice("KCN xã Bình Chánh"), "KCN xã Bình Chánh");
    EXPECT_EQ(ocr::withOffice("BND Bình Chánh"), "BND Bình Chánh");
    EXPECT_EQ(ocr::withOffice("UBND"), "UBND");
}

TEST(AddressText, DoubtfulCapitalsFollowTheClearOnes) {
    EXPECT_EQ(ocr::withEvenCapitals("Thôn Thái Hòa, xã Bình Phú, Huyện Thạch Thất, Hà Nội"), "Thôn Thái Hòa, Xã Bình Phú, Huyện Thạch Thất, Hà Nội");
    EXPECT_EQ(ocr::withEvenCapitals("869 Trường Sa, phường 09, Quận 3, TP Hồ Chí Minh"), "869 Trường Sa, Phường 09, Quận 3, TP Hồ Chí Minh");
}

TEST(AddressText, WhereTheOthersAreSmallTheyAreSmallToo) {
    EXPECT_EQ(ocr::withEvenCapitals("ấp 3, Xã Phước Vĩnh An, huyện Củ Chi, TP Hồ Chí Minh"), "ấp 3, xã Phước Vĩnh An, huyện Củ Chi, TP Hồ Chí Minh");
}

TEST(AddressText, AlsoAtTheBeginning) {
    EXPECT_EQ(ocr::withEvenCapitals("Xã Quỳnh Đôi, huyện Quỳnh Lưu, tỉnh Nghệ An"), "xã Quỳnh Đôi, huyện Quỳnh Lưu, tỉnh Nghệ An");
    EXPECT_EQ(ocr::withEvenCapitals("xã An Lạc, Huyện Kế Sách"), "xã An Lạc, Huyện Kế Sách");
}

TEST(AddressText, SmallAndMixedKindsOfUnitsStay) {
    for (const char* text : {"xã Bình Phú, huyện Thạch Thất, tỉnh Hà Tây", "ấp 9, xã An Lạc, Huyện Kế Sách, tỉnh Sóc Trăng", "phường 09, TP Hồ Chí Minh", "xã Bình Phú", ""}) {
        EXPECT_EQ(ocr::withEvenCapitals(text), text);
    }
}

TEST(AddressText, AFullStopBeforeAUnitIsAComma) {
    EXPECT_EQ(ocr::withCommasBetweenUnits("Bình Phú. huyện Thạch Thất"), "Bình Phú, huyện Thạch Thất");
    EXPECT_EQ(ocr::withCommasBetweenUnits("TT. Chợ Chùa"), "TT. Chợ Chùa");
}

TEST(AddressText, KindsOfUnitsAreKnownInSmallLetters) {
    EXPECT_TRUE(ocr::isUnitWord("xã"));
    EXPECT_FALSE(ocr::isUnitWord("Xã"));
    EXPECT_FALSE(ocr::isUnitWord("hòa"));
}

}  // namespace
