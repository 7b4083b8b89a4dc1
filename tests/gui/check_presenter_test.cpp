#include "app/gui/check_presenter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "app/files.h"
#include "tests/gui/desk_fixture.h"

namespace app::gui {
namespace {

/// "Is the book complete?" over a book of records 05 and 08, all on page 5.
class Check : public ::testing::Test {
protected:
    Check() : book(desk_test::makeBook(*store, *desk_test::shippedForms(), {"05", "08"})) {}

    [[nodiscard]] bool tells(const std::string& sentence) const {
        return std::ranges::any_of(check.rows(), [&](const CheckRow& row) { return row.sentence.find(sentence) != std::string::npos; });
    }

    std::unique_ptr<storage::Store> store = storage::openStore("memory:", true);
    desk_test::DirectDesk desk{*store};
    CheckPresenter check{desk, desk_test::settingsOf("lan")};
    review::BookId book;
};

TEST_F(Check, TellsGapsAndDoublesOfRecordAndPageNumbers) {
    check.load(book);
    EXPECT_TRUE(tells("thiếu số 01–04, 06–07")) << check.rows().size();
    EXPECT_TRUE(tells("Trang số 05 có trên 2 bản quét.") || tells("Trang số 5 có trên 2 bản quét."));
    EXPECT_TRUE(tells("Thiếu trang số 01–04"));
    EXPECT_EQ(check.message().tone, Tone::warning);
}

TEST_F(Check, AClickLeadsToTheScanConcerned) {
    check.load(book);
    const auto row = std::ranges::find_if(check.rows(), [](const CheckRow& one) { return !one.where.empty(); });
    ASSERT_NE(row, check.rows().end());
    EXPECT_EQ(row->where, "trang-05.bmp");
    EXPECT_EQ(row->scan, store->scans(book).front().id);
}

TEST_F(Check, WithoutTotalsTheGaugesSayThatTheBookStatesNone) {
    check.load(book);
    EXPECT_EQ(check.records().words, "Bản ghi: 2 (sổ không ghi tổng số)");
    EXPECT_EQ(check.records().percent, 0);
}

TEST_F(Check, TotalsFilledInLaterAreKeptAndComparedWith) {
    check.load(book);
    check.setTotals(4, 8);
    EXPECT_EQ(store->book(book)->pagesStated, 4);
    EXPECT_EQ(check.pages().words, "Trang: 2 / 4");
    EXPECT_EQ(check.pages().percent, 50);
    EXPECT_EQ(check.records().percent, 25);
    EXPECT_TRUE(tells("Sổ ghi có 4 trang, đã quét 2 trang."));
    EXPECT_EQ(store->audit(1, 1000).back().action, "book.totals");
}

TEST_F(Check, PrintsTheListAsPdf) {
    const auto file = desk_test::ownFolder("check_list").replace_extension(".pdf");
    check.load(book);
    check.print(file);
    EXPECT_EQ(check.message().tone, Tone::good);
    EXPECT_EQ(readWholeFile(file).substr(0, 5), "%PDF-");
    std::filesystem::remove(file);
}

TEST_F(Check, AListThatCannotBeWrittenIsTold) {
    check.load(book);
    check.print("/nowhere/list.pdf");
    EXPECT_EQ(check.message().tone, Tone::error);
}

}  // namespace
}  // namespace app::gui
