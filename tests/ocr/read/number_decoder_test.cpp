#include "ocr/read/number_decoder.h"

#include <gtest/gtest.h>

#include "tests/ocr/read/read_lines.h"

namespace {

using ocr::decodeNumber;
using review::FieldKind;

TEST(NumberDecoder, WhatIsLawfulAsReadStaysAndCostsNothing) {
    const auto number = decodeNumber(FieldKind::date, lines::sure("14/03/2017"));
    EXPECT_EQ(number.text, "14/03/2017");
    EXPECT_TRUE(number.lawful);
    EXPECT_EQ(number.penalty, 0);
}

TEST(NumberDecoder, LettersThatLookLikeDigitsBecomeDigits) {
    EXPECT_EQ(decodeNumber(FieldKind::date, lines::sure("l4/O3/2OI7")).text, "14/03/2017");
    EXPECT_EQ(decodeNumber(FieldKind::identityNumber, lines::sure("0796S4321")).text, "079654321");
    EXPECT_EQ(decodeNumber(FieldKind::recordNumber, lines::sure("OB")).text, "08");
}

TEST(NumberDecoder, AStrayDotAtTheEndIsDropped) {
    const auto number = decodeNumber(FieldKind::date, lines::sure("14/03/2017."));
    EXPECT_EQ(number.text, "14/03/2017");
    EXPECT_GT(number.penalty, 0);
}

TEST(NumberDecoder, AnImpossibleDayMakesTheReadersSecondChoiceCount) {
    ocr::ReadLine line = lines::sure("31/04/2017");
    lines::alsoThoughtOf(line, 0, "2", 0.4);
    const auto number = decodeNumber(FieldKind::date, line);
    EXPECT_EQ(number.text, "21/04/2017");
    EXPECT_TRUE(number.lawful);
}

TEST(NumberDecoder, WhatCannotBeMadeLawfulStaysAsReadAndIsNotLawful) {
    const auto number = decodeNumber(FieldKind::date, lines::sure("không rõ"));
    EXPECT_EQ(number.text, "không rõ");
    EXPECT_FALSE(number.lawful);
}

TEST(NumberDecoder, AnEmptyLineIsNoNumber) { EXPECT_FALSE(decodeNumber(FieldKind::recordNumber, {}).lawful); }

TEST(NumberDecoder, AYearAloneIsALawfulDate) { EXPECT_EQ(decodeNumber(FieldKind::date, lines::sure("198O")).text, "1980"); }

TEST(NumberDecoder, ABookNumberAboveTwentyGivesWayToTheSecondChoice) {
    ocr::ReadLine line = lines::sure("81/2017");
    lines::alsoThoughtOf(line, 0, "0", 0.3);
    EXPECT_EQ(decodeNumber(FieldKind::bookNumber, line).text, "01/2017");
}

TEST(NumberDecoder, AHighBookNumberIsBelievedWhenNothingElseWasSeen) {
    const auto number = decodeNumber(FieldKind::bookNumber, lines::sure("27/2017"));
    EXPECT_EQ(number.text, "27/2017");
    EXPECT_TRUE(number.lawful);
}

TEST(NumberDecoder, AHighBookNumberAndOneOfThreeDigitsAreUnlikely) {
    EXPECT_TRUE(decodeNumber(FieldKind::bookNumber, lines::sure("01/2019")).likely);
    EXPECT_FALSE(decodeNumber(FieldKind::bookNumber, lines::sure("011/2019")).likely);
    EXPECT_FALSE(decodeNumber(FieldKind::bookNumber, lines::sure("87/2019")).likely);
}

TEST(NumberDecoder, ALineTooLongForANumberIsLeftAlone) {
    const std::string text = "123456789012345678901234567890";
    const auto number = decodeNumber(FieldKind::identityNumber, lines::sure(text));
    EXPECT_EQ(number.text, text);
    EXPECT_FALSE(number.lawful);
}

TEST(NumberDecoder, TheNearestWantedNumberIsFoundAmongTheLettersTheReaderThoughtOf) {
    ocr::ReadLine line = lines::sure("14/03/2013");
    lines::alsoThoughtOf(line, 9, "7", 0.4);
    const auto year2017 = [](const std::string& text) { return text.ends_with("2017"); };
    const auto number = ocr::nearestNumber(FieldKind::date, line, year2017);
    EXPECT_TRUE(number.lawful);
    EXPECT_EQ(number.text, "14/03/2017");
}

TEST(NumberDecoder, AWantedNumberThatIsFarFromTheInkIsNotInvented) {
    const auto number =
        ocr::nearestNumber(FieldKind::date, lines::sure("14/03/2013"), [](const std::string& text) { return text == "25/12/1999"; });
    EXPECT_FALSE(number.lawful);
    EXPECT_EQ(number.text, "14/03/2013");
}

TEST(IsLawful, TheSeparatorsOfADateAreTheSame) {
    EXPECT_TRUE(ocr::isLawful(FieldKind::date, "14/03/2017"));
    EXPECT_TRUE(ocr::isLawful(FieldKind::date, "14.03.2017"));
    EXPECT_FALSE(ocr::isLawful(FieldKind::date, "14/03.2017"));
    EXPECT_FALSE(ocr::isLawful(FieldKind::date, "29/02/2017"));
    EXPECT_TRUE(ocr::isLawful(FieldKind::date, "29/02/2016"));
}

TEST(IsLawful, IdentityNumbersHaveNineOrTwelveDigits) {
    EXPECT_TRUE(ocr::isLawful(FieldKind::identityNumber, "012345678"));
    EXPECT_TRUE(ocr::isLawful(FieldKind::identityNumber, "012345678901"));
    EXPECT_FALSE(ocr::isLawful(FieldKind::identityNumber, "0123456789"));
    EXPECT_FALSE(ocr::isLawful(FieldKind::identityNumber, "01234567A"));
}

TEST(IsLawful, APageNumberHasFourDigitsAtMost) {
    EXPECT_TRUE(ocr::isLawful(FieldKind::pageNumber, "0123"));
    EXPECT_FALSE(ocr::isLawful(FieldKind::pageNumber, "01234"));
    EXPECT_FALSE(ocr::isLawful(FieldKind::pageNumber, ""));
}

}  // namespace
