#include "review/base/partial_date.h"

#include <gtest/gtest.h>

namespace review {
namespace {

PartialDate date(std::optional<int> day, std::optional<int> month, std::optional<int> year) { return {day, month, year, {}}; }

TEST(DateInDigits, IsReadWithAnyUsualSeparator) {
    for (const char* text : {"03.02.2017", "3/2/2017", "03-02-2017", "03 02 2017", " 03 . 02 . 2017 ", "2017-02-03",
                             "ngày 03 tháng 02 năm 2017", "Ngày 3, tháng 2, năm 2017"}) {
        EXPECT_EQ(parseDate(text), date(3, 2, 2017)) << text;
    }
}

TEST(DateInDigits, MayBeMonthAndYear) {
    EXPECT_EQ(parseDate("01.2019"), date({}, 1, 2019));
    EXPECT_EQ(parseDate("tháng 1 năm 2019"), date({}, 1, 2019));
}

TEST(DateInDigits, MayBeAYearAlone) { EXPECT_EQ(parseDate("1979"), date({}, {}, 1979)); }

TEST(DateInDigits, MayBeAnAge) {
    for (const char* text : {"25T", "25t", "25 T", "25 tuổi", "25 TUỔI"}) EXPECT_EQ(parseDate(text), (PartialDate{{}, {}, {}, 25})) << text;
    EXPECT_FALSE(parseDate("131T"));
    EXPECT_FALSE(parseDate("25 năm tuổi"));
}

TEST(DateInDigits, LeavesPartsWrittenAsZeroUnknown) {
    EXPECT_EQ(parseDate("00/00/1979"), date({}, {}, 1979));
    EXPECT_EQ(parseDate("00/05/1979"), date({}, 5, 1979));
    EXPECT_FALSE(parseDate("05/00/1979"));
}

TEST(DateInDigits, IsNothingWhenTheDayDoesNotExist) {
    for (const char* text : {"31.04.1980", "29.02.1979", "32.01.1980", "10.13.1980", "29.02.1900"}) EXPECT_FALSE(parseDate(text)) << text;
    EXPECT_TRUE(parseDate("29.02.1980"));
    EXPECT_TRUE(parseDate("29.02.2000"));
}

TEST(DateInDigits, IsNothingForYearsNoBookHas) {
    for (const char* text : {"10/10/5005", "10/10/1799", "15/8/79", "79", "2101"}) EXPECT_FALSE(parseDate(text)) << text;
}

TEST(DateInDigits, IsNothingForOtherText) {
    for (const char* text : {"", " ", "không rõ", "03.02.", "03.02.2017.04", "3a.02.2017", "003.02.2017"})
        EXPECT_FALSE(parseDate(text)) << text;
}

TEST(MinistryDate, IsWrittenAsFarAsItIsKnown) {
    EXPECT_EQ(date(3, 2, 2017).ministryText(), "03.02.2017");
    EXPECT_EQ(date({}, 1, 2019).ministryText(), "01.2019");
    EXPECT_EQ(date({}, {}, 1979).ministryText(), "1979");
    EXPECT_EQ((PartialDate{{}, {}, {}, 25}).ministryText(), "");
    EXPECT_EQ(PartialDate{}.ministryText(), "");
}

TEST(IsoDate, IsOnlyWrittenForAFullDate) {
    EXPECT_EQ(date(3, 2, 2017).isoText(), "2017-02-03");
    EXPECT_EQ(date({}, 2, 2017).isoText(), "");
}

TEST(Dates, ContradictOnlyWhereBothSpeak) {
    EXPECT_FALSE(contradicts(date(3, 2, 2017), date({}, {}, 2017)));
    EXPECT_TRUE(contradicts(date(3, 2, 2017), date({}, 3, 2017)));
    EXPECT_FALSE(contradicts({}, date(1, 1, 1900)));
}

TEST(Dates, AreComparedOnlyAsFarAsTheyAreKnown) {
    EXPECT_EQ(compareDates(date(3, 2, 2017), date({}, {}, 2018)), -1);
    EXPECT_EQ(compareDates(date(3, 2, 2017), date(2, 2, 2017)), 1);
    EXPECT_EQ(compareDates(date(3, 2, 2017), date(3, 2, 2017)), 0);
    EXPECT_EQ(compareDates(date(3, 2, 2017), date({}, {}, 2017)), std::nullopt);
    EXPECT_EQ(compareDates(date({}, 3, 2017), date(31, 2, 2017)), 1);
    EXPECT_EQ(compareDates({}, date(3, 2, 2017)), std::nullopt);
}

}  // namespace
}  // namespace review
