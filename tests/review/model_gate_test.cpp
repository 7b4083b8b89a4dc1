#include "review/model_gate.h"

#include <gtest/gtest.h>

namespace review {
namespace {

/// Records with one field each: wrong letters before and after.
std::vector<ReadTwice> fieldsOf(const std::string& kind, const std::vector<std::pair<int, int>>& wrong, int firstRecord = 1) {
    std::vector<ReadTwice> fields;
    for (const auto& [before, after] : wrong) fields.push_back({"record " + std::to_string(firstRecord++), kind, 10, before, after});
    return fields;
}

TEST(ModelGate, FiveRecordsThatAllGotBetterByOneLetterAreChanceOnceInThirtyTwo) {
    EXPECT_DOUBLE_EQ(chanceOfSum({1, 1, 1, 1, 1}), 1.0 / 32);
}

// Of the eight signings of 3, 1, 1 the sums are 5, 3, 3, 1, -1, -3, -3, -5: three are 3 or more.
TEST(ModelGate, ALargeGainAndALossAreWeighedByTheirSize) { EXPECT_DOUBLE_EQ(chanceOfSum({3, 1, -1}), 3.0 / 8); }

TEST(ModelGate, RecordsThatReadAlikeSayNothing) {
    EXPECT_DOUBLE_EQ(chanceOfSum({0, 0, 0}), 1);
    EXPECT_DOUBLE_EQ(chanceOfSum({1, 1, 1, 1, 1, 0, 0}), 1.0 / 32);
}

TEST(ModelGate, NothingToCompareIsNoProof) {
    EXPECT_DOUBLE_EQ(chanceOfSum({}), 1);
    EXPECT_FALSE(judgeModel({}).better);
}

TEST(ModelGate, AModelThatReadsEveryRecordBetterIsTaken) {
    const GateVerdict verdict = judgeModel(fieldsOf("place", {{3, 1}, {2, 0}, {4, 1}, {1, 0}, {2, 1}}));
    EXPECT_TRUE(verdict.better);
    EXPECT_EQ(verdict.records, 5);
    EXPECT_EQ(verdict.all.letters, 50);
    EXPECT_EQ(verdict.all.wrongBefore, 12);
    EXPECT_EQ(verdict.all.wrongAfter, 3);
    EXPECT_EQ(verdict.all.rightAfter, 2);
}

TEST(ModelGate, AModelThatReadsWorseIsRefused) { EXPECT_FALSE(judgeModel(fieldsOf("place", {{1, 3}, {0, 2}, {1, 4}, {0, 1}, {1, 2}})).better); }

TEST(ModelGate, FourRecordsAreTooFewToProveAnything) { EXPECT_FALSE(judgeModel(fieldsOf("place", {{9, 0}, {9, 0}, {9, 0}, {9, 0}})).better); }

// One record with twenty fields is one page by one hand, not twenty proofs.
TEST(ModelGate, FieldsOfOneRecordAreOneObservation) {
    std::vector<ReadTwice> fields(20, ReadTwice{"record 1", "place", 10, 3, 0});
    const GateVerdict verdict = judgeModel(fields);
    EXPECT_DOUBLE_EQ(verdict.all.chanceBetter, 0.5);
    EXPECT_FALSE(verdict.better);
}

TEST(ModelGate, AModelThatReadsOneClassWorseIsRefusedHoweverMuchBetterTheOthersAre) {
    std::vector<ReadTwice> fields = fieldsOf("place", {{9, 0}, {9, 0}, {9, 0}, {9, 0}, {9, 0}, {9, 0}});
    const auto dates = fieldsOf("date", {{0, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}}, 1);
    fields.insert(fields.end(), dates.begin(), dates.end());
    const GateVerdict verdict = judgeModel(fields);
    EXPECT_LT(verdict.all.chanceBetter, 0.05);
    ASSERT_EQ(verdict.classes.size(), 2U);
    EXPECT_EQ(verdict.classes[0].fieldClass, "date");
    EXPECT_DOUBLE_EQ(verdict.classes[0].chanceWorse, 1.0 / 32);
    EXPECT_FALSE(verdict.better);
}

}  // namespace
}  // namespace review
