#include "app/gui/memory_presenter.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace app::gui {
namespace {

constexpr review::BookId kBook{1};

/// A presenter over work that ends when the test says so.
class Memory : public ::testing::Test {
protected:
    Memory() {
        presenter.onRemembered = [this](review::BookId, const RememberOutcome& outcome) { told.push_back(outcome); };
        presenter.onFailure = [this](const review::Failure& failure) { failures.push_back(failure.sentence().en); };
    }

    MemoryWork work() {
        return {[this](const RememberOrder& order, MemoryWork::Then then) {
                    orders.push_back(order);
                    pending = std::move(then);
                },
                [this] { ++stops; }};
    }
    void end(const Outcome<RememberOutcome>& outcome) { std::exchange(pending, nullptr)(outcome); }
    static RememberOutcome readAnew(std::int64_t record) { return {{review::RecordId{record}}, 1}; }

    std::vector<RememberOrder> orders;
    std::vector<RememberOutcome> told;
    std::vector<std::string> failures;
    MemoryWork::Then pending;
    int stops = 0;
    MemoryPresenter presenter{work(), "lan"};
};

TEST_F(Memory, AWordBeginsALookAtTheRecordsBehindIt) {
    presenter.said(kBook, review::RecordId{4});
    ASSERT_EQ(orders.size(), 1U);
    EXPECT_EQ(orders[0].book, kBook);
    EXPECT_EQ(orders[0].after, review::RecordId{4});
    EXPECT_EQ(orders[0].who, "lan");
}

TEST_F(Memory, WhatWasReadAnewIsTold) {
    presenter.said(kBook, review::RecordId{4});
    end(readAnew(5));
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].records, std::vector{review::RecordId{5}});
}

TEST_F(Memory, NothingNewIsNotTold) {
    presenter.said(kBook, review::RecordId{4});
    end(RememberOutcome{});
    EXPECT_TRUE(told.empty());
}

TEST_F(Memory, WordsDuringALookEndItAndTheNextBeginsBehindTheLast) {
    presenter.said(kBook, review::RecordId{4});
    presenter.said(kBook, review::RecordId{5});
    presenter.said(kBook, review::RecordId{6});
    EXPECT_EQ(orders.size(), 1U);
    EXPECT_EQ(stops, 2);
    end(RememberOutcome{{}, 0, true});
    ASSERT_EQ(orders.size(), 2U);
    EXPECT_EQ(orders[1].after, review::RecordId{6});
}

TEST_F(Memory, WhatALookFoundBeforeItWasEndedIsToldToo) {
    presenter.said(kBook, review::RecordId{4});
    presenter.said(kBook, review::RecordId{5});
    end(readAnew(5));
    EXPECT_EQ(told.size(), 1U);
}

TEST_F(Memory, TheSameRefusalIsToldOnce) {
    const review::Failure full(review::FailureKind::world, {"Đĩa đầy.", "The disk is full."});
    presenter.said(kBook, review::RecordId{4});
    end(full);
    presenter.said(kBook, review::RecordId{5});
    end(full);
    EXPECT_EQ(failures, std::vector<std::string>{"The disk is full."});
}

}  // namespace
}  // namespace app::gui
