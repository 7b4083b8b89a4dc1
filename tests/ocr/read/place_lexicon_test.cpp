#include "ocr/read/place_lexicon.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

const char* const kTable =
    "Hà Nội\tĐống Đa\tLáng Hạ\tCát Linh\n"
    "Hà Nội\tBa Đình\tKim Mã\n"
    "Hà Nam\tKim Bảng\tĐại Cương\n"
    "Bà Rịa - Vũng Tàu\tXuyên Mộc\tBàu Lâm\n";

bool offers(const std::vector<ocr::PlacePhrase>& phrases, const std::string& text, int levels) {
    return std::any_of(phrases.begin(), phrases.end(), [&](const ocr::PlacePhrase& one) { return one.text == text && one.levels == levels; });
}

TEST(PlaceLexicon, OffersTheNamesThatLieInEachOther) {
    const ocr::PlaceLexicon lexicon(kTable);
    const auto phrases = lexicon.phrasesLike("58 Thái Thịnh, Lang Ha, Đống Đa, Hà Nọi");
    EXPECT_TRUE(offers(phrases, "58 Thái Thịnh, Láng Hạ, Đống Đa, Hà Nội", 3));
    EXPECT_EQ(phrases.front().text, "58 Thái Thịnh, Láng Hạ, Đống Đa, Hà Nội");
}

TEST(PlaceLexicon, ATextThatIsRightIsOfferedUnchanged) {
    EXPECT_TRUE(offers(ocr::PlaceLexicon(kTable).phrasesLike("Kim Mã, Ba Đình, Hà Nội"), "Kim Mã, Ba Đình, Hà Nội", 3));
}

TEST(PlaceLexicon, KindsOfUnitsStayAsTheyAreWritten) {
    EXPECT_TRUE(offers(ocr::PlaceLexicon(kTable).phrasesLike("X. Đại Cưong, huyện Kim Bang, tỉnh Hà Nam"), "X. Đại Cương, huyện Kim Bảng, tỉnh Hà Nam", 3));
}

TEST(PlaceLexicon, OffersNoDistrictOfAnotherProvince) {
    for (const auto& phrase : ocr::PlaceLexicon(kTable).phrasesLike("Kim Bảng, Hà Nội")) EXPECT_EQ(phrase.text.find("Kim Bảng, Hà Nội"), std::string::npos);
}

TEST(PlaceLexicon, AProvinceWithADashIsOneName) {
    EXPECT_TRUE(offers(ocr::PlaceLexicon(kTable).phrasesLike("Bàu Lâm, Xuyên Mộc, Bà Rịa - Vũng Tau"), "Bàu Lâm, Xuyên Mộc, Bà Rịa - Vũng Tàu", 3));
}

TEST(PlaceLexicon, DashesPartAnAddressWithoutCommas) {
    EXPECT_TRUE(offers(ocr::PlaceLexicon(kTable).phrasesLike("Cát Linh - Đống Da - Hà Nội"), "Cát Linh - Đống Đa - Hà Nội", 3));
}

TEST(PlaceLexicon, CapitalsStayCapitals) {
    EXPECT_TRUE(offers(ocr::PlaceLexicon(kTable).phrasesLike("KIM MA, BA ĐÌNH, HÀ NỘI"), "KIM MÃ, BA ĐÌNH, HÀ NỘI", 3));
}

TEST(PlaceLexicon, TheToneOfOaStaysOnTheVowelThatTheHandChose) {
    const ocr::PlaceLexicon lexicon("Thanh Hóa\tHoằng Hóa\tHoằng Lộc\n");
    EXPECT_TRUE(offers(lexicon.phrasesLike("Hoằng Lôc, Hoằng Hoá, Thanh Hoá"), "Hoằng Lộc, Hoằng Hoá, Thanh Hoá", 3));
}

TEST(PlaceLexicon, OffersNothingForWhatIsNoAddress) {
    const ocr::PlaceLexicon lexicon(kTable);
    EXPECT_TRUE(lexicon.phrasesLike("Nguyễn Văn Minh").empty());
    EXPECT_TRUE(lexicon.phrasesLike("Cha, Mẹ").empty());
    EXPECT_TRUE(lexicon.phrasesLike("").empty());
}

}  // namespace
