#include "app/gui/group_presenter.h"

#include "tests/gui/review_fixture.h"

namespace app::gui {
namespace {

class Groups : public desk_test::Review {
protected:
    GroupPresenter groups{desk, desk_test::settingsOf("lan")};
};

TEST_F(Groups, EqualReadingsStandTogetherTheLeastSureFirst) {
    machineReads(second(), "nksDanToc", "Kinh", 0.60);
    groups.load(catalog, book, "nksDanToc");
    ASSERT_EQ(groups.groups().size(), 1U);
    EXPECT_EQ(groups.groups()[0].words, "Kinh");
    ASSERT_EQ(groups.groups()[0].tiles.size(), 2U);
    EXPECT_EQ(groups.groups()[0].tiles[0].record, second());
    EXPECT_EQ(groups.groups()[0].tiles[1].number, "05");
}

TEST_F(Groups, TheLargestGroupComesFirst) {
    store = storage::openStore("memory:", true);
    desk_test::DirectDesk own(*store);
    book = desk_test::makeBook(*store, *catalog, {"05", "06", "07"});
    machineReads(first(), "nksDanToc", "Tày", 0.9);
    GroupPresenter many(own, desk_test::settingsOf("lan"));
    many.load(catalog, book, "nksDanToc");
    ASSERT_EQ(many.groups().size(), 2U);
    EXPECT_EQ(many.groups()[0].words, "Kinh");
    EXPECT_EQ(many.groups()[1].words, "Tày");
}

TEST_F(Groups, AcceptingSavesEveryTileThatIsNotMarked) {
    groups.load(catalog, book, "nksDanToc");
    groups.toggle(0);
    const review::RecordId marked = groups.groups()[0].tiles[0].record;
    const review::RecordId other = groups.groups()[0].tiles[1].record;
    groups.accept();
    EXPECT_EQ(last("nksDanToc", other).source, (review::Source{review::SourceKind::keyed, "lan"}));
    EXPECT_EQ(last("nksDanToc", marked).source.kind, review::SourceKind::machine);
    EXPECT_EQ(groups.wrong(), std::vector<review::RecordId>{marked});
    EXPECT_EQ(groups.message().tone, Tone::good);
}

TEST_F(Groups, ASavedGroupTellsItsBook) {
    review::BookId told;
    groups.onSaved = [&](review::BookId saved) { told = saved; };
    groups.load(catalog, book, "nksDanToc");
    groups.accept();
    EXPECT_EQ(told, book);
}

TEST_F(Groups, AMarkStaysUntilItIsTakenAway) {
    groups.load(catalog, book, "nksDanToc");
    groups.toggle(0);
    groups.toggle(0);
    EXPECT_TRUE(groups.wrong().empty());
}

TEST_F(Groups, WhatSomebodySavedMeanwhileIsNotWrittenOver) {
    groups.load(catalog, book, "nksDanToc");
    goTo("nksDanToc");
    presenter.typed("Tày");
    presenter.accept();
    groups.accept();
    EXPECT_EQ(last("nksDanToc").text, "Tày");
    EXPECT_EQ(groups.message().tone, Tone::warning);
}

TEST_F(Groups, AFieldPeopleHaveSeenIsNotAskedAgain) {
    goTo("nksDanToc");
    presenter.accept();
    groups.load(catalog, book, "nksDanToc");
    ASSERT_EQ(groups.groups().size(), 1U);
    EXPECT_EQ(groups.groups()[0].tiles.size(), 1U);
}

TEST_F(Groups, BlankFieldsAreAGroupOfTheirOwn) {
    review::Reading blank;
    blank.key = "nksDanToc";
    blank.state = review::FieldState::blank;
    blank.probability = 0.99;
    blank.source = {review::SourceKind::machine, "máy"};
    (void)store->addReadings(first(), store->record(first())->revision, {blank}, desk_test::actBy("máy"));
    groups.load(catalog, book, "nksDanToc");
    ASSERT_EQ(groups.groups().size(), 2U);
    groups.choose(groups.groups()[0].words == "Kinh" ? 1 : 0);
    groups.accept();
    EXPECT_EQ(last("nksDanToc").state, review::FieldState::blank);
    EXPECT_EQ(last("nksDanToc").source.who, "lan");
}

TEST_F(Groups, AFullDiskIsSaidAndNothingIsLost) {
    groups.load(catalog, book, "nksDanToc");
    desk.refusal = review::Failure(review::FailureKind::world, {"Đĩa đã đầy.", "The disk is full."});
    groups.accept();
    EXPECT_EQ(groups.message().text, "Đĩa đã đầy.");
    EXPECT_EQ(groups.groups()[0].tiles.size(), 2U);
    EXPECT_FALSE(groups.busy());
}

}  // namespace
}  // namespace app::gui
