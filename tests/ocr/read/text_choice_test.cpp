#include "ocr/read/text_choice.h"

#include <gtest/gtest.h>

#include "tests/ocr/read/read_lines.h"

namespace {

using review::FieldKind;

/// Two readers before one field; each is as sure of its text as the test says.
class TextChoice : public testing::Test {
protected:
    [[nodiscard]] ocr::Choice choose(const std::string& believed, const ocr::PlaceLexicon* places = nullptr) const {
        return ocr::chooseText({kind_, looks_, {looks_.front().text, printScore_, 0}, hand_, {hand_.text, handScore_, 0}, page_}, believed, places);
    }

    FieldKind kind_ = FieldKind::place;
    std::vector<ocr::ReadLine> looks_;
    ocr::ReadLine hand_;
    double printScore_ = 0.6;
    double handScore_ = 0.6;
    double page_ = 0.8;
};

TEST_F(TextChoice, WhatEachReaderSawClearlyIsPutTogether) {
    looks_ = {lines::sure("Giồng §ao, huyện Châu Thành")};
    lines::alsoThoughtOf(looks_[0], 5, "S", 0.4);
    hand_ = lines::sure("Giếng Sao, huyện Châu Thành");
    lines::alsoThoughtOf(hand_, 2, "ồ", 0.4);
    EXPECT_EQ(choose("Giếng Sao, huyện Châu Thành").text, "Giồng Sao, huyện Châu Thành");
}

TEST_F(TextChoice, TheBelievedReaderKeepsATextThatNoneIsClearlyBetterThan) {
    kind_ = FieldKind::personName;
    looks_ = {lines::sure("Lê Kim Trang")};
    hand_ = lines::sure("Lê Kim Trâm");
    handScore_ = 0.9;
    EXPECT_EQ(choose("Lê Kim Trâm").text, "Lê Kim Trâm");
}

TEST_F(TextChoice, OnAPageThatReadsWellAsPrintTheHandReaderDoesNotOverruleIt) {
    kind_ = FieldKind::personName;
    looks_ = {lines::sure("Lâm Xuân Đẳng")};
    hand_ = lines::sure("Lâm Xuân Đăng");
    page_ = 0.95;
    printScore_ = 0.9;
    EXPECT_EQ(choose("Lâm Xuân Đẳng").text, "Lâm Xuân Đẳng");
}

TEST_F(TextChoice, OnAPageThatReadsAsPrintThePrintReaderTellsCapitals) {
    looks_ = {lines::sure("xã Quỷnh Đôi, huyện Quỳnh Lưu")};
    hand_ = lines::sure("Xã Quỳnh Đôi, huyện Quỳnh Lưu");
    lines::alsoThoughtOf(hand_, 0, "x", 0.4);
    handScore_ = 0.8;
    EXPECT_EQ(choose(hand_.text).text, "xã Quỳnh Đôi, huyện Quỳnh Lưu");
    page_ = 0;
    EXPECT_EQ(choose(hand_.text).text, "Xã Quỳnh Đôi, huyện Quỳnh Lưu");
}

TEST_F(TextChoice, UnitsThatLieInEachOtherAreLikelierThanOthers) {
    const ocr::PlaceLexicon places("Trà Vinh\tCầu Kè\tHòa Ân\tPhong Phú\n");
    looks_ = {lines::sure("xã Hòa An, huyện Cầu Kè, tỉnh Trà Vinh")};
    lines::alsoThoughtOf(looks_[0], 5, "Â", 0.35);
    hand_ = lines::sure("xã Hòa An huyện Cầu Kè, tỉnh Trà Vinh");
    lines::alsoThoughtOf(hand_, 5, "Â", 0.35);
    EXPECT_EQ(choose(looks_[0].text, &places).text, "xã Hòa Ân, huyện Cầu Kè, tỉnh Trà Vinh");
}

TEST_F(TextChoice, TheChancesOfAllCandidatesAreOne) {
    looks_ = {lines::sure("Phú Phong, huyện Tây §ơn")};
    hand_ = lines::sure("Phú Phong huyện Tây Sơn");
    const ocr::Choice choice = choose(looks_[0].text);
    EXPECT_GT(choice.chance, 0);
    EXPECT_LE(choice.chance, 1);
}

TEST_F(TextChoice, TheReadersOwnTextsAreAmongTheCandidates) {
    looks_ = {lines::sure("Phú Phong, huyện Tây §ơn"), lines::sure("Phú Phong, huyện Tay Sơn")};
    hand_ = lines::sure("Phú Phong huyện Tây Sơn");
    const auto candidates = ocr::candidatesOf({kind_, looks_, {looks_[0].text, 0.6, 1}, hand_, {hand_.text, 0.6, 0}, page_}, nullptr);
    ASSERT_GE(candidates.size(), 3U);
    EXPECT_EQ(candidates[0].text, "Phú Phong, huyện Tây §ơn");
    EXPECT_EQ(candidates[1].text, "Phú Phong huyện Tây Sơn");
    EXPECT_EQ(candidates[0].priceForPrint, 0);
    EXPECT_EQ(candidates[1].priceForHand, 0);
    EXPECT_EQ(candidates[0].looks, 0.5);
}

}  // namespace
