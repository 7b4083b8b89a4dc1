#include "ocr/read/word_mixes.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using Texts = std::vector<std::string>;

bool contains(const Texts& texts, const std::string& text) { return std::ranges::find(texts, text) != texts.end(); }

TEST(WordMixes, TakeEachWordFromEitherReading) {
    EXPECT_EQ(ocr::wordMixes("Phú Phong, huyện Tây §ơn", "Phú Phong huyện Tây Sơn"),
              (Texts{"Phú Phong, huyện Tây §ơn", "Phú Phong huyện Tây Sơn", "Phú Phong huyện Tây §ơn", "Phú Phong, huyện Tây Sơn"}));
}

TEST(WordMixes, OfEqualReadingsAreTheReading) { EXPECT_EQ(ocr::wordMixes("Việt Nam", "Việt Nam"), Texts{"Việt Nam"}); }

TEST(WordMixes, OfASingleDifferenceAreBothReadings) { EXPECT_EQ(ocr::wordMixes("Lê Chi", "Lê Chí"), (Texts{"Lê Chi", "Lê Chí"})); }

TEST(WordMixes, WordsThatOnlyOneReadingHasAreTakenTogether) {
    const Texts mixes = ocr::wordMixes("Tại nhà, xã Hòa An", "Tại nhà , xã Hòa Ân");
    EXPECT_TRUE(contains(mixes, "Tại nhà, xã Hòa Ân"));
    EXPECT_TRUE(contains(mixes, "Tại nhà , xã Hòa An"));
    EXPECT_FALSE(contains(mixes, "Tại nhà xã Hòa Ân"));
}

TEST(WordMixes, ReadingsThatDifferEverywhereAreNotMixed) {
    EXPECT_EQ(ocr::wordMixes("a b c d e f", "u v w x y z"), (Texts{"a b c d e f", "u v w x y z"}));
}

TEST(WordMixes, WithNothingIsTheReadingAndNothing) { EXPECT_EQ(ocr::wordMixes("Kinh", ""), (Texts{"Kinh", ""})); }

}  // namespace
