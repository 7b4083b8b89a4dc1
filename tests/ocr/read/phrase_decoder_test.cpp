#include "ocr/read/phrase_decoder.h"

#include <gtest/gtest.h>

#include "tests/ocr/read/read_lines.h"

namespace {

using ocr::decodePhrase;
using review::FieldKind;

std::string phrase(FieldKind kind, const std::string& read) {
    const auto found = decodePhrase(kind, lines::sure(read));
    return found ? found->text : std::string("(none)");
}

TEST(PhraseDecoder, AnEntryReadExactlyIsFoundForNothing) {
    const auto found = decodePhrase(FieldKind::ethnicGroup, lines::sure("Kinh"));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->text, "Kinh");
    EXPECT_EQ(found->penalty, 0);
}

TEST(PhraseDecoder, ALostMarkIsPutBack) {
    EXPECT_EQ(phrase(FieldKind::nationality, "Viêt Nam"), "Việt Nam");
    EXPECT_EQ(phrase(FieldKind::sex, "Nư"), "Nữ");
}

TEST(PhraseDecoder, TwoLettersThatAreNeitherSexAreNone) {
    EXPECT_EQ(phrase(FieldKind::sex, "Na"), "(none)");
    EXPECT_EQ(phrase(FieldKind::sex, "Nam"), "Nam");
}

TEST(PhraseDecoder, WhatAListHasItHasInAnyCaseAndSpacing) {
    EXPECT_TRUE(ocr::isListed(FieldKind::ethnicGroup, "KINH"));
    EXPECT_TRUE(ocr::isListed(FieldKind::ethnicGroup, "Ê đê"));
    EXPECT_FALSE(ocr::isListed(FieldKind::sex, "Na"));
    EXPECT_FALSE(ocr::isListed(FieldKind::personName, "Kinh"));
}

TEST(PhraseDecoder, RemainsOfTheLeaderAreDropped) { EXPECT_EQ(phrase(FieldKind::nationality, "Việt Nam.."), "Việt Nam"); }

TEST(PhraseDecoder, AWordOfNoListIsNotForcedIntoOne) {
    EXPECT_EQ(phrase(FieldKind::ethnicGroup, "Kqxzwtr"), "(none)");
    EXPECT_EQ(phrase(FieldKind::relation, "hàng xóm bên cạnh"), "(none)");
}

TEST(PhraseDecoder, BetweenTwoEntriesEquallyNearNoneIsChosen) {
    ocr::ReadLine line = lines::sure("Chá");
    lines::alsoThoughtOf(line, 2, "a", 0.45);
    EXPECT_EQ(ocr::decodePhrase(FieldKind::relation, line).value_or(ocr::DecodedPhrase{}).text, "Cha");
    lines::alsoThoughtOf(line, 2, "ú", 0.45);
    EXPECT_FALSE(decodePhrase(FieldKind::relation, line));
}

TEST(PhraseDecoder, AFieldInCapitalsStaysInCapitals) { EXPECT_EQ(phrase(FieldKind::ethnicGroup, "KINH"), "KINH"); }

TEST(PhraseDecoder, SpacesStayAsWritten) {
    EXPECT_EQ(phrase(FieldKind::ethnicGroup, "Ê đê"), "Ê đê");
    EXPECT_EQ(phrase(FieldKind::ethnicGroup, "Êđê"), "Êđê");
}

TEST(PhraseDecoder, ASmallFirstLetterStaysSmall) { EXPECT_EQ(phrase(FieldKind::sex, "nam"), "nam"); }

TEST(PhraseDecoder, TheUsualSpellingDecidesWhereOnlySizeTellsTheCase) { EXPECT_EQ(phrase(FieldKind::relation, "cha"), "Cha"); }

TEST(PhraseDecoder, KindsWithoutAListHaveNoPhrase) {
    EXPECT_EQ(phrase(FieldKind::personName, "Kinh"), "(none)");
    EXPECT_FALSE(decodePhrase(FieldKind::sex, {}));
}

}  // namespace
