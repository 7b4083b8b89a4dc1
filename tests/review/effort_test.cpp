#include "review/effort.h"

#include <gtest/gtest.h>

namespace review {
namespace {

Reading given(const std::string& key, const std::string& text, const Source& source, int second) {
    Reading reading;
    reading.key = key;
    reading.text = text;
    reading.source = source;
    reading.when = UtcTime(std::chrono::seconds(second));
    return reading;
}

const Source kMachine{SourceKind::machine, "máy"};
const Source kLan{SourceKind::keyed, "lan"};
const Source kMai{SourceKind::keyed, "mai"};

TEST(Effort, TellsEnterFromEditsAndFreshTexts) {
    Record record;
    record.readings = {given("so", "05", kMachine, 0), given("hoTen", "An", kMachine, 0), given("so", "05", kLan, 100),
                       given("hoTen", "Ân", kLan, 104), given("ghiChu", "x", kLan, 110)};
    const auto efforts = effortIn({record});
    ASSERT_EQ(efforts.size(), 1U);
    EXPECT_EQ(efforts[0].who, "lan");
    EXPECT_EQ(efforts[0].records, 1U);
    EXPECT_EQ(efforts[0].accepted, 1U);
    EXPECT_EQ(efforts[0].edited, 1U);
    EXPECT_EQ(efforts[0].fresh, 1U);
    EXPECT_DOUBLE_EQ(efforts[0].secondsPerRecord(), 10);
}

TEST(Effort, LeavesOutTheTimeSomebodyWasAway) {
    Record record;
    record.readings = {given("so", "05", kLan, 0), given("hoTen", "An", kLan, 4000), given("trangSo", "1", kLan, 4003)};
    EXPECT_DOUBLE_EQ(effortIn({record})[0].seconds, 3);
}

TEST(Effort, EachPersonHasAnEffortOfHerOwn) {
    Record record;
    record.readings = {given("so", "05", kMachine, 0), given("so", "05", kLan, 1), given("so", "06", kMai, 2)};
    const auto efforts = effortIn({record, record});
    ASSERT_EQ(efforts.size(), 2U);
    EXPECT_EQ(efforts[0].accepted, 2U);
    EXPECT_EQ(efforts[1].edited, 2U);
    EXPECT_EQ(efforts[1].records, 2U);
}

TEST(Effort, TheMachineIsJudgedByWhatItHadSaidThen) {
    Record record;
    record.readings = {given("so", "05", kMachine, 0), given("so", "06", kLan, 1), given("so", "06", kMachine, 2)};
    EXPECT_EQ(effortIn({record})[0].edited, 1U);
}

TEST(Effort, CopiesAreCountedAndImportsAreNobodys) {
    Record record;
    record.readings = {given("nguoiKy", "Dũng", {SourceKind::copied, "lan"}, 1), given("so", "05", {SourceKind::imported, "tệp"}, 2)};
    const auto efforts = effortIn({record});
    ASSERT_EQ(efforts.size(), 1U);
    EXPECT_EQ(efforts[0].copied, 1U);
    EXPECT_EQ(efforts[0].fresh, 1U);
}

}  // namespace
}  // namespace review
