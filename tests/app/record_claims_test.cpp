#include "app/tasks/record_claims.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace app {
namespace {

constexpr review::UtcTime kNoon{std::chrono::hours(12)};

class Claims : public ::testing::Test {
protected:
    ~Claims() override { std::filesystem::remove_all(folder); }

    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("sogoc_claims_" + std::to_string(getpid()));
    RecordClaims lan{folder, "lan", "lan 1"};
    RecordClaims mai{folder, "mai", "mai 1"};
};

TEST_F(Claims, TheSecondWindowIsToldWhoWasFirstAndSinceWhen) {
    EXPECT_EQ(lan.take({5}, kNoon), std::nullopt);
    const auto other = mai.take({5}, kNoon + std::chrono::minutes(3));
    ASSERT_TRUE(other.has_value());
    EXPECT_EQ(*other, (RecordClaim{"lan", kNoon}));
}

TEST_F(Claims, ARecordThatWasLeftIsFree) {
    (void)lan.take({5}, kNoon);
    (void)lan.take({6}, kNoon);
    EXPECT_EQ(mai.take({5}, kNoon), std::nullopt);
    lan.release();
    EXPECT_EQ(mai.take({6}, kNoon), std::nullopt);
}

TEST_F(Claims, AClaimThatWasNotRenewedCountsNoMore) {
    (void)lan.take({5}, kNoon);
    EXPECT_EQ(mai.take({5}, kNoon + std::chrono::minutes(16)), std::nullopt);
}

TEST_F(Claims, ARenewedClaimKeepsItsBeginning) {
    (void)lan.take({5}, kNoon);
    (void)lan.take({5}, kNoon + std::chrono::minutes(14));
    EXPECT_EQ(mai.take({5}, kNoon + std::chrono::minutes(20)), (RecordClaim{"lan", kNoon}));
}

TEST_F(Claims, TwoWindowsOfOnePersonAreTwo) {
    RecordClaims again(folder, "lan", "lan 2");
    (void)lan.take({5}, kNoon);
    EXPECT_TRUE(again.take({5}, kNoon).has_value());
}

TEST_F(Claims, AProgramThatCrashedOnThisComputerClaimsNothing) {
    ProcessMark gone = ownMark();
    gone.started = "1";  // The number is in use again, by a program that began later.
    RecordClaims crashed(folder, "lan", "lan 0", gone);
    (void)crashed.take({5}, kNoon);
    EXPECT_EQ(lan.take({5}, kNoon + std::chrono::minutes(1)), std::nullopt);
}

TEST_F(Claims, OfAProgramOnAnotherComputerNobodyHereKnowsWhetherItCrashed) {
    RecordClaims far(folder, "mai", "mai 2", {"another", "1", "1", "1"});
    (void)far.take({5}, kNoon);
    EXPECT_TRUE(lan.take({5}, kNoon + std::chrono::minutes(1)).has_value());
}

TEST_F(Claims, HalfAFileClaimsNothing) {
    std::filesystem::create_directories(folder / "open");
    std::ofstream(folder / "open" / "record-5.json") << "{\"who\": \"la";
    EXPECT_EQ(lan.take({5}, kNoon), std::nullopt);
}

TEST_F(Claims, AStoreWithoutAFolderHasNone) {
    RecordClaims first({}, "lan", "1"), second({}, "mai", "2");
    (void)first.take({5}, kNoon);
    EXPECT_EQ(second.take({5}, kNoon), std::nullopt);
}

}  // namespace
}  // namespace app
