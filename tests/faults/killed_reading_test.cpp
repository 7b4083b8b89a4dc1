#include "tests/faults/killed_reading.h"

#include <gtest/gtest.h>

namespace faults {
namespace {

constexpr std::size_t kKills = 6;
constexpr unsigned kSeed = 3;

TEST(KilledWhileReading, NoScanIsReadTwiceOrLostAndTheBatchGoesOn) {
    const ReadingKills count = killReading(kKills, kSeed);
    EXPECT_EQ(count.kills, kKills);
    EXPECT_EQ(count.lost, 0U);
    EXPECT_EQ(count.twice, 0U);
    EXPECT_GT(count.announced, 0U);
    EXPECT_LE(count.announced, count.scans) << "a scan was announced twice";
    for (const std::string& problem : count.problems) ADD_FAILURE() << problem;
}

}  // namespace
}  // namespace faults
