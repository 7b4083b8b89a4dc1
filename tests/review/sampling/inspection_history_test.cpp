#include "review/sampling/inspection_history.h"

#include <gtest/gtest.h>

namespace review {
namespace {

// Lots of 1,000 records at 1.0 are normally accepted with at most 2 wrong of 80, at the next stricter limit with at most 1.
constexpr InspectionScheme kScheme{.level = InspectionLevel::II, .limit = 1.0};
constexpr InspectedLot kClean{1000, 0, true}, kFair{1000, 2, true}, kFailed{1000, 3, false};

std::vector<InspectedLot> times(std::size_t count, const InspectedLot& lot) { return std::vector<InspectedLot>(count, lot); }

std::vector<InspectedLot> joined(std::initializer_list<std::vector<InspectedLot>> parts) {
    std::vector<InspectedLot> all;
    for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

TEST(InspectionHistory, BeginsWithNormalInspection) { EXPECT_EQ(standingAfter(kScheme, {}), InspectionStanding{}); }

TEST(InspectionHistory, TwoFailedOfFiveTighten) {
    EXPECT_EQ(standingAfter(kScheme, std::vector{kFailed, kFair, kFair, kFair, kFailed}).strictness, Strictness::tightened);
    EXPECT_EQ(standingAfter(kScheme, std::vector{kFailed, kFailed}).strictness, Strictness::tightened);
}

TEST(InspectionHistory, TwoFailedOfSixDoNotTighten) {
    EXPECT_EQ(standingAfter(kScheme, std::vector{kFailed, kFair, kFair, kFair, kFair, kFailed}).strictness, Strictness::normal);
}

TEST(InspectionHistory, FiveAcceptedInARowEndTightenedInspection) {
    const auto four = joined({times(2, kFailed), times(4, kClean)});
    EXPECT_EQ(standingAfter(kScheme, four).strictness, Strictness::tightened);
    EXPECT_EQ(standingAfter(kScheme, joined({four, times(1, kClean)})).strictness, Strictness::normal);
    EXPECT_EQ(standingAfter(kScheme, joined({four, times(1, kFailed), times(1, kClean)})).strictness, Strictness::tightened);
}

TEST(InspectionHistory, FiveFailedUnderTightenedStopInspection) {
    const auto standing = standingAfter(kScheme, joined({times(2, kFailed), times(2, kFailed), times(3, kClean), times(3, kFailed)}));
    EXPECT_TRUE(standing.discontinued);
    EXPECT_FALSE(standingAfter(kScheme, joined({times(2, kFailed), times(4, kFailed)})).discontinued);
}

TEST(InspectionHistory, TenCleanLotsOpenTheWayToReducedInspection) {
    EXPECT_EQ(standingAfter(kScheme, times(9, kClean)).score, 27u);
    EXPECT_EQ(standingAfter(kScheme, times(10, kClean)).strictness, Strictness::reduced);
}

TEST(InspectionHistory, ALotThatWouldFailTheStricterLimitBeginsTheScoreAnew) {
    EXPECT_EQ(standingAfter(kScheme, joined({times(9, kClean), {kFair}})).score, 0u);
    EXPECT_EQ(standingAfter(kScheme, joined({times(9, kClean), {kFair}, times(2, kClean)})).score, 6u);
}

TEST(InspectionHistory, SmallPlansGiveTwoPointsALot) {
    const InspectionScheme small{.level = InspectionLevel::II, .limit = 0.65};  // 80 items, at most 1 wrong.
    EXPECT_EQ(standingAfter(small, times(14, kClean)).score, 28u);
    EXPECT_EQ(standingAfter(small, times(15, kClean)).strictness, Strictness::reduced);
}

TEST(InspectionHistory, ReducedInspectionIsOnlyForWhoAllowsIt) {
    InspectionScheme scheme = kScheme;
    scheme.reducedAllowed = false;
    EXPECT_EQ(standingAfter(scheme, times(20, kClean)).strictness, Strictness::normal);
}

TEST(InspectionHistory, OneFailedLotEndsReducedInspection) {
    EXPECT_EQ(standingAfter(kScheme, joined({times(10, kClean), times(1, kFailed)})), InspectionStanding{});
}

}  // namespace
}  // namespace review
