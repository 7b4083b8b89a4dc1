#include "review/base/number_words.h"

#include <gtest/gtest.h>

namespace review {
namespace {

std::string read(const char* text) {
    const auto found = parseDateWords(text);
    return found ? found->date.ministryText() : "nothing";
}

TEST(DateInWords, OfTheTradeIsRead) {
    EXPECT_EQ(read("Ngày mười lăm tháng tám năm một nghìn chín trăm bảy mươi chín"), "15.08.1979");
    EXPECT_EQ(read("ngày mười lăm tháng tám năm một ngàn chín trăm bảy chín"), "15.08.1979");
    EXPECT_EQ(read("Ngày Hai Mươi Bảy Tháng Tám Năm Hai Nghìn Không Trăm Linh Tám"), "27.08.2008");
    EXPECT_EQ(read("Ngày Hai Tháng Ba Năm Hai Nghìn Linh Tám"), "02.03.2008");
    EXPECT_EQ(read("mồng một tháng giêng năm một nghìn chín trăm năm mươi tư"), "01.01.1954");
    EXPECT_EQ(read("hai mốt tháng mười một năm hai nghìn lẻ bốn"), "21.11.2004");
}

TEST(DateInWords, FlagsTheWordsOfTheLunarCalendar) {
    EXPECT_TRUE(parseDateWords("mồng một tháng giêng năm một nghìn chín trăm năm mươi tư")->lunarWords);
    EXPECT_TRUE(parseDateWords("mùng hai tháng chạp năm một nghìn chín trăm năm mươi tư")->lunarWords);
    EXPECT_TRUE(parseDateWords("rằm tháng tám năm một nghìn chín trăm năm mươi tư")->lunarWords);
    EXPECT_TRUE(parseDateWords("ngày hai tháng tư nhuận năm một nghìn chín trăm năm mươi tư")->lunarWords);
    EXPECT_FALSE(parseDateWords("ngày mồng hai tháng tư năm một nghìn chín trăm năm mươi tư")->lunarWords);
}

TEST(DateInWords, GivesTheYearsOfACanChiNameAsCandidates) {
    const auto found = parseDateWords("năm Mậu Thân");
    ASSERT_TRUE(found);
    EXPECT_FALSE(found->date.year);
    EXPECT_TRUE(found->lunarWords);
    EXPECT_EQ(found->yearCandidates, (std::vector<int>{1908, 1968}));
}

TEST(DateInWords, TellsTyTheRatFromTyTheSnakeByItsCan) {
    EXPECT_EQ(parseDateWords("năm Giáp Tý")->yearCandidates, (std::vector<int>{1924, 1984}));
    EXPECT_EQ(parseDateWords("năm Ất Tỵ")->yearCandidates, (std::vector<int>{1905, 1965, 2025}));
    EXPECT_FALSE(parseDateWords("năm Giáp Sửu"));
}

TEST(DateInWords, KeepsDayAndMonthBesideACanChiYear) {
    const auto found = parseDateWords("ngày mười hai tháng ba năm Nhâm Thìn");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->date.day, 12);
    EXPECT_EQ(found->date.month, 3);
    EXPECT_EQ(found->yearCandidates, (std::vector<int>{1892, 1952, 2012}));
}

TEST(DateInWords, TellsFiveFromYear) {
    EXPECT_EQ(read("ngày năm tháng năm năm một nghìn chín trăm năm mươi lăm"), "05.05.1955");
    EXPECT_EQ(read("ngày hai mươi nhăm tháng năm năm hai nghìn lẻ năm"), "25.05.2005");
}

TEST(DateInWords, ReadsYearsSpokenShort) {
    EXPECT_EQ(read("ngày một tháng hai năm một chín bảy chín"), "01.02.1979");
    EXPECT_EQ(read("ngày một tháng hai năm mười chín bảy mươi chín"), "01.02.1979");
    EXPECT_EQ(read("ngày một tháng hai năm chín trăm bảy chín"), "01.02.1979");
    EXPECT_EQ(read("ngày một tháng hai năm hai không một bảy"), "01.02.2017");
    EXPECT_EQ(read("ngày một tháng hai năm hai nghìn mười bảy"), "01.02.2017");
    EXPECT_EQ(read("ngày một tháng hai năm hai nghìn không trăm tám"), "01.02.2008");
    EXPECT_EQ(read("ngày một tháng hai năm hai nghìn"), "01.02.2000");
}

TEST(DateInWords, MayLackItsMarkers) {
    EXPECT_EQ(read("mười lăm tháng tám một nghìn chín trăm bảy mươi chín"), "15.08.1979");
    EXPECT_EQ(read("ngày hai mươi mốt mười một năm hai nghìn lẻ bốn"), "21.11.2004");
    EXPECT_EQ(read("tháng tám năm một nghìn chín trăm bảy mươi chín"), "08.1979");
    EXPECT_EQ(read("năm một nghìn chín trăm bảy mươi chín"), "1979");
}

TEST(DateInWords, ReadsCapitalsPunctuationAndRegionalWords) {
    EXPECT_EQ(read("NGÀY HĂM MỐT, THÁNG BẢY, NĂM MỘT NGÀN CHÍN TRĂM CHÍN MƯƠI."), "21.07.1990");
}

TEST(DateInWords, IsNothingWhenTheDayDoesNotExist) {
    EXPECT_EQ(read("ngày ba mươi tháng hai năm một nghìn chín trăm bảy mươi chín"), "nothing");
    EXPECT_EQ(read("ngày ba mốt tháng tư năm hai nghìn"), "nothing");
    EXPECT_EQ(read("ngày hai chín tháng hai năm một nghìn chín trăm bảy mươi chín"), "nothing");
    EXPECT_EQ(read("ngày ba hai tháng một năm hai nghìn"), "nothing");
}

TEST(DateInWords, IsNothingWithoutACentury) { EXPECT_EQ(read("ngày một tháng hai năm bảy mươi chín"), "nothing"); }
TEST(DateInWords, IsNothingForTextThatIsNoDate) {
    for (const char* text : {"", "Lê Văn Bình", "ngày", "ngày tháng năm", "ngày mười lăm", "một nghìn", "năm chín trăm năm"}) {
        EXPECT_EQ(read(text), "nothing") << text;
    }
}
TEST(DateInWords, IsNothingForAVeryLongText) {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += "năm ";
    EXPECT_FALSE(parseDateWords(text));
}

TEST(DateToWords, WritesAFullDate) {
    EXPECT_EQ(dateInWords(*parseDate("27.08.2008")), "Ngày hai mươi bảy tháng tám năm hai nghìn không trăm linh tám");
    EXPECT_EQ(dateInWords(*parseDate("15.04.1979")), "Ngày mười lăm tháng tư năm một nghìn chín trăm bảy mươi chín");
    EXPECT_EQ(dateInWords(*parseDate("1979")), "");
}

TEST(DateToWords, IsReadBackForEveryDayOfTwoYears) {
    for (int year : {1979, 2008}) {
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= daysIn(month, year); ++day) {
                const PartialDate date{day, month, year, {}};
                const auto found = parseDateWords(dateInWords(date));
                ASSERT_TRUE(found) << dateInWords(date);
                EXPECT_EQ(found->date, date);
            }
        }
    }
}

TEST(DateToWords, IsReadBackForEveryYear) {
    for (int year = 1800; year <= 2100; ++year) {
        const auto found = parseDateWords("năm " + numberInWords(year));
        ASSERT_TRUE(found) << year;
        EXPECT_EQ(found->date.year, year);
    }
}

TEST(NumberInWords, FollowsTheUsualSpeech) {
    EXPECT_EQ(numberInWords(0), "không");
    EXPECT_EQ(numberInWords(10), "mười");
    EXPECT_EQ(numberInWords(15), "mười lăm");
    EXPECT_EQ(numberInWords(14), "mười bốn");
    EXPECT_EQ(numberInWords(21), "hai mươi mốt");
    EXPECT_EQ(numberInWords(24), "hai mươi tư");
    EXPECT_EQ(numberInWords(105), "một trăm linh năm");
    EXPECT_EQ(numberInWords(1979), "một nghìn chín trăm bảy mươi chín");
    EXPECT_EQ(numberInWords(2000), "hai nghìn");
    EXPECT_EQ(numberInWords(2010), "hai nghìn không trăm mười");
}

}  // namespace
}  // namespace review
