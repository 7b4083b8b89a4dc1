#include "ocr/read/office_words.h"

#include <gtest/gtest.h>

namespace {

using ocr::learnWords;
using ocr::OfficeWords;
using review::FieldKind;

TEST(OfficeWords, ANameTeachesItsSurname) {
    OfficeWords words;
    learnWords(words, FieldKind::personName, "Thạch Thị Sa");
    learnWords(words, FieldKind::personName, "THẠCH SÔ PHA");
    learnWords(words, FieldKind::personName, "Kim Sơn");
    EXPECT_EQ(words.surnames, (std::map<std::string, int>{{"thạch", 2}, {"kim", 1}}));
    EXPECT_EQ(words.names, 3);
}

TEST(OfficeWords, OneWordAloneIsNoSurname) {
    OfficeWords words;
    learnWords(words, FieldKind::personName, "Thạch");
    EXPECT_EQ(words, OfficeWords{});
}

TEST(OfficeWords, AnAddressTeachesItsPartsOnceEach) {
    OfficeWords words;
    learnWords(words, FieldKind::place, "ấp Kênh Ba, xã Tân Lập, huyện Tân Thạnh");
    learnWords(words, FieldKind::place, "Ấp Kênh Ba - xã Tân Lập - ấp Kênh Ba");
    EXPECT_EQ(words.units, (std::map<std::string, int>{{"ấp kênh ba", 2}, {"xã tân lập", 2}, {"huyện tân thạnh", 1}}));
    EXPECT_EQ(words.addresses, 2);
}

TEST(OfficeWords, PartsWithNumbersAndSingleWordsAreNotLearnt) {
    OfficeWords words;
    learnWords(words, FieldKind::place, "số 12 Lê Lợi, ấp 2, Vinh");
    EXPECT_TRUE(words.units.empty());
}

TEST(OfficeWords, OtherKindsTeachNothing) {
    OfficeWords words;
    learnWords(words, FieldKind::ethnicGroup, "Khmer Krom");
    EXPECT_EQ(words, OfficeWords{});
}

}  // namespace
