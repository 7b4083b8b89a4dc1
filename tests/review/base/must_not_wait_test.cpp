#include "review/base/must_not_wait.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace {

TEST(MustNotWait, AThreadThatMustNotWaitIsRefusedWhatTakesLong) {
    const review::MustNotWait here;
    EXPECT_THROW(review::mayWait("the store"), std::logic_error);
}

TEST(MustNotWait, EveryOtherThreadMayWait) { EXPECT_NO_THROW(review::mayWait("the store")); }

TEST(MustNotWait, AfterwardsTheThreadMayWaitAgain) {
    { const review::MustNotWait here; }
    EXPECT_NO_THROW(review::mayWait("the store"));
}

TEST(MustNotWait, WhoLooksIntoAStoreInBetweenMayWaitForThatLong) {
    const review::MustNotWait here;
    {
        const review::MayWait looking;
        EXPECT_NO_THROW(review::mayWait("the store"));
    }
    EXPECT_THROW(review::mayWait("the store"), std::logic_error);
}

}  // namespace
