#include "review/workflow.h"

#include <gtest/gtest.h>

#include <array>
#include <set>

namespace review {
namespace {

constexpr std::array kAllStates{RecordState::draft,    RecordState::entered,  RecordState::disputed,
                                RecordState::accepted, RecordState::returned, RecordState::delivered};

std::optional<RecordState> after(RecordState from, Step step) {
    const auto move = moveFor(from, step);
    if (!move) return std::nullopt;
    return move->to;
}

TEST(Workflow, ADraftCanOnlyBeKeyed) {
    EXPECT_EQ(after(RecordState::draft, Step::key), RecordState::entered);
    for (Step step : {Step::dispute, Step::accept, Step::sendBack, Step::deliver, Step::reopen}) {
        EXPECT_FALSE(moveFor(RecordState::draft, step)) << toText(step);
    }
}

TEST(Workflow, AnEnteredRecordCanBeKeyedAgainDisputedOrAccepted) {
    EXPECT_EQ(after(RecordState::entered, Step::key), RecordState::entered);
    EXPECT_EQ(after(RecordState::entered, Step::dispute), RecordState::disputed);
    EXPECT_EQ(after(RecordState::entered, Step::accept), RecordState::accepted);
}

TEST(Workflow, ADisputedRecordStaysDisputedUntilItIsAcceptedOrSentBack) {
    EXPECT_EQ(after(RecordState::disputed, Step::key), RecordState::disputed);
    EXPECT_EQ(after(RecordState::disputed, Step::accept), RecordState::accepted);
    EXPECT_EQ(after(RecordState::disputed, Step::sendBack), RecordState::returned);
}

TEST(Workflow, AnAcceptedRecordIsLocked) {
    EXPECT_FALSE(moveFor(RecordState::accepted, Step::key));
    EXPECT_FALSE(moveFor(RecordState::delivered, Step::key));
}

TEST(Workflow, OnlyAnAcceptedOrDeliveredRecordLeavesTheHouse) {
    for (RecordState state : kAllStates) {
        const bool may = state == RecordState::accepted || state == RecordState::delivered;
        EXPECT_EQ(moveFor(state, Step::deliver).has_value(), may) << toText(state);
    }
}

TEST(Workflow, WhateverGoesBackNeedsAReason) {
    for (const Move& move : moves()) {
        EXPECT_EQ(move.needsReason, move.step == Step::sendBack || move.step == Step::reopen)
            << toText(move.from) << " " << toText(move.step);
        EXPECT_EQ(move.needsReason, move.to == RecordState::returned);
    }
}

TEST(Workflow, AReturnedRecordIsKeyedAgain) { EXPECT_EQ(after(RecordState::returned, Step::key), RecordState::entered); }

TEST(Workflow, NoMoveStandsTwiceInTheTable) {
    std::set<std::pair<RecordState, Step>> seen;
    for (const Move& move : moves()) EXPECT_TRUE(seen.insert({move.from, move.step}).second);
}

TEST(Workflow, StatesKeepTheirNames) {
    for (RecordState state : kAllStates) {
        EXPECT_EQ(recordStateFrom(toText(state)), state);
        EXPECT_FALSE(nameOf(state).vi.empty());
        EXPECT_FALSE(nameOf(state).en.empty());
    }
    EXPECT_FALSE(recordStateFrom("lost"));
}

}  // namespace
}  // namespace review
