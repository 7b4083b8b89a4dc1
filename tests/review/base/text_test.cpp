#include "review/base/text.h"

#include <gtest/gtest.h>

namespace review {
namespace {

TEST(CanonicalText, ComposesLettersThatCameApart) { EXPECT_EQ(canonical("Ha\u0300 No\u0302\u0323i"), "H\u00E0 N\u1ED9i"); }
TEST(CanonicalText, ComposesStackedMarksInEitherOrder) { EXPECT_EQ(canonical("o\u0323\u0302"), canonical("o\u0302\u0323")); }
TEST(CanonicalText, MakesLookAlikesOfDTheVietnameseLetter) {
    EXPECT_EQ(canonical("\u00D0\u1EB7ng \u0189\u1EB7ng"), "\u0110\u1EB7ng \u0110\u1EB7ng");
}
TEST(CanonicalText, SqueezesAndTrimsWhiteSpace) { EXPECT_EQ(canonical(" \tLê \u00A0 Văn\r\nBình "), "Lê Văn Bình"); }
TEST(CanonicalText, DropsControlAndInvisibleCharacters) { EXPECT_EQ(canonical("\uFEFFLê\u200B Văn\x01"), "Lê Văn"); }
TEST(CanonicalText, NeverMovesATone) {
    EXPECT_EQ(canonical("hoà"), "hoà");
    EXPECT_EQ(canonical("hòa"), "hòa");
    EXPECT_NE(canonical("hoà"), canonical("hòa"));
}
TEST(CanonicalText, MarksIllFormedBytes) { EXPECT_EQ(canonical("L\xEA"), "L\uFFFD"); }
TEST(CanonicalText, OfAnEmptyTextIsEmpty) { EXPECT_EQ(canonical(""), ""); }

TEST(FoldedText, HasNoMarksAndNoCrossedD) { EXPECT_EQ(folded("  ĐẶNG   Thị Thuỷ "), "dang thi thuy"); }
TEST(FoldedText, IsTheSameForBothTonePlaces) { EXPECT_EQ(folded("Khánh Hòa"), folded("Khánh Hoà")); }
TEST(FoldedText, LeavesSanhAndSinhApart) { EXPECT_NE(folded("khai sanh"), folded("khai sinh")); }

TEST(FoldedName, MakesSpellingsWithYAndIEqual) {
    EXPECT_EQ(foldedName("Mỹ"), foldedName("Mĩ"));
    EXPECT_EQ(foldedName("Lý Thị Quý"), foldedName("Lí Thị Quí"));
}
TEST(FoldedName, KeepsTheYOfThuyAndTay) {
    EXPECT_EQ(foldedName("Thuỷ"), "thuy");
    EXPECT_NE(foldedName("Tây"), foldedName("Tài"));
}

TEST(SpellingKey, IsTheSameForBothTonePlacesAndForYAndI) {
    EXPECT_EQ(spellingKey("HOÀ THUỶ"), spellingKey("Hòa Thủy"));
    EXPECT_EQ(spellingKey("Lý Quý"), spellingKey("Lí Quí"));
}
TEST(SpellingKey, KeepsNamesApartThatDifferInTheirMarks) {
    EXPECT_NE(spellingKey("Hoa"), spellingKey("Hòa"));
    EXPECT_NE(spellingKey("Dung"), spellingKey("Dũng"));
    EXPECT_NE(spellingKey("Đào"), spellingKey("Dào"));
    EXPECT_NE(spellingKey("Lê"), spellingKey("Lễ"));
}

TEST(LoweredText, KeepsMarks) { EXPECT_EQ(lowered("ĐẶNG THỊ ỶU"), "đặng thị ỷu"); }
TEST(UpperedText, KeepsMarks) { EXPECT_EQ(uppered("đặng thị thuỷ"), "ĐẶNG THỊ THUỶ"); }

TEST(Utf8, IsToldFromLegacyBytes) {
    EXPECT_TRUE(isUtf8("Nguyễn"));
    EXPECT_TRUE(isUtf8(""));
    EXPECT_FALSE(isUtf8("Nguy\xD4n"));
    EXPECT_FALSE(isUtf8("\xC0\x80"));
    EXPECT_FALSE(isUtf8("\xED\xA0\x80"));
}

TEST(Words, AreSplitAtAnyWhiteSpace) { EXPECT_EQ(words("  Lê\u00A0Văn\tBình "), (std::vector<std::string>{"Lê", "Văn", "Bình"})); }
TEST(Words, OfBlanksAreNone) { EXPECT_TRUE(words(" \t ").empty()); }

TEST(LetterCount, CountsLettersAndNotBytes) {
    EXPECT_EQ(letterCount("Nguyễn"), 6u);
    EXPECT_EQ(letterCount("o\u0302\u0323"), 1u);
}
TEST(Letters, AreSeparateStrings) { EXPECT_EQ(letters("Lễ"), (std::vector<std::string>{"L", "ễ"})); }

TEST(EditDistance, CountsChangedLetters) {
    EXPECT_EQ(editDistance("Nguyễn", "Nguyên"), 1u);
    EXPECT_EQ(editDistance("Lê Văn", "Lê Vn"), 1u);
    EXPECT_EQ(editDistance("", "abc"), 3u);
    EXPECT_EQ(editDistance("abc", ""), 3u);
    EXPECT_EQ(editDistance("Tuấn", "Tuấn "), 0u);
}

}  // namespace
}  // namespace review
