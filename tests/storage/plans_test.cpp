#include <gtest/gtest.h>

#include <algorithm>

#include "review/keying.h"
#include "storage/plan_text.h"
#include "storage/record_plan.h"
#include "tests/storage/contract.h"
#include "tests/storage/guarded.h"

namespace storage::test {
namespace {

using review::Plan;
using review::Step;

/// A book whose names are keyed blind.
class BlindPlan : public GuardedStore {
protected:
    BlindPlan() {
        (void)enter("sang");
        book = store().addBook(birthBook(), by("sang"));
        const auto scan = store().addScans(book, {"trang-01.jpg", "bytes of a picture", 1}, by("sang", 1)).ids.at(0);
        store().saveReading(scan, readingOf({birthPage("Trần Thị Bưởi")}), by("sang", 2));
        record = store().recordIds(book).at(0);
        (void)enter("minh");
        store().setPlan(book, Plan{.checks = 1, .blind = {"nksHoTen"}, .machine = {}, .chosen = true}, by("minh"));
    }

    Saved key(const std::string& who, const std::string& name) {
        (void)enter(who);
        return store().addReadings(record, store().record(record)->revision, {keyed(who, "nksHoTen", name)}, by(who, 3));
    }
    /// The names that this person sees in the record, and by looking through the whole book.
    std::vector<std::string> seenBy(const std::string& who) {
        (void)enter(who);
        const std::vector<std::string> texts = namesIn(*store().record(record));
        EXPECT_EQ(namesIn(store().records(book).at(0)), texts);
        return texts;
    }
    static std::vector<std::string> namesIn(const review::Record& one) {
        std::vector<std::string> names;
        for (const review::Reading& reading : one.readings) {
            if (reading.key == "nksHoTen" && !reading.veiled) names.push_back(reading.text);
        }
        return names;
    }
    bool finds(const std::string& text) { return !store().find({text}, 5).empty(); }

    review::BookId book;
    review::RecordId record;
};

TEST_F(BlindPlan, TheFirstKeyerHasTheMachinesWord) { EXPECT_EQ(seenBy("lan"), std::vector<std::string>{"Trần Thị Bưởi"}); }

TEST_F(BlindPlan, TheSecondKeyerIsGivenNeitherTheFirstWordNorTheMachines) {
    (void)key("lan", "Trần Thị Bướm");
    EXPECT_TRUE(seenBy("mai").empty());
    EXPECT_TRUE(seenBy("minh").empty());
    EXPECT_EQ(seenBy("lan"), (std::vector<std::string>{"Trần Thị Bưởi", "Trần Thị Bướm"}));
}

TEST_F(BlindPlan, OfAWordKeptFromTheSecondKeyerThePlaceOnThePageIsTold) {
    (void)key("lan", "Trần Thị Bướm");
    (void)enter("mai");
    const review::Record seen = *store().record(record);
    const auto veiled = std::ranges::find(seen.readings, true, &review::Reading::veiled);
    ASSERT_NE(veiled, seen.readings.end());
    EXPECT_EQ(veiled->text, "");
    EXPECT_EQ(veiled->probability, std::nullopt);
    EXPECT_EQ(veiled->key, "nksHoTen");
    EXPECT_EQ(review::countField(seen, "nksHoTen").standing, review::FieldStanding::unread);
}

TEST_F(BlindPlan, SearchingTellsNeitherWordUntilTheTwoAgree) {
    EXPECT_TRUE(finds("Bưởi"));
    (void)key("lan", "Trần Thị Bướm");
    (void)enter("mai");
    EXPECT_FALSE(finds("Bướm"));
    EXPECT_FALSE(finds("Bưởi"));
    EXPECT_FALSE(store().indexed(record)->texts.contains("nksHoTen"));
}

TEST_F(BlindPlan, WhatTwoAgreeOnIsShownAndFound) {
    (void)key("lan", "Trần Thị Bướm");
    (void)key("mai", "Trần Thị Bướm");
    EXPECT_EQ(seenBy("hoa").size(), 3u);
    EXPECT_TRUE(finds("Bướm"));
}

TEST_F(BlindPlan, TheTwoWhoDifferMayNotSettleIt) {
    (void)key("lan", "Trần Thị Bướm");
    (void)key("mai", "Trần Thị Bườm");
    EXPECT_EQ(store().agreement(record).disputed, std::vector<std::string>{"nksHoTen"}) << "that they differ may be known, not about what";
    EXPECT_EQ(seenBy("mai"), (std::vector<std::string>{"Trần Thị Bưởi", "Trần Thị Bườm"}));
    EXPECT_EQ(key("mai", "Trần Thị Bướm").why.en, "Two people differ about a field that is keyed independently; a third settles it.");
}

TEST_F(BlindPlan, AThirdSeesBothAndSettlesIt) {
    (void)key("lan", "Trần Thị Bướm");
    (void)key("mai", "Trần Thị Bườm");
    EXPECT_EQ(seenBy("hoa").size(), 3u);
    EXPECT_FALSE(key("hoa", "Trần Thị Bướm").notAllowed);
    EXPECT_TRUE(store().agreement(record).disputed.empty());
    EXPECT_EQ(seenBy("mai").size(), 4u);
}

TEST_F(BlindPlan, NobodyAcceptsWhatOnlyOneKeyed) {
    (void)key("lan", "Trần Thị Bướm");
    (void)enter("minh");
    const Saved saved = store().move(record, store().record(record)->revision, Step::accept, by("minh"));
    EXPECT_EQ(saved.why.en, "Two people must key this field independently: nksHoTen.");
}

TEST_F(BlindPlan, SetLaterTakesTheWordsOutOfTheIndex) {
    (void)enter("minh");
    store().setPlan(book, std::nullopt, by("minh"));
    (void)key("lan", "Trần Thị Bướm");
    EXPECT_TRUE(finds("Bướm"));
    (void)enter("minh");
    store().setPlan(book, Plan{.checks = 1, .blind = {"nksHoTen"}, .machine = {}, .chosen = true}, by("minh"));
    EXPECT_FALSE(finds("Bướm"));
}

class Plans : public StoreContract {};
INSTANTIATE_TEST_SUITE_P(Engines, Plans, engines(), engineName);

TEST_P(Plans, AreTheUsualOneUntilSomebodyChooses) {
    const auto book = store().addBook(birthBook(), by("lan"));
    EXPECT_FALSE(store().plan(book).chosen);
    EXPECT_EQ(store().plan(book).checks, 1);
}

TEST_P(Plans, OfABookGoBeforeTheOneOfTheStore) {
    const auto one = store().addBook(birthBook("01"), by("lan"));
    const auto two = store().addBook(birthBook("02"), by("lan"));
    store().setPlan(std::nullopt, Plan{.checks = 2, .blind = {}, .machine = {}}, by("lan"));
    store().setPlan(one, Plan{.checks = 0, .blind = {}, .machine = {}}, by("lan"));
    EXPECT_EQ(store().plan(one).checks, 0);
    EXPECT_EQ(store().plan(two).checks, 2);
    store().setPlan(one, std::nullopt, by("lan"));
    EXPECT_EQ(store().plan(one).checks, 2);
    store().setPlan(std::nullopt, std::nullopt, by("lan"));
    EXPECT_EQ(store().plan(one), Plan{});
}

TEST_P(Plans, WithBlindFieldsWantAccounts) {
    const auto book = store().addBook(birthBook(), by("lan"));
    EXPECT_THROW(store().setPlan(book, Plan{.checks = 1, .blind = {"so"}, .machine = {}}, by("lan")), review::Failure);
    EXPECT_THROW(store().setPlan(book, Plan{.checks = 7, .blind = {}, .machine = {}}, by("lan")), review::Failure);
}

TEST_P(Plans, AreKeptInTheAudit) {
    const auto book = store().addBook(birthBook(), by("lan"));
    store().setPlan(book, Plan{.checks = 2, .blind = {}, .machine = {}}, by("lan", 1, "theo hợp đồng"));
    const AuditLine line = store().audit(1, 100).back();
    EXPECT_EQ(line.action, "plan.set");
    EXPECT_EQ(line.detail, R"({"plan":{"checks":2},"why":"theo hợp đồng"})");
}

TEST_P(Plans, TrustTheMachineOnlyWhereTheyLetIt) {
    const OneRecord made = oneRecord(store());
    const NewTrust all{.book = made.book, .threshold = 0.9, .seed = 7, .accepted = {made.record}, .drawn = {}};
    EXPECT_THROW(store().trustMachine(all, by("minh")), review::Failure);
    store().setPlan(made.book, Plan{.checks = 1, .blind = {}, .machine = review::MachineTrust{.threshold = 0.9, .audited = 0.1}}, by("lan"));
    EXPECT_THROW(store().trustMachine(all, by("minh")), review::Failure) << "one field has 0.88";
    EXPECT_TRUE(store().trustRuns(made.book).empty());
    review::RecordReading sure = birthPage();
    for (auto& field : sure.fields) field.probability = 0.97;
    store().saveReading(made.scan, readingOf({sure}), by("machine", 5));
    EXPECT_TRUE(store().move(made.record, store().record(made.record)->revision, Step::trust, by("minh")).notAllowed) << "never past the draw";
    store().trustMachine(all, by("minh", 6));
    EXPECT_EQ(store().record(made.record)->state, review::RecordState::accepted);
    ASSERT_EQ(store().trustRuns(made.book).size(), 1u);
    EXPECT_EQ(store().trustRuns(made.book)[0].accepted, 1u);
}

TEST_P(Plans, WhatWasDrawnOnceWaitsForAPersonForEver) {
    const OneRecord made = oneRecord(store());
    store().setPlan(made.book, Plan{.checks = 1, .blind = {}, .machine = review::MachineTrust{.threshold = 0.9, .audited = 0.1}}, by("lan"));
    review::RecordReading sure = birthPage();
    for (auto& field : sure.fields) field.probability = 0.97;
    store().saveReading(made.scan, readingOf({sure}), by("machine", 5));
    store().trustMachine({.book = made.book, .threshold = 0.9, .seed = 7, .accepted = {}, .drawn = {made.record}}, by("minh", 6));
    EXPECT_EQ(store().record(made.record)->state, review::RecordState::draft);
    EXPECT_THROW(store().trustMachine({.book = made.book, .threshold = 0.9, .seed = 7, .accepted = {made.record}, .drawn = {}}, by("minh", 7)),
                 review::Failure);
}

/// A record of the machine alone, one field of which a person keyed, under a plan that leaves sure fields to the machine.
class LeftToTheMachine : public StoreContract {
protected:
    OneRecord halfSeen(double othersProbability) {
        const OneRecord made = oneRecord(store());
        store().setPlan(made.book, Plan{.checks = 1, .blind = {}, .machine = review::MachineTrust{.threshold = 0.9, .audited = 0.1}}, by("minh"));
        review::RecordReading page = birthPage();
        for (auto& field : page.fields) field.probability = othersProbability;
        store().saveReading(made.scan, readingOf({page}), by("machine", 2));
        return made;
    }
    Saved keyName(const OneRecord& made) {
        return store().addReadings(made.record, store().record(made.record)->revision, {keyed("lan", "nksHoTen", "Nguyễn Văn An")}, by("lan", 5));
    }
    Saved accept(const OneRecord& made) { return store().move(made.record, store().record(made.record)->revision, Step::accept, by("minh", 6)); }
};
INSTANTIATE_TEST_SUITE_P(Engines, LeftToTheMachine, engines(), engineName);

TEST_P(LeftToTheMachine, ARecordWhoseOtherFieldsAreSureIsAccepted) {
    const OneRecord made = halfSeen(0.97);
    (void)keyName(made);
    EXPECT_EQ(accept(made).why.en, "");
    EXPECT_EQ(store().record(made.record)->state, review::RecordState::accepted);
}

TEST_P(LeftToTheMachine, ARecordWithAFieldThatNobodyLookedAtIsNot) {
    const OneRecord made = halfSeen(0.89);
    (void)keyName(made);
    const Saved refused = accept(made);
    EXPECT_TRUE(refused.notAllowed);
    EXPECT_NE(refused.why.en.find("No person has looked at these fields of the record yet"), std::string::npos) << refused.why.en;
    EXPECT_EQ(store().record(made.record)->state, review::RecordState::entered);
}

TEST_P(LeftToTheMachine, WithoutAPlanForTheMachineNoFieldIsLeftToIt) {
    const OneRecord made = halfSeen(0.999);
    store().setPlan(made.book, std::nullopt, by("minh", 3));
    (void)keyName(made);
    EXPECT_TRUE(accept(made).notAllowed);
}

TEST_P(LeftToTheMachine, InARecordDrawnForPeopleNoFieldIsLeftToIt) {
    const OneRecord made = halfSeen(0.97);
    store().trustMachine({.book = made.book, .threshold = 0.9, .seed = 7, .accepted = {}, .drawn = {made.record}}, by("minh", 4));
    EXPECT_FALSE(planFor(store(), *store().record(made.record)).machine.has_value());
    EXPECT_TRUE(store().plan(made.book).machine.has_value());
    (void)keyName(made);
    EXPECT_TRUE(accept(made).notAllowed) << "the draw would be a formality";
}

TEST(PlanText, IsReadAsItIsWritten) {
    const Plan plan{.checks = 2, .blind = {"so", "nksHoTen"}, .machine = {}, .chosen = true};
    EXPECT_EQ(toText(plan), R"({"blind":["so","nksHoTen"],"checks":2})");
    EXPECT_EQ(planFrom(toText(plan)), plan);
    const Plan machine{.checks = 1, .blind = {}, .machine = review::MachineTrust{.threshold = 0.99, .audited = 0.1}, .chosen = true};
    EXPECT_EQ(planFrom(toText(machine)), machine);
}

TEST(PlanText, OfAnotherShapeIsRefused) {
    for (const char* text : {"", "[]", "{\"checks\": 3}", "{\"checks\": \"2\"}", "{\"chekcs\": 2}", "{\"blind\": \"so\"}", "{\"blind\": [1]}",
                             "{\"machine\": 0.9}", "{\"machine\": {\"threshold\": 0.5}}", "{\"checks\": 99999999999999999999}"}) {
        EXPECT_FALSE(planFrom(text)) << text;
    }
}

}  // namespace
}  // namespace storage::test
