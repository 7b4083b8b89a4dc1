#include "ocr/read/word_decoder.h"

#include <gtest/gtest.h>

#include "tests/ocr/read/read_lines.h"

namespace {

using ocr::decodeWord;
using ocr::WordPrior;

WordPrior names() {
    WordPrior prior(-12);
    prior.add("đỗ", 50);
    prior.add("bùi", 50);
    prior.add("lê", 50);
    return prior;
}

TEST(WordDecoder, AListedWordStaysForNothing) {
    const auto word = decodeWord(lines::sure("Đỗ").symbols, names());
    EXPECT_EQ(word.text, "Đỗ");
    EXPECT_EQ(word.penalty, 0);
    EXPECT_TRUE(word.known);
}

TEST(WordDecoder, AMarkIsCorrectedToTheListedWord) {
    ocr::ReadLine line = lines::sure("Đỏ");
    lines::alsoThoughtOf(line, 1, "ỗ", 0.4);
    const auto word = decodeWord(line.symbols, names());
    EXPECT_EQ(word.text, "Đỗ");
    EXPECT_GT(word.penalty, 0);
    EXPECT_TRUE(word.known);
}

TEST(WordDecoder, AWordFarFromEveryListedOneStaysAndIsUnknown) {
    const auto word = decodeWord(lines::sure("Kpă").symbols, names());
    EXPECT_EQ(word.text, "Kpă");
    EXPECT_FALSE(word.known);
    EXPECT_EQ(word.penalty, 0);
}

TEST(WordDecoder, PunctuationAroundAWordStays) {
    const auto word = decodeWord(lines::sure("(Bui,").symbols, names());
    EXPECT_EQ(word.text, "(Bùi,");
}

TEST(WordDecoder, CapitalsStayCapitals) {
    EXPECT_EQ(decodeWord(lines::sure("BUI").symbols, names()).text, "BÙI");
    EXPECT_EQ(decodeWord(lines::sure("Bui").symbols, names()).text, "Bùi");
}

TEST(WordDecoder, ADigitAmongLettersGivesWayToTheLetterOfItsShape) {
    WordPrior prior(-12);
    prior.add("sơn", 10);
    prior.add("ông", 10);
    EXPECT_EQ(decodeWord(lines::sure("5ơn").symbols, prior).text, "Sơn");
}

TEST(WordDecoder, AZeroBeforeLettersMayBeACapitalC) {
    WordPrior prior(-12);
    prior.add("củ", 10);
    prior.addPair("củ", "chi");
    EXPECT_EQ(decodeWord(lines::sure("0ủ").symbols, prior, "huyện", "Chi").text, "Củ");
}

TEST(WordDecoder, AnUprightStrokeMayBeACapitalL) {
    WordPrior prior(-12);
    prior.add("lý", 100);
    prior.add("trần", 1000);
    EXPECT_EQ(decodeWord(lines::sure("Iý").symbols, prior).text, "Lý");
}

TEST(WordDecoder, BetweenItsPartnersAWordGetsItsMarkBack) {
    const WordPrior* places = ocr::wordPrior(review::FieldKind::place, ocr::WordPlace::middle);
    EXPECT_EQ(decodeWord(lines::sure("Chi").symbols, *places, "Hồ", "Minh").text, "Chí");
    EXPECT_EQ(decodeWord(lines::sure("Chi").symbols, *places, "Củ", "").text, "Chi");
}

TEST(WordDecoder, ANumberIsNeverMadeAWord) {
    WordPrior prior(-12);
    prior.add("lo", 100);
    const auto word = decodeWord(lines::sure("10").symbols, prior);
    EXPECT_EQ(word.text, "10");
    EXPECT_EQ(word.penalty, 0);
}

TEST(WordDecoder, TheNeighbourDecidesBetweenTwoWordsOfTheSameLetters) {
    WordPrior prior(-12);
    prior.add("tràm", 30);
    prior.add("trôm", 1);
    prior.add("trom", 60);
    prior.add("xã", 100000);
    prior.addPair("giồng", "trôm");
    EXPECT_EQ(decodeWord(lines::sure("Trơm").symbols, prior, "Giồng").text, "Trôm");
    EXPECT_EQ(decodeWord(lines::sure("Trôm").symbols, prior, "Giồng").text, "Trôm");
}

TEST(WordDecoder, AMarkOnALongerWordIsNotBoughtByAFrequentShorterOne) {
    WordPrior prior(-12);
    prior.add("an", 1000000);
    EXPECT_EQ(decodeWord(lines::sure("Anh").symbols, prior).text, "Anh");
}

TEST(WordDecoder, ALineWithoutLettersIsLeftAlone) {
    EXPECT_EQ(decodeWord(lines::sure("...").symbols, names()).text, "...");
    EXPECT_EQ(decodeWord({}, names()).text, "");
}

}  // namespace
