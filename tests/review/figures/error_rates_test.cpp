#include "review/figures/error_rates.h"

#include <algorithm>

#include "tests/review/records.h"

namespace review::test {
namespace {

Record withReadings(std::vector<Reading> readings) {
    Record record;
    record.readings = std::move(readings);
    return record;
}

/// "wrong of seen" of one name in one group; empty when it was not seen.
std::string counted(const ErrorTally& tally, RateGroup group, const std::string& name) {
    const auto rates = tally.rates();
    const auto rate = std::ranges::find_if(rates, [&](const ErrorRate& one) { return one.group == group && one.name == name; });
    return rate == rates.end() ? std::string() : std::to_string(rate->wrong) + " of " + std::to_string(rate->seen);
}

TEST(Wilson, KnownIntervals) {
    // R. G. Newcombe, Statistics in Medicine 17 (1998) 857, Table I, method 3: 81 of 263, 0 of 20, 1 of 29.
    EXPECT_NEAR(wilson(81, 263).low, 0.2553, 0.0001);
    EXPECT_NEAR(wilson(81, 263).high, 0.3662, 0.0001);
    EXPECT_EQ(wilson(0, 20).low, 0);
    EXPECT_NEAR(wilson(0, 20).high, 0.1611, 0.0001);
    EXPECT_NEAR(wilson(1, 29).low, 0.0061, 0.0001);
    EXPECT_NEAR(wilson(1, 29).high, 0.1718, 0.0001);
}

TEST(Wilson, NothingSeenSaysNothing) { EXPECT_EQ(wilson(0, 0), (Interval{0, 1})); }

TEST(Wilson, AllWrongEndsAtOne) {
    EXPECT_EQ(wilson(5, 5).high, 1);
    EXPECT_LT(wilson(5, 5).low, 0.6);
}

TEST(ErrorTally, WhoWasOverruledByTwoOthersIsWrong) {
    ErrorTally tally;
    tally.add(withReadings({keyed("lan", "nksHoTen", "Lê Thị Hoa"), keyed("mai", "nksHoTen", "Lê Thị Hoà"), keyed("an", "nksHoTen", "Lê Thị Hoà")}), "KS.2017.01");
    EXPECT_EQ(counted(tally, RateGroup::clerk, "lan"), "1 of 1");
    EXPECT_EQ(counted(tally, RateGroup::clerk, "mai"), "0 of 1");
    EXPECT_EQ(counted(tally, RateGroup::fieldByPeople, "nksHoTen"), "1 of 3");
    EXPECT_EQ(counted(tally, RateGroup::bookByPeople, "KS.2017.01"), "1 of 3");
}

TEST(ErrorTally, ASlipStaysASlipWhenItsAuthorGivesIn) {
    ErrorTally tally;
    tally.add(withReadings({keyed("lan", "so", "05"), keyed("mai", "so", "06"), keyed("lan", "so", "06")}), "b");
    EXPECT_EQ(counted(tally, RateGroup::clerk, "lan"), "1 of 1");
    EXPECT_EQ(counted(tally, RateGroup::clerk, "mai"), "0 of 1");
}

TEST(ErrorTally, AWordThatNobodyElseLookedAtSaysNothingOfItsAuthor) {
    ErrorTally tally;
    tally.add(withReadings({keyed("lan", "so", "05"), keyed("lan", "so", "06")}), "b");
    EXPECT_EQ(counted(tally, RateGroup::clerk, "lan"), "");
}

TEST(ErrorTally, TheMachineIsHeldAgainstWhatOnePersonSettled) {
    ErrorTally tally;
    tally.add(withReadings({readByMachine("so", "05", "tesseract 5.3.0 vie"), readByMachine("so", "06", "hand 3"), keyed("lan", "so", "06")}), "b");
    EXPECT_EQ(counted(tally, RateGroup::model, "tesseract 5.3.0 vie"), "1 of 1");
    EXPECT_EQ(counted(tally, RateGroup::model, "hand 3"), "0 of 1");
    EXPECT_EQ(counted(tally, RateGroup::fieldByMachine, "so"), "1 of 2");
    EXPECT_EQ(counted(tally, RateGroup::bookByMachine, "b"), "1 of 2");
}

TEST(ErrorTally, WhatOnlyTheMachineReadAndWhatIsDisputedSayNothing) {
    ErrorTally tally;
    tally.add(withReadings({readByMachine("so", "05")}), "b");
    tally.add(withReadings({readByMachine("so", "05"), keyed("lan", "so", "05"), keyed("mai", "so", "06")}), "b");
    EXPECT_TRUE(tally.rates().empty());
}

TEST(ErrorTally, TheSameDayWrittenInAnotherWayIsNoError) {
    ErrorTally tally;
    tally.add(withReadings({readByMachine("nksNgaySinh", "21/12/2016"), keyed("lan", "nksNgaySinh", "21.12.2016")}), "b");
    tally.add(withReadings({readByMachine("nksNgaySinh", "27/12/2016"), keyed("lan", "nksNgaySinh", "21.12.2016")}), "b");
    EXPECT_EQ(counted(tally, RateGroup::model, "tesseract 5.3.0 vie"), "1 of 2");
}

TEST(ErrorTally, SayingBlankWhereSomethingStandsIsAnError) {
    ErrorTally tally;
    tally.add(withReadings({keyedState("lan", "ghiChu", FieldState::blank), keyed("mai", "ghiChu", "Đã chết"), keyed("an", "ghiChu", "Đã chết")}), "b");
    EXPECT_EQ(counted(tally, RateGroup::clerk, "lan"), "1 of 1");
}

TEST(ErrorTally, NamesItsGroupsForFiles) {
    EXPECT_EQ(toText(RateGroup::fieldByMachine), "field");
    EXPECT_EQ(sideOf(RateGroup::fieldByMachine), "machine");
    EXPECT_EQ(toText(RateGroup::clerk), "clerk");
    EXPECT_EQ(sideOf(RateGroup::bookByPeople), "people");
}

}  // namespace
}  // namespace review::test
