#include "app/gui/board_presenter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "app/files.h"
#include "tests/gui/desk_fixture.h"
#include "tests/support/whole_keying.h"

namespace app::gui {
namespace {

/// The board over a book of two records, on one of which two people worked.
class Board : public ::testing::Test {
protected:
    Board() : book(desk_test::makeBook(*store, *catalog, {"05", "08"})) {
        key("lan", "nksHoTen", "Nguyễn Văn Anh");
        key("mai", "nksHoTen", "Nguyễn Văn An");
        key("an", "nksHoTen", "Nguyễn Văn An");
    }
    void key(const std::string& who, const std::string& field, const std::string& text) {
        const auto record = store->recordIds(book).front();
        review::Reading reading;
        reading.key = field;
        reading.text = text;
        reading.source = {review::SourceKind::keyed, who};
        (void)store->addReadings(record, store->record(record)->revision, {reading}, desk_test::actBy(who));
    }
    const RateRow* rate(const std::string& name) const {
        const auto found = std::ranges::find(board.rates(), name, &RateRow::name);
        return found == board.rates().end() ? nullptr : &*found;
    }

    std::shared_ptr<const review::FormCatalog> catalog = desk_test::shippedForms();
    std::unique_ptr<storage::Store> store = storage::openStore("memory:", true);
    desk_test::DirectDesk side{*store};
    BoardPresenter board{side, [this] { return catalog; }};
    review::BookId book;
};

TEST_F(Board, CountsWhatWaitsForTheSecondCheck) {
    review::Plan plan;
    plan.checks = 2;
    store->setPlan(book, plan, desk_test::actBy("mai"));
    const auto record = store->recordIds(book).front();
    (void)store->addReadings(record, store->record(record)->revision, support::wholeKeying(*store->record(record), "lan"), desk_test::actBy("lan"));
    const storage::Saved saved = store->move(record, store->record(record)->revision, review::Step::accept, desk_test::actBy("hoa"));
    ASSERT_EQ(saved.state, review::RecordState::checked);
    board.load();
    EXPECT_EQ(board.books()[0].cells[3], "0") << "entered";
    EXPECT_EQ(board.books()[0].cells[6], "1") << "checked once";
}

TEST_F(Board, TellsWhereABookStandsAndWhoWorkedOnIt) {
    board.load();
    ASSERT_EQ(board.books().size(), 1u);
    const auto& cells = board.books()[0].cells;
    ASSERT_EQ(cells.size(), boardColumns().size());
    EXPECT_EQ(cells[0], "KS.2017.01");
    EXPECT_EQ(cells[1], "2");
    EXPECT_EQ(cells[2], "1") << "one draft";
    EXPECT_EQ(cells[3], "1") << "one entered";
    EXPECT_EQ(cells[12], "0") << "scanned today";
    EXPECT_EQ(cells[14], "an (1), lan (1), mai (1)");
    EXPECT_EQ(board.clerks(), (std::vector<std::string>{"an", "lan", "mai"}));
}

TEST_F(Board, ShowsTheBooksOfOnePersonOnly) {
    const review::BookId other = [&] {
        review::Book second;
        second.type = "KS";
        second.yearOpened = 2018;
        second.number = "01";
        second.office = "UBND xã Thử";
        return store->addBook(second, desk_test::actBy("quét"));
    }();
    board.load();
    EXPECT_EQ(board.books().size(), 2u);
    board.showClerk("lan");
    ASSERT_EQ(board.books().size(), 1u);
    EXPECT_NE(board.books()[0].book, other);
}

TEST_F(Board, PutsTheMostWorkFirstWhenAsked) {
    review::Book second;
    second.type = "KS";
    second.yearOpened = 2010;
    second.number = "01";
    second.office = "UBND xã Thử";
    (void)store->addBook(second, desk_test::actBy("quét"));
    board.load();
    EXPECT_EQ(board.books()[0].cells[0], "KS.2010.01");
    board.orderBy(BoardOrder::toDo);
    EXPECT_EQ(board.books()[0].cells[0], "KS.2017.01");
}

TEST_F(Board, RatesOfClerksModelsAndFieldsComeWithTheirIntervals) {
    board.load();
    ASSERT_NE(rate("lan"), nullptr);
    EXPECT_EQ(rate("lan")->wrong, 1u);
    EXPECT_EQ(rate("lan")->seen, 1u);
    EXPECT_EQ(board.rates().front().name, "lan") << "the surely worst stands first";
    board.showRates(review::RateGroup::model);
    ASSERT_NE(rate("máy thử"), nullptr);
    EXPECT_EQ(rate("máy thử")->wrong, 0u);
    EXPECT_GT(rate("máy thử")->interval.high, 0.5) << "one field says little";
    board.showRates(review::RateGroup::fieldByPeople);
    ASSERT_EQ(board.rates().size(), 1u);
    EXPECT_EQ(board.rates()[0].name, "Họ, chữ đệm, tên (nksHoTen)");
    EXPECT_EQ(board.rates()[0].seen, 3u);
}

TEST_F(Board, FindingsTellErrorsBeforeWarnings) {
    key("lan", "so", "không phải số");
    board.load();
    ASSERT_FALSE(board.findings().empty());
    EXPECT_EQ(board.findings().front().cells.front(), "Lỗi");
}

TEST_F(Board, ProductionHasADayForEverybodyWhoWorked) {
    board.load();
    ASSERT_EQ(board.production().size(), 4u) << "a header and three people";
    ASSERT_EQ(board.days().size(), 1u);
    EXPECT_EQ(board.days()[0].entered, 1u);
    EXPECT_EQ(board.days()[0].checked, 2u);
    const std::string& day = board.production()[1].front();
    EXPECT_EQ(day.substr(0, 5), board.days()[0].day) << "as elsewhere at the desk: day, month, year";
    EXPECT_EQ(day.size(), 10u);
}

TEST_F(Board, WritesAWorkbook) {
    const auto file = desk_test::ownFolder("board").replace_extension(".xlsx");
    board.load();
    board.write(file);
    EXPECT_EQ(board.message().tone, Tone::good) << board.message().text;
    EXPECT_EQ(readWholeFile(file).substr(0, 2), "PK");
    std::filesystem::remove(file);
}

TEST_F(Board, CountsOnceAtATimeAndKeepsTheOldFiguresMeanwhile) {
    board.load();
    side.held = true;
    board.load();
    board.load();
    EXPECT_TRUE(board.counting());
    EXPECT_EQ(board.books().size(), 1u);
    side.answer();
    EXPECT_FALSE(board.counting());
    EXPECT_EQ(board.books().size(), 1u);
}

TEST_F(Board, ShowsTheBooksBeforeTheRulesHaveAnswered) {
    std::vector<std::string> errors;
    board.onChanged = [&] {
        if (!board.books().empty()) errors.push_back(board.books()[0].cells[10]);
    };
    board.load();
    ASSERT_FALSE(errors.empty());
    EXPECT_EQ(errors.front(), "…");
    EXPECT_NE(errors.back(), "…");
}

TEST_F(Board, ARefusalIsTold) {
    side.refusal = review::Failure(review::FailureKind::store, {"Kho hỏng.", "The store is damaged."});
    board.load();
    EXPECT_EQ(board.message().tone, Tone::error);
    EXPECT_FALSE(board.counting());
}

}  // namespace
}  // namespace app::gui
