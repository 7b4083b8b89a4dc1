#include "app/decimal.h"

#include <gtest/gtest.h>

#include "app/language.h"

namespace app {
namespace {

TEST(Decimal, StandsWithACommaInVietnamese) {
    EXPECT_EQ(decimalText(95, 1), "95,0");
    EXPECT_EQ(decimalText(0.05, 2), "0,05");
    EXPECT_EQ(decimalText(12.345, 0), "12");
}

TEST(Decimal, StandsWithAPointInEnglish) {
    chooseLanguage(Language::english);
    EXPECT_EQ(decimalText(95.46, 1), "95.5");
    chooseLanguage(Language::vietnamese);
}

TEST(Decimal, HasATrueMinusSignAndNoNegativeZero) {
    EXPECT_EQ(decimalText(-1.5, 1), "−1,5");
    EXPECT_EQ(decimalText(-0.004, 2), "0,00");
}

TEST(Decimal, InShortHasNoZerosAtItsEnd) {
    EXPECT_EQ(shortDecimal(0.65), "0,65");
    EXPECT_EQ(shortDecimal(0.015), "0,015");
    EXPECT_EQ(shortDecimal(10), "10");
    EXPECT_EQ(shortDecimal(0), "0");
}

TEST(Decimal, IsReadWithEitherMark) {
    EXPECT_EQ(decimalFrom("97,5"), 97.5);
    EXPECT_EQ(decimalFrom(" 97.5 "), 97.5);
    EXPECT_EQ(decimalFrom("97"), 97);
    EXPECT_EQ(decimalFrom("−0,5"), -0.5);
}

TEST(Decimal, IsNotReadFromAnythingElse) {
    for (const char* text : {"", " ", "abc", "1.000,5", "9 5", "95%", "inf"}) EXPECT_EQ(decimalFrom(text), std::nullopt) << text;
}

}  // namespace
}  // namespace app
