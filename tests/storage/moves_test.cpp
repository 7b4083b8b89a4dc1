#include <gtest/gtest.h>

#include "tests/storage/guarded.h"

namespace storage::test {
namespace {

using review::BookState;
using review::RecordState;
using review::Step;

/// A book with one record, in a store with accounts.
class GuardedMoves : public GuardedStore {
protected:
    GuardedMoves() {
        (void)enter("sang");
        book = store().addBook(birthBook(), by("sang"));
        scan = store().addScans(book, {"trang-01.jpg", "bytes of a picture", 1}, by("sang", 1)).ids.at(0);
        store().saveReading(scan, readingOf({birthPage()}), by("sang", 2));
        record = store().recordIds(book).at(0);
    }

    /// The person keys all four fields that the machine read.
    Saved key(const std::string& who, const std::string& name = "Nguyễn Văn An") {
        (void)enter(who);
        return store().addReadings(record, revision(),
                                   {keyed(who, "so", "05"), keyed(who, "nksHoTen", name), keyed(who, "ngayDangKy", "03.02.2017"),
                                    keyed(who, "nksNoiSinh", "Củ Chi")},
                                   by(who, 3));
    }
    Saved move(const std::string& who, Step step, const std::string& why = {}) {
        (void)enter(who);
        return store().move(record, revision(), step, by(who, 4, why));
    }
    std::int64_t revision() { return store().record(record)->revision; }
    review::Record stored() { return *store().record(record); }
    void plan(const review::Plan& plan) {
        (void)enter("minh");
        store().setPlan(book, plan, by("minh"));
    }

    review::BookId book;
    review::ScanId scan;
    review::RecordId record;
};

TEST_F(GuardedMoves, AClerkKeysAndACheckerAccepts) {
    EXPECT_EQ(key("lan").state, RecordState::entered);
    EXPECT_EQ(move("lan", Step::accept).why.en, "This account may not: accept. That is for: checker, supervisor.");
    EXPECT_EQ(move("hoa", Step::accept).state, RecordState::accepted);
}

TEST_F(GuardedMoves, NobodyAcceptsTheOwnKeying) {
    (void)key("hoa");
    const Saved own = move("hoa", Step::accept);
    EXPECT_TRUE(own.notAllowed);
    EXPECT_EQ(own.why.en, "Whoever keyed a record neither checks nor accepts it.");
    EXPECT_EQ(move("tam", Step::accept).state, RecordState::accepted);
}

TEST_F(GuardedMoves, TwoAgreeingKeyingsAcceptWithoutAThird) {
    (void)key("lan");
    EXPECT_TRUE(move("lan", Step::agree).notAllowed);
    (void)key("mai");
    EXPECT_TRUE(store().agreement(record).full);
    EXPECT_EQ(move("mai", Step::agree).state, RecordState::accepted);
}

TEST_F(GuardedMoves, ForAClerkToAcceptIsToAgree) {
    (void)key("lan");
    (void)key("mai");
    EXPECT_EQ(move("mai", Step::accept).state, RecordState::accepted);
    EXPECT_EQ(store().history(record).back().step, Step::agree);
}

TEST_F(GuardedMoves, NothingIsAcceptedWhilePeopleDiffer) {
    (void)key("lan");
    (void)key("mai", "Nguyễn Văn Ân");
    EXPECT_EQ(store().agreement(record).disputed, std::vector<std::string>{"nksHoTen"});
    EXPECT_EQ(move("minh", Step::accept).why.en, "People still differ on fields of this record; settle them first.");
}

TEST_F(GuardedMoves, WithTwoChecksTwoPeopleFollowTheClerk) {
    plan({.checks = 2, .blind = {}, .machine = {}});
    (void)key("lan");
    EXPECT_EQ(move("hoa", Step::accept).state, RecordState::checked) << "accept is the next check";
    EXPECT_TRUE(move("tam", Step::accept).notAllowed) << "the second is a supervisor's";
    EXPECT_EQ(move("minh", Step::accept).state, RecordState::accepted);
}

TEST_F(GuardedMoves, WhoCheckedFirstDoesNotCheckAgain) {
    plan({.checks = 2, .blind = {}, .machine = {}});
    (void)key("lan");
    (void)move("minh", Step::accept);
    EXPECT_EQ(move("minh", Step::accept).why.en, "Whoever made the first check does not make the second of the same record.");
    EXPECT_EQ(move("ninh", Step::accept).state, RecordState::accepted);
}

TEST_F(GuardedMoves, TwoAgreeingKeyingsAreTheFirstOfTwoChecks) {
    plan({.checks = 2, .blind = {}, .machine = {}});
    (void)key("lan");
    (void)key("mai");
    EXPECT_EQ(move("mai", Step::agree).state, RecordState::checked);
    EXPECT_EQ(move("minh", Step::accept).state, RecordState::accepted);
}

TEST_F(GuardedMoves, OnlyASupervisorReopensAndWithAReason) {
    (void)key("lan");
    (void)move("hoa", Step::accept);
    EXPECT_TRUE(move("hoa", Step::reopen, "sai tên").notAllowed);
    EXPECT_EQ(refused([&] { (void)move("minh", Step::reopen); }), "This step needs a reason.");
    EXPECT_EQ(move("minh", Step::reopen, "sai tên").state, RecordState::returned);
}

TEST_F(GuardedMoves, ReopeningKeepsTheOldVersionAndBeginsANewOne) {
    (void)key("lan");
    (void)key("mai");
    (void)move("mai", Step::agree);
    (void)move("minh", Step::reopen, "sai tên");
    EXPECT_EQ(stored().version, 2);
    (void)key("minh", "Nguyễn Văn Ân");
    EXPECT_EQ(review::countedText(stored(), "nksHoTen"), "Nguyễn Văn Ân") << "one correction outweighs the two keyings before";
    const auto before = store().recordVersion(record, 1);
    ASSERT_TRUE(before);
    EXPECT_EQ(review::countedText(*before, "nksHoTen"), "Nguyễn Văn An");
    EXPECT_EQ(before->state, RecordState::accepted);
    EXPECT_FALSE(store().recordVersion(record, 3));
}

TEST_F(GuardedMoves, ACorrectionAfterReopeningIsAcceptedBySomebodyElse) {
    (void)key("lan");
    (void)move("hoa", Step::accept);
    (void)move("minh", Step::reopen, "sai tên");
    (void)key("minh", "Nguyễn Văn Ân");
    EXPECT_TRUE(move("minh", Step::accept).notAllowed);
    EXPECT_EQ(move("ninh", Step::accept).state, RecordState::accepted);
}

TEST_F(GuardedMoves, HistoryNamesEveryPersonStepAndReason) {
    (void)key("lan");
    (void)move("hoa", Step::accept);
    (void)move("minh", Step::reopen, "sai tên");
    const auto history = store().history(record);
    ASSERT_EQ(history.size(), 3u);
    EXPECT_EQ(history[0].who, "lan");
    EXPECT_EQ(history[0].to, RecordState::entered);
    EXPECT_EQ(history[1].step, Step::accept);
    EXPECT_EQ(history[2].why, "sai tên");
    EXPECT_EQ(history[2].version, 1);
    EXPECT_EQ(history[2].when, by("minh", 4).when);
}

TEST_F(GuardedMoves, ABookIsAcceptedOnceAllItsRecordsAre) {
    (void)enter("minh");
    const std::string early = "Records of the book are not accepted or scans not read: it cannot be accepted as a whole yet.";
    EXPECT_EQ(refused([&] { (void)store().moveBook(book, Step::accept, by("minh")); }), early);
    (void)key("lan");
    (void)move("hoa", Step::accept);
    EXPECT_NE(refused([&] { (void)store().moveBook(book, Step::accept, by("hoa")); }), "");
    (void)enter("minh");
    EXPECT_EQ(store().moveBook(book, Step::accept, by("minh")), BookState::accepted);
    EXPECT_EQ(store().book(book)->state, BookState::accepted);
}

TEST_F(GuardedMoves, AnAcceptedBookTakesNoScans) {
    (void)key("lan");
    (void)move("hoa", Step::accept);
    (void)enter("minh");
    (void)store().moveBook(book, Step::accept, by("minh"));
    const std::string locked = "This book is accepted and locked. A supervisor reopens it, with a reason, before it is changed.";
    EXPECT_EQ(refused([&] { (void)store().addScans(book, {"b.jpg", "other bytes", 1}, by("minh")); }), locked);
    EXPECT_EQ(refused([&] { (void)store().replaceScan(scan, {"b.jpg", "other bytes", 1}, by("minh")); }), locked);
    EXPECT_EQ(refused([&] { (void)store().moveBook(book, Step::reopen, by("minh")); }), "This step needs a reason.");
    EXPECT_EQ(store().moveBook(book, Step::reopen, by("minh", 5, "thiếu trang")), BookState::open);
    EXPECT_EQ(refused([&] { (void)store().addScans(book, {"b.jpg", "other bytes", 1}, by("minh")); }), "");
}

TEST_F(GuardedMoves, OpeningARecordOpensItsBook) {
    (void)key("lan");
    (void)move("hoa", Step::accept);
    (void)enter("minh");
    (void)store().moveBook(book, Step::accept, by("minh"));
    (void)move("minh", Step::reopen, "sai tên");
    EXPECT_EQ(store().book(book)->state, BookState::open);
}

TEST_F(GuardedMoves, DeliveringAnAcceptedBookDeliversItAsAWhole) {
    (void)key("lan");
    (void)move("hoa", Step::accept);
    EXPECT_NE(refused([&] { store().addDelivery(book, {"g.zip", std::string(64, 'a'), 1}, {record}, by("hoa")); }), "");
    (void)enter("minh");
    (void)store().moveBook(book, Step::accept, by("minh"));
    store().addDelivery(book, {"g.zip", std::string(64, 'a'), 1}, {record}, by("minh", 6));
    EXPECT_EQ(store().book(book)->state, BookState::delivered);
    EXPECT_EQ(stored().state, RecordState::delivered);
}

}  // namespace
}  // namespace storage::test
