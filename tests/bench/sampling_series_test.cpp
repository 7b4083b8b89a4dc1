#include "tests/bench/sampling_series.h"

#include <gtest/gtest.h>

#include <cmath>

namespace series {
namespace {

using review::InspectionLevel;
using review::SamplingPlan;
using review::Strictness;

double shareAccepted(const SamplingPlan& plan, std::size_t records, std::size_t wrong) {
    constexpr std::size_t kDraws = 4000;
    std::size_t accepted = 0;
    for (std::size_t seed = 1; seed <= kDraws; ++seed) accepted += acceptedOnce(plan, records, wrong, seed);
    return static_cast<double>(accepted) / kDraws;
}

TEST(OperatingCharacteristic, DrawsFromAWholeBookAcceptAsOftenAsTheMathematicsSay) {
    // A book of 97 records at AQL 0.65, level II: 20 are looked at, none may be wrong. One wrong record of 97: C(96,20)/C(97,20) = 77/97.
    const SamplingPlan plan = review::planFor(97, InspectionLevel::II, Strictness::normal, 0.65).value();
    EXPECT_EQ(plan.sample, 20u);
    EXPECT_NEAR(exactChance(plan, 97, 1), 77.0 / 97.0, 1e-12);
    // Four thousand draws miss the truth by less than 0.03 in all but one of 100 000 cases.
    for (const std::size_t wrong : {0u, 1u, 3u, 10u}) EXPECT_NEAR(shareAccepted(plan, 97, wrong), exactChance(plan, 97, wrong), 0.03) << wrong;
    const SamplingPlan large{'J', 80, 1};
    for (const std::size_t wrong : {2u, 12u, 36u}) EXPECT_NEAR(shareAccepted(large, 600, wrong), exactChance(large, 600, wrong), 0.03) << wrong;
}

TEST(OperatingCharacteristic, ABookOfTheLimitPassesAndOneOfTenTimesTheLimitHardlyEver) {
    // Books of 500 records, AQL 0.65: letter H, 50 drawn, arrow to J or G as the table says.
    const SamplingPlan plan = review::planFor(500, InspectionLevel::II, Strictness::normal, 0.65).value();
    EXPECT_GT(exactChance(plan, 500, 3), 0.85);
    EXPECT_LT(exactChance(plan, 500, 33), 0.12);
}

TEST(SeriesOfBooks, OfGoodQualityPassesAndIsSoonLookedAtLess) {
    const Outcome good = inspect({.level = InspectionLevel::II, .limit = 0.65}, 200, 500, 0.0005, 3);
    EXPECT_EQ(good.books, 200u);
    EXPECT_GT(good.accepted, 190u);
    EXPECT_GT(good.reduced, 100u);
    EXPECT_FALSE(good.discontinued);
}

TEST(SeriesOfBooks, OfBadQualityIsTightenedAndThenStopped) {
    const Outcome bad = inspect({.level = InspectionLevel::II, .limit = 0.65}, 200, 500, 0.06, 3);
    EXPECT_TRUE(bad.discontinued);
    EXPECT_LT(bad.books, 30u);
    EXPECT_GE(bad.tightened, 5u);
    EXPECT_EQ(bad.reduced, 0u);
}

TEST(SeriesOfBooks, WithoutReducedInspectionStaysNormal) {
    const Outcome good = inspect({.level = InspectionLevel::II, .limit = 0.65, .reducedAllowed = false}, 100, 500, 0, 3);
    EXPECT_EQ(good.reduced, 0u);
    EXPECT_EQ(good.accepted, 100u);
}

TEST(SeriesOfBooks, LetsThroughFewerWrongRecordsThanAreMade) {
    const Outcome middling = inspect({.level = InspectionLevel::II, .limit = 0.65}, 400, 500, 0.01, 11);
    ASSERT_GT(middling.recordsAccepted, 0u);
    EXPECT_LT(static_cast<double>(middling.wrongAccepted) / static_cast<double>(middling.recordsAccepted), 0.0105);
}

}  // namespace
}  // namespace series
