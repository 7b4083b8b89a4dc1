#include "review/base/failure.h"
#include "tests/storage/contract.h"
#include "tests/support/whole_keying.h"

namespace storage::test {
namespace {

/// A book of three accepted records, keyed by Lan and accepted by Minh, and a sample of two of them.
class Inspections : public StoreContract {
protected:
    Inspections() {
        book = store().addBook(birthBook(), by("lan"));
        for (int page = 1; page <= 3; ++page) accept("p" + std::to_string(page));
        records = store().recordIds(book);
    }

    void accept(const std::string& file) {
        const auto scan = store().addScans(book, {file, file, 1}, by("lan")).ids.front();
        store().saveReading(scan, readingOf({birthPage()}), by("lan"));
        const auto record = store().recordsOn(scan).front();
        (void)store().addReadings(record, 1, support::wholeKeying(*store().record(record), "lan"), by("lan", 1));
        (void)store().move(record, 2, review::Step::accept, by("minh", 2));
    }

    review::InspectionId drawn(std::size_t accept = 0) {
        return store().beginInspection({book, {}, review::Strictness::normal, {'A', 2, accept}, 3, 77, {records[0], records[2]}},
                                       by("an", 5));
    }

    void judge(review::InspectionId id, std::size_t record, bool wrong, const std::string& who = "an") {
        std::vector<std::string> keys;
        if (wrong) keys.emplace_back("so");
        store().judgeSampled(id, {records[record], wrong, keys, "", {}}, by(who, 6));
    }

    review::RecordState stateOf(std::size_t record) { return store().record(records[record])->state; }

    review::BookId book;
    std::vector<review::RecordId> records;
};
INSTANTIATE_TEST_SUITE_P(Engines, Inspections, engines(), engineName);

TEST_P(Inspections, AreKeptWithPlanSeedAndSample) {
    const auto id = drawn(1);
    const auto all = store().inspections();
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].id, id);
    EXPECT_EQ(all[0].who, "an");
    EXPECT_EQ(all[0].begunAt, by("an", 5).when);
    EXPECT_EQ(all[0].plan, (review::SamplingPlan{'A', 2, 1}));
    EXPECT_EQ(all[0].lot, 3u);
    EXPECT_EQ(all[0].seed, 77u);
    EXPECT_FALSE(all[0].again);
    EXPECT_EQ(all[0].open(), 2u);
    EXPECT_EQ(all[0].sample[1].record, records[2]);
}

TEST_P(Inspections, ABookHasOneOpenSample) {
    (void)drawn();
    EXPECT_THROW((void)drawn(), review::Failure);
}

TEST_P(Inspections, WhatWasFoundIsKeptAndMayBeCorrected) {
    const auto id = drawn();
    judge(id, 0, true);
    judge(id, 0, false);
    judge(id, 2, true);
    const auto sample = store().inspections()[0].sample;
    EXPECT_EQ(sample[0].wrong, false);
    EXPECT_TRUE(sample[0].wrongKeys.empty());
    EXPECT_EQ(sample[1].wrong, true);
    EXPECT_EQ(sample[1].wrongKeys, std::vector<std::string>{"so"});
    EXPECT_EQ(sample[1].who, "an");
}

TEST_P(Inspections, NobodyChecksTheirOwnEntry) {
    const auto id = drawn();
    EXPECT_THROW(judge(id, 0, false, "lan"), review::Failure);
    EXPECT_EQ(store().inspections()[0].open(), 2u);
}

TEST_P(Inspections, ARecordOutsideTheSampleIsRefused) {
    const auto id = drawn();
    EXPECT_THROW(judge(id, 1, false), review::Failure);
}

TEST_P(Inspections, NothingIsConcludedBeforeAllWasSeen) {
    const auto id = drawn();
    judge(id, 0, false);
    EXPECT_THROW((void)store().endInspection(id, by("an", 9)), review::Failure);
}

TEST_P(Inspections, AnAcceptedBookStaysAsItIs) {
    const auto id = drawn(1);
    judge(id, 0, true);
    judge(id, 2, false);
    EXPECT_TRUE(store().endInspection(id, by("an", 9)));
    EXPECT_EQ(stateOf(0), review::RecordState::accepted);
    EXPECT_TRUE(store().inspections()[0].accepted);
    EXPECT_EQ(store().inspections()[0].endedBy, "an");
}

TEST_P(Inspections, AFailedBookGoesBackWhole) {
    const auto id = drawn();
    judge(id, 0, true);
    judge(id, 2, false);
    EXPECT_FALSE(store().endInspection(id, by("an", 9)));
    for (std::size_t record = 0; record < 3; ++record) EXPECT_EQ(stateOf(record), review::RecordState::returned);
    EXPECT_TRUE(store().examine().empty());
}

TEST_P(Inspections, AnEndedOneIsNotJudgedAnyMore) {
    const auto id = drawn(1);
    judge(id, 0, false);
    judge(id, 2, false);
    (void)store().endInspection(id, by("an", 9));
    EXPECT_THROW(judge(id, 0, true), review::Failure);
    EXPECT_THROW((void)store().endInspection(id, by("an", 10)), review::Failure);
}

TEST_P(Inspections, ASecondOneOfTheBookIsTold) {
    const auto first = drawn(1);
    judge(first, 0, false);
    judge(first, 2, false);
    (void)store().endInspection(first, by("an", 9));
    (void)drawn(1);
    EXPECT_TRUE(store().inspections()[1].again);
}

}  // namespace
}  // namespace storage::test
