#include "tests/faults/killed_batches.h"

#include <gtest/gtest.h>

#include "tests/faults/scanners.h"

namespace faults {
namespace {

constexpr std::size_t kKills = 20;
constexpr unsigned kSeed = 8;

TEST(KilledWhileScanning, NoPageThatWasAnnouncedIsLostAndTheBatchGoesOn) {
    if (!ScanningOffice().hasScanner()) GTEST_SKIP() << "SANE has no test backend here";
    const KillCount count = killBatches(kKills, kSeed);
    EXPECT_EQ(count.kills, kKills);
    EXPECT_EQ(count.lost, 0U);
    EXPECT_GT(count.announced, 0U);
    EXPECT_EQ(count.stored, count.batches * kFeederPages) << "a page too many or too few";
    for (const std::string& problem : count.problems) ADD_FAILURE() << problem;
}

}  // namespace
}  // namespace faults
