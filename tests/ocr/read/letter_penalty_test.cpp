#include "ocr/read/letter_penalty.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/ocr/read/read_lines.h"

namespace {

using ocr::letterPenalty;

ocr::ReadSymbol seen(const std::string& letter) { return lines::sure(letter).symbols.front(); }

TEST(LetterPenalty, WhatTheReaderSawCostsNothing) { EXPECT_EQ(letterPenalty(seen("ỗ"), "ỗ"), 0); }

TEST(LetterPenalty, ACloseSecondChoiceCostsLessThanAFarOne) {
    ocr::ReadLine close = lines::sure("ỏ");
    lines::alsoThoughtOf(close, 0, "ỗ", 0.45);
    ocr::ReadLine far = lines::sure("ỏ");
    lines::alsoThoughtOf(far, 0, "ỗ", 0.1);
    EXPECT_LT(letterPenalty(close.symbols[0], "ỗ"), 1);
    EXPECT_GT(letterPenalty(far.symbols[0], "ỗ"), 3);
}

TEST(LetterPenalty, TheSameLetterWithOtherMarksIsNearerThanAStranger) {
    EXPECT_LT(letterPenalty(seen("ỏ"), "ỗ"), letterPenalty(seen("ỏ"), "k"));
    EXPECT_EQ(letterPenalty(seen("ỏ"), "k"), 9);
}

TEST(LetterPenalty, ADotBelowIsEasilyLostOnTheLeader) {
    EXPECT_LT(letterPenalty(seen("o"), "ọ"), letterPenalty(seen("o"), "ó"));
    // A dot does not appear by itself: the other way round is an ordinary other mark.
    EXPECT_EQ(letterPenalty(seen("ọ"), "o"), letterPenalty(seen("ó"), "o"));
}

TEST(LetterPenalty, SizeAloneTellsCapitalCFromSmallC) {
    EXPECT_LT(letterPenalty(seen("c"), "C"), 1);
    EXPECT_GT(letterPenalty(seen("a"), "A"), 2);
}

TEST(LetterPenalty, ZeroAndCapitalOAreAlikeInBothDirections) {
    EXPECT_EQ(letterPenalty(seen("O"), "0"), letterPenalty(seen("0"), "O"));
    EXPECT_LT(letterPenalty(seen("O"), "0"), 4);
    EXPECT_EQ(letterPenalty(seen("O"), "7"), 9);
}

TEST(LetterPenalty, AlikeShapesLeaveTheLetterItselfOut) {
    const auto others = ocr::alikeShapes("5");
    EXPECT_EQ(others, std::vector<std::string>{"S"});
    EXPECT_TRUE(ocr::alikeShapes("ễ").empty());
}

TEST(LetterPenalty, LettersAndDigitsAreWordLettersAndPunctuationIsNot) {
    for (const char* letter : {"a", "Z", "7", "đ", "Ư", "ỵ"}) EXPECT_TRUE(ocr::isWordLetter(letter)) << letter;
    for (const char* sign : {".", ",", "(", "—", "“", "¿", "…", ""}) EXPECT_FALSE(ocr::isWordLetter(sign)) << sign;
}

TEST(SpellingPenalty, TheSameSpellingCostsNothing) {
    const auto line = lines::sure("Kinh");
    EXPECT_EQ(ocr::spellingPenalty(line.symbols, review::letters("Kinh")), 0);
}

TEST(SpellingPenalty, AStrayDotIsDroppedCheaplyAndALetterIsNot) {
    const auto dot = lines::sure("Kin.h");
    const auto letter = lines::sure("Kinxh");
    const double dropDot = ocr::spellingPenalty(dot.symbols, review::letters("Kinh"));
    EXPECT_GT(dropDot, 0);
    EXPECT_LT(2 * dropDot, ocr::spellingPenalty(letter.symbols, review::letters("Kinh")));
}

TEST(SpellingPenalty, EveryMissingLetterIsPaidFor) {
    const auto line = lines::sure("Ki");
    const double one = ocr::spellingPenalty(line.symbols, review::letters("Kin"));
    EXPECT_GT(one, 0);
    EXPECT_DOUBLE_EQ(ocr::spellingPenalty(line.symbols, review::letters("Kinh")), 2 * one);
}

TEST(WordsOf, SymbolsAreGroupedByTheSpacesTheReaderSaw) {
    const auto line = lines::sure("Lê Văn A");
    const auto words = ocr::wordsOf(line.symbols);
    ASSERT_EQ(words.size(), 3U);
    EXPECT_EQ(words[0].size(), 2U);
    EXPECT_EQ(words[1].size(), 3U);
    EXPECT_EQ(words[2].front().text, "A");
    EXPECT_TRUE(ocr::wordsOf({}).empty());
}

}  // namespace
