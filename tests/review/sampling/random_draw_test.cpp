#include "review/sampling/random_draw.h"

#include <gtest/gtest.h>

namespace review {
namespace {

TEST(RandomDraw, IsTheSameForEqualSeedsEverywhere) {
    EXPECT_EQ(drawPlaces(100, 5, 2026), drawPlaces(100, 5, 2026));
    EXPECT_NE(drawPlaces(100, 5, 2026), drawPlaces(100, 5, 2027));
}

TEST(RandomDraw, GivesDifferentPlacesInOrder) {
    const auto places = drawPlaces(50, 20, 3);
    ASSERT_EQ(places.size(), 20u);
    for (std::size_t i = 1; i < places.size(); ++i) EXPECT_LT(places[i - 1], places[i]);
    EXPECT_LT(places.back(), 50u);
}

TEST(RandomDraw, GivesAllWhenAskedForAsManyOrMore) {
    EXPECT_EQ(drawPlaces(3, 3, 1), (std::vector<std::size_t>{0, 1, 2}));
    EXPECT_EQ(drawPlaces(3, 80, 1), (std::vector<std::size_t>{0, 1, 2}));
    EXPECT_TRUE(drawPlaces(0, 5, 1).empty());
}

TEST(RandomDraw, FavoursNoPlace) {
    std::vector<int> times(10);
    for (std::uint64_t seed = 0; seed < 10000; ++seed) {
        for (const std::size_t place : drawPlaces(10, 3, seed)) ++times[place];
    }
    for (const int count : times) EXPECT_NEAR(count, 3000, 200);
}

}  // namespace
}  // namespace review
