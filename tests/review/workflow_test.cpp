#include "review/workflow.h"

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <tuple>

#include "tests/review/records.h"

namespace review {
namespace {

constexpr std::array kAllStates{RecordState::draft,    RecordState::entered,   RecordState::disputed, RecordState::accepted,
                                RecordState::returned, RecordState::delivered, RecordState::checked};

std::optional<RecordState> after(RecordState from, Step step, int checks = 1) {
    const auto move = moveFor(from, step, checks);
    if (!move) return std::nullopt;
    return recordAfter(*move);
}

std::optional<BookState> after(BookState from, Step step) {
    const auto move = moveFor(from, step);
    if (!move) return std::nullopt;
    return bookAfter(*move);
}

std::string nameIn(const State& state) {
    return std::visit([](auto one) { return nameOf(one).vi; }, state);
}

TEST(Workflow, ADraftCanOnlyBeKeyedOrTrusted) {
    EXPECT_EQ(after(RecordState::draft, Step::key), RecordState::entered);
    EXPECT_EQ(after(RecordState::draft, Step::trust), RecordState::accepted);
    for (const Step step : {Step::dispute, Step::accept, Step::sendBack, Step::deliver, Step::reopen}) {
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
    for (const RecordState state : kAllStates) {
        const bool may = state == RecordState::accepted || state == RecordState::delivered;
        EXPECT_EQ(moveFor(state, Step::deliver).has_value(), may) << toText(state);
    }
}

TEST(Workflow, WhateverGoesBackNeedsAReason) {
    for (const Move& move : moves()) {
        EXPECT_EQ(move.needsReason, move.step == Step::sendBack || move.step == Step::reopen) << nameIn(move.from) << " " << toText(move.step);
    }
}

TEST(Workflow, WithTwoChecksTheFirstLeadsToTheSecond) {
    EXPECT_FALSE(after(RecordState::entered, Step::accept, 2));
    EXPECT_EQ(after(RecordState::entered, Step::check, 2), RecordState::checked);
    EXPECT_EQ(after(RecordState::checked, Step::accept, 2), RecordState::accepted);
    EXPECT_EQ(after(RecordState::checked, Step::sendBack, 2), RecordState::returned);
}

TEST(Workflow, WithoutTwoChecksNobodyChecksFirst) {
    EXPECT_FALSE(after(RecordState::entered, Step::check, 1));
    EXPECT_FALSE(after(RecordState::entered, Step::check, 0));
}

TEST(Workflow, AgreeingKeyingsStandForOneCheck) {
    EXPECT_EQ(after(RecordState::entered, Step::agree, 1), RecordState::accepted);
    EXPECT_EQ(after(RecordState::entered, Step::agree, 2), RecordState::checked);
}

TEST(Workflow, KeyingACheckedRecordTakesTheCheckBack) { EXPECT_EQ(after(RecordState::checked, Step::key, 2), RecordState::entered); }

TEST(Workflow, ThePassingMoveIsTheNextCheckOfThePlan) {
    EXPECT_EQ(passingMove(RecordState::entered, 1)->step, Step::accept);
    EXPECT_EQ(passingMove(RecordState::entered, 2)->step, Step::check);
    EXPECT_EQ(passingMove(RecordState::checked, 2)->step, Step::accept);
    EXPECT_FALSE(passingMove(RecordState::draft, 2));
}

TEST(Workflow, ABookIsLockedByAcceptanceAndOpenedWithAReason) {
    EXPECT_EQ(after(BookState::open, Step::accept), BookState::accepted);
    EXPECT_EQ(after(BookState::accepted, Step::deliver), BookState::delivered);
    EXPECT_EQ(after(BookState::delivered, Step::reopen), BookState::open);
    EXPECT_FALSE(after(BookState::delivered, Step::accept));
}

TEST(Workflow, PartOfAnOpenBookMayBeDeliveredWithoutLockingIt) { EXPECT_EQ(after(BookState::open, Step::deliver), BookState::open); }

TEST(Workflow, OnlyAnUnfinishedBatchEnds) {
    for (const Step step : {Step::finish, Step::stop, Step::fail}) {
        EXPECT_TRUE(moveFor(BatchState::unfinished, step)) << toText(step);
        EXPECT_FALSE(moveFor(BatchState::finished, step)) << toText(step);
    }
    EXPECT_TRUE(moveFor(BatchState::trouble, Step::resume));
}

TEST(Workflow, OnlyASupervisorOpensAgainAndDelivers) {
    for (const Move& move : moves()) {
        if (move.step != Step::reopen && move.step != Step::deliver) continue;
        for (const Role role : allRoles()) EXPECT_EQ(move.roles.has(role), role == Role::supervisor) << toText(role);
    }
}

TEST(Workflow, NeitherAdministratorNorAuditorMovesAnything) {
    for (const Move& move : moves()) {
        EXPECT_FALSE(move.roles.has(Role::administrator)) << toText(move.step);
        EXPECT_FALSE(move.roles.has(Role::auditor)) << toText(move.step);
    }
}

/// One row of docs/workflow.md, as the table has it.
std::string rowOf(const Move& move) {
    const auto plans = [&] {
        if (move.plans == InPlans::every) return "";
        return move.plans == InPlans::twoChecks ? "2" : "0, 1";
    };
    return "| " + nameIn(move.from) + " | " + nameOf(move.step).vi + " (`" + std::string(toText(move.step)) + "`) | " + nameIn(move.to) + " | " +
           (move.needsReason ? "có" : "") + " | " + plans() + " | " + namesOf(move.roles).vi + " |\n";
}

TEST(Workflow, TheManualHoldsTheTableOfMoves) {
    const std::string manual = test::contentsOf(std::string(SOGOC_SOURCE) + "/docs/workflow.md");
    std::string rows;
    for (const Move& move : moves()) {
        if (move.from == State(BookState::open) && move.step == Step::accept) rows.clear();
        if (move.from == State(BatchState::unfinished) && move.step == Step::resume) rows.clear();
        rows += rowOf(move);
        EXPECT_NE(manual.find(rows), std::string::npos) << "docs/workflow.md lacks, in this order:\n" << rows;
    }
}

TEST(Workflow, TheManualHoldsTheTableOfRights) {
    const std::string manual = test::contentsOf(std::string(SOGOC_SOURCE) + "/docs/workflow.md");
    for (const RightRow& row : rights()) {
        const std::string line = "| " + nameOf(row.right).vi + " (`" + std::string(toText(row.right)) + "`) | " + namesOf(row.roles).vi + " |\n";
        EXPECT_NE(manual.find(line), std::string::npos) << "docs/workflow.md lacks:\n" << line;
    }
}

TEST(Workflow, AReturnedRecordIsKeyedAgain) { EXPECT_EQ(after(RecordState::returned, Step::key), RecordState::entered); }

TEST(Workflow, NoMoveStandsTwiceInTheTable) {
    std::set<std::tuple<State, Step, InPlans>> seen;
    for (const Move& move : moves()) EXPECT_TRUE(seen.insert({move.from, move.step, move.plans}).second) << nameIn(move.from) << toText(move.step);
}

TEST(Workflow, StepsKeepTheirNames) {
    for (const Move& move : moves()) {
        EXPECT_EQ(stepFrom(toText(move.step)), move.step);
        EXPECT_FALSE(nameOf(move.step).en.empty());
    }
    EXPECT_FALSE(stepFrom("fly"));
}

TEST(Workflow, StatesKeepTheirNames) {
    for (const RecordState state : kAllStates) {
        EXPECT_EQ(recordStateFrom(toText(state)), state);
        EXPECT_FALSE(nameOf(state).vi.empty());
        EXPECT_FALSE(nameOf(state).en.empty());
    }
    EXPECT_FALSE(recordStateFrom("lost"));
}

}  // namespace
}  // namespace review
