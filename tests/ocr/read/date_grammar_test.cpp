#include "ocr/read/date_grammar.h"

#include <gtest/gtest.h>

#include "review/base/number_words.h"
#include "tests/ocr/read/guided_text.h"

namespace {

review::PartialDate dateOf(int day, int month, int year) {
    review::PartialDate date;
    date.day = day;
    date.month = month;
    date.year = year;
    return date;
}

double gainOf(const std::string& text) {
    static const ocr::WordNetwork dates(guided::codes(), ocr::dateGrammar(), {-1, 0});
    return guided::gainOf(dates, text);
}

TEST(DateGrammar, HasEveryDayFromThe1880sToTodayAsItIsSpeltOut) {
    for (int year = 1880; year <= 2026; ++year) {
        for (int day = 1; day <= 28; day += 3) {
            const std::string text = review::dateInWords(dateOf(day, 1 + (year + day) % 12, year));
            EXPECT_DOUBLE_EQ(gainOf(text), 0) << text;
        }
    }
    for (int day = 1; day <= 31; ++day) {
        const std::string text = review::dateInWords(dateOf(day, 1, 1975));
        EXPECT_DOUBLE_EQ(gainOf(text), 0) << text;
    }
}

TEST(DateGrammar, HasTheWaysThatBooksSpellDates) {
    for (const char* text : {"ngày mười lăm tháng tám năm một ngàn chín trăm bảy chín", "Ngày Hai Mươi Bảy Tháng Tám Năm Hai Nghìn Không Trăm Linh Tám",
                             "Ngày Hai Tháng Ba Năm Hai Nghìn Linh Tám", "mồng một tháng giêng năm một nghìn chín trăm năm mươi tư",
                             "hai mốt tháng mười một năm hai nghìn lẻ bốn", "năm Mậu Thân", "mùng mười tháng chạp năm Ất Dậu", "hăm nhăm tháng tư năm một chín bảy chín",
                             "băm mốt tháng bẩy năm mười chín bảy mươi chín", "ngày ba mươi tháng hai nhuận âm lịch năm chín trăm năm mươi",
                             "NGÀY HAI TƯ THÁNG SÁU NĂM HAI NGHÌN KHÔNG TRĂM TÁM",
                             "rằm tháng bảy, năm hai nghìn tám"}) {
        EXPECT_DOUBLE_EQ(gainOf(text), 0) << text;
    }
}

TEST(DateGrammar, ALineMayBeginAndEndInTheMiddleOfADate) {
    EXPECT_DOUBLE_EQ(gainOf("Ngày hai mươi tháng mười hai năm một"), 0);
    EXPECT_DOUBLE_EQ(gainOf("nghìn chín trăm bảy mươi lăm"), 0);
    EXPECT_DOUBLE_EQ(gainOf("mươi lăm"), 0);
}

TEST(DateGrammar, AWordThatNoDateHasCostsOnceAndOneThatStandsInTheWrongPlaceToo) {
    EXPECT_DOUBLE_EQ(gainOf("Ngày mười lăm thóng tám năm hai nghìn"), -1);
    EXPECT_DOUBLE_EQ(gainOf("Ngày mười mốt tháng tám"), -1);   // "Mười một", "hai mươi mốt".
    EXPECT_DOUBLE_EQ(gainOf("ngày tháng tám"), -1);
    EXPECT_DOUBLE_EQ(gainOf("Ngày 15 tháng tám"), -1);
}

}  // namespace
