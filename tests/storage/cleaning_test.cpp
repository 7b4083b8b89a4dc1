#include "review/base/failure.h"
#include "tests/storage/contract.h"

namespace storage::test {
namespace {

const std::string kHashA(64, 'a');
const std::string kHashB(64, 'b');
constexpr auto kTurned = R"({"pages":[{"degrees":1.5}]})";
constexpr auto kTurnedMore = R"({"pages":[{"degrees":2}]})";

/// How a scan is cleaned, and its history.
class Cleaning : public StoreContract {
protected:
    OneRecord made = oneRecord(store());

    ScanState state() { return store().scan(made.scan)->state; }
    std::string choice() { return store().cleaning(made.scan).current()->choice; }
    bool choose(const std::string& choice, int second = 10) {
        return store().chooseCleaning(made.scan, store().cleaning(made.scan).seen(), choice, by("lan", second));
    }
    bool read(const std::vector<StageEntry>& stages, const std::string& name = "Nguyễn Văn An", int second = 20) {
        return store().saveCleanedReading(made.scan, readingOf({birthPage(name)}), {store().cleaning(made.scan).seen(), stages}, by("máy", second));
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, Cleaning, engines(), engineName);

TEST_P(Cleaning, NobodyHasChosenAtFirst) {
    EXPECT_EQ(store().cleaning(made.scan).current(), nullptr);
    EXPECT_EQ(store().cleaning(made.scan).seen(), 0);
    EXPECT_EQ(store().cleaning(made.scan).undoable(), nullptr);
}

TEST_P(Cleaning, AChoiceTellsWhoAndWhenAndLetsTheScanWait) {
    ASSERT_TRUE(choose(kTurned));
    const CleaningLog log = store().cleaning(made.scan);
    ASSERT_NE(log.current(), nullptr);
    EXPECT_EQ(log.current()->choice, kTurned);
    EXPECT_EQ(log.current()->person, "lan");
    EXPECT_EQ(log.current()->at, by("lan", 10).when);
    EXPECT_EQ(state(), ScanState::waiting);
    EXPECT_EQ(actions().back(), "scan.clean");
}

TEST_P(Cleaning, AChoiceMadeOnAnOldStateIsNotWritten) {
    ASSERT_TRUE(choose(kTurned));
    EXPECT_FALSE(store().chooseCleaning(made.scan, 0, kTurnedMore, by("minh", 11)));
    EXPECT_EQ(choice(), kTurned);
    EXPECT_EQ(store().cleaning(made.scan).choices.size(), 1U);
}

TEST_P(Cleaning, UndoGoesBackChoiceByChoiceAndKeepsTheHistory) {
    ASSERT_TRUE(choose(kTurned, 10));
    ASSERT_TRUE(choose(kTurnedMore, 11));
    ASSERT_TRUE(store().undoCleaning(made.scan, by("minh", 12)));
    EXPECT_EQ(choice(), kTurned);
    ASSERT_TRUE(store().undoCleaning(made.scan, by("minh", 13)));
    EXPECT_EQ(choice(), "{}");
    EXPECT_FALSE(store().undoCleaning(made.scan, by("minh", 14)));
    const CleaningLog log = store().cleaning(made.scan);
    ASSERT_EQ(log.choices.size(), 4U) << "a history only grows";
    EXPECT_EQ(log.choices[2].undoes, log.choices[1].id);
    EXPECT_EQ(log.choices[3].undoes, log.choices[0].id);
    EXPECT_EQ(log.choices[3].person, "minh");
}

TEST_P(Cleaning, AChoiceAfterAnUndoCanBeUndoneToo) {
    ASSERT_TRUE(choose(kTurned, 10));
    ASSERT_TRUE(store().undoCleaning(made.scan, by("lan", 11)));
    ASSERT_TRUE(choose(kTurnedMore, 12));
    ASSERT_TRUE(store().undoCleaning(made.scan, by("lan", 13)));
    EXPECT_EQ(choice(), "{}");
    EXPECT_FALSE(store().undoCleaning(made.scan, by("lan", 14)));
}

TEST_P(Cleaning, StagesTellTheirInputsValuesPersonAndMoment) {
    ASSERT_TRUE(read({{"angle", 0, kHashA, R"({"degrees":1})", {}, {}}, {"angle", 1, kHashB, R"({"degrees":2})", "lan", {}}}));
    const CleaningLog log = store().cleaning(made.scan);
    ASSERT_EQ(log.stages.size(), 2U);
    EXPECT_EQ(log.stages[1], (StageEntry{"angle", 1, kHashB, R"({"degrees":2})", "lan", by("máy", 20).when}));
    EXPECT_EQ(log.found("angle", 0, kHashA), R"({"degrees":1})");
    EXPECT_EQ(log.found("angle", 0, kHashB), std::nullopt);
    EXPECT_EQ(log.found("angle", 1, kHashB), std::nullopt) << "what a person set the machine has not found";
}

TEST_P(Cleaning, AStageThatCameToTheSameIsNotWrittenAgainAndOneThatDidNotIsAdded) {
    const StageEntry same{"angle", 0, kHashA, R"({"degrees":1})", {}, {}};
    ASSERT_TRUE(read({same}));
    ASSERT_TRUE(read({same}, "Nguyễn Văn An", 21));
    EXPECT_EQ(store().cleaning(made.scan).stages.size(), 1U);
    ASSERT_TRUE(read({{"angle", 0, kHashB, R"({"degrees":1})", {}, {}}}, "Nguyễn Văn An", 22));
    const CleaningLog log = store().cleaning(made.scan);
    ASSERT_EQ(log.stages.size(), 2U);
    EXPECT_EQ(log.stages[0].inputs, kHashA) << "what was found before stays";
    EXPECT_EQ(log.last("angle", 0)->inputs, kHashB);
}

TEST_P(Cleaning, AReadingOfPagesCleanedOtherwiseMeanwhileIsNotWritten) {
    const std::int64_t seen = store().cleaning(made.scan).seen();
    ASSERT_TRUE(choose(kTurned));
    const std::size_t before = store().record(made.record)->readings.size();
    EXPECT_FALSE(store().saveCleanedReading(made.scan, readingOf({birthPage("Ai khác")}), {seen, {{"angle", 0, kHashA, "{}", {}, {}}}}, by("máy", 20)));
    EXPECT_EQ(state(), ScanState::waiting);
    EXPECT_EQ(store().record(made.record)->readings.size(), before);
    EXPECT_TRUE(store().cleaning(made.scan).stages.empty());
}

TEST_P(Cleaning, WhatPeopleReadStaysWhenThePageIsReadAgain) {
    ASSERT_FALSE(store().addReadings(made.record, store().record(made.record)->revision, {keyed("lan", "nksHoTen", "Nguyễn Văn Ân")}, by("lan", 5)).stale);
    const std::vector<review::Reading> before = store().record(made.record)->readings;
    ASSERT_TRUE(choose(kTurned));
    ASSERT_TRUE(read({}, "Nguyễn Văn Am"));
    const review::Record record = *store().record(made.record);
    ASSERT_GT(record.readings.size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i) EXPECT_EQ(record.readings[i].id, before[i].id);
    EXPECT_EQ(review::countedText(record, "nksHoTen"), "Nguyễn Văn Ân");
    EXPECT_EQ(state(), ScanState::read);
}

TEST_P(Cleaning, AScanWhosePagesAreCleanedAsBeforeIsReadWithoutANewReading) {
    const std::size_t before = store().record(made.record)->readings.size();
    ASSERT_TRUE(choose(kTurned, 10));
    ASSERT_TRUE(store().undoCleaning(made.scan, by("lan", 11)));
    ASSERT_TRUE(store().keepReading(made.scan, {store().cleaning(made.scan).seen(), {}}, by("máy", 12)));
    EXPECT_EQ(state(), ScanState::read);
    EXPECT_EQ(store().record(made.record)->readings.size(), before);
}

TEST_P(Cleaning, AStoreWithChoicesAndStagesIsSound) {
    ASSERT_TRUE(choose(kTurned));
    ASSERT_TRUE(read({{"angle", 0, kHashA, R"({"degrees":1.5})", "lan", {}}}));
    EXPECT_TRUE(store().examine().empty());
}

}  // namespace
}  // namespace storage::test
