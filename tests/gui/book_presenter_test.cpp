#include "app/gui/book_presenter.h"

#include <gtest/gtest.h>

#include "tests/gui/desk_fixture.h"
#include "tests/support/whole_keying.h"

namespace app::gui {
namespace {

class Books : public ::testing::Test {
protected:
    void makeAndLoad(const std::vector<std::string>& numbers) {
        book = desk_test::makeBook(*store, *desk_test::shippedForms(), numbers);
        presenter.reload();
    }
    review::RecordId record(std::size_t index) { return store->recordIds(book)[index]; }
    void acceptRecord(review::RecordId id) {
        const auto before = *store->record(id);
        const auto saved = store->addReadings(id, before.revision, support::wholeKeying(before, "lan"), desk_test::actBy("lan"));
        ASSERT_EQ(store->move(id, saved.revision, review::Step::accept, desk_test::actBy("lan")).state, review::RecordState::accepted);
    }

    std::unique_ptr<storage::Store> store = storage::openStore("memory:", true);
    desk_test::DirectDesk desk{*store};
    BookPresenter presenter{desk};
    review::BookId book;
};

TEST_F(Books, NothingIsSaidOfBooksBeforeTheStoreHasAnswered) { EXPECT_EQ(presenter.summary(), ""); }

TEST_F(Books, AnEmptyStoreSaysThatThereIsNoBook) {
    presenter.reload();
    EXPECT_TRUE(presenter.books().empty());
    EXPECT_EQ(presenter.summary(), "Kho chưa có sổ nào.");
}

TEST_F(Books, AfterASaveOnlyThatRecordIsAskedFor) {
    makeAndLoad({"05", "06"});
    acceptRecord(record(1));
    int told = 0;
    presenter.onChanged = [&told](BookChange) { ++told; };
    presenter.refresh(record(0));
    EXPECT_EQ(told, 0) << "nothing of it had changed";
    presenter.refresh(record(1));
    EXPECT_EQ(told, 1);
    EXPECT_TRUE(presenter.page()->rows[1].finished);
    EXPECT_EQ(presenter.page()->counts.accepted, 1U);
}

TEST_F(Books, TheFirstBookIsOpenedWithItsRecords) {
    makeAndLoad({"05", "06"});
    ASSERT_TRUE(presenter.page().has_value());
    ASSERT_EQ(presenter.page()->rows.size(), 2U);
    EXPECT_EQ(presenter.page()->rows[0].name, "Số 05");
    EXPECT_EQ(presenter.page()->rows[1].sheet, "2");
    EXPECT_EQ(presenter.page()->rows[0].state, "Nháp");
}

TEST_F(Books, AScanWithoutRecordsIsARowOfItsOwn) {
    makeAndLoad({"05"});
    const std::string bytes = desk_test::drawnPage(2);
    const auto added = store->addScans(book, {"trống.bmp", bytes, 1}, desk_test::actBy("quét"));
    store->markFailed(added.ids.front(), {"Ảnh bị rách.", "The picture is torn."}, desk_test::actBy("máy"));
    presenter.reload();
    ASSERT_EQ(presenter.page()->rows.size(), 2U);
    const BookRow& row = presenter.page()->rows[1];
    EXPECT_EQ(row.name, "trống.bmp");
    EXPECT_EQ(row.state, "Lỗi");
    EXPECT_EQ(row.note, "Ảnh bị rách.");
    EXPECT_FALSE(row.record);
}

TEST_F(Books, NextOpenPassesFinishedRecordsAndGoesRound) {
    makeAndLoad({"05", "06", "07"});
    acceptRecord(record(1));
    presenter.reload();
    EXPECT_EQ(presenter.nextOpen({}), record(0));
    EXPECT_EQ(presenter.nextOpen(record(0)), record(2));
    EXPECT_EQ(presenter.nextOpen(record(2)), record(0));
}

TEST_F(Books, NextOpenIsNothingWhenAllAreFinished) {
    makeAndLoad({"05"});
    acceptRecord(record(0));
    presenter.reload();
    EXPECT_FALSE(presenter.nextOpen(record(0)).has_value());
    EXPECT_FALSE(presenter.nextOpen({}).has_value());
}

TEST_F(Books, NeighboursStopAtTheEnds) {
    makeAndLoad({"05", "06"});
    EXPECT_EQ(presenter.neighbour(record(0), 1), record(1));
    EXPECT_FALSE(presenter.neighbour(record(1), 1).has_value());
    EXPECT_FALSE(presenter.neighbour(record(0), -1).has_value());
}

TEST_F(Books, ASecondBookOfTheSameNameIsRefusedWithASentence) {
    makeAndLoad({"05"});
    review::Book same;
    same.type = "KS";
    same.yearOpened = 2017;
    same.number = "01";
    presenter.addBook(same, desk_test::actBy("lan"));
    EXPECT_FALSE(presenter.failure().empty());
    EXPECT_EQ(presenter.books().size(), 1U);
}

}  // namespace
}  // namespace app::gui
