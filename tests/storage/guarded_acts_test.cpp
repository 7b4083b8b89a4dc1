#include <gtest/gtest.h>

#include <functional>

#include "tests/storage/guarded.h"

namespace storage::test {
namespace {

using review::Right;
using review::Role;

/// A store with accounts, and a book whose one record the machine read.
class GuardedActs : public GuardedStore {
protected:
    GuardedActs() {
        (void)enter("sang");
        made = oneRecordOf("sang");
    }

    OneRecord oneRecordOf(const std::string& who) {
        OneRecord one;
        one.book = store().addBook(birthBook(), by(who));
        one.scan = store().addScans(one.book, {"trang-01.jpg", "bytes of a picture", 1}, by(who, 1)).ids.at(0);
        store().saveReading(one.scan, readingOf({birthPage()}), by(who, 2));
        one.record = store().recordIds(one.book).at(0);
        return one;
    }

    struct Named {
        const char* name;
        Right right;
        std::function<void(const std::string& who)> act;
    };

    /// Every call that changes something, beside moves and keying.
    std::vector<Named> everyChange() {
        return {
            {"addBook", Right::addBook, [&](const auto& who) { store().addBook(birthBook("09"), by(who)); }},
            {"setTotals", Right::addBook, [&](const auto& who) { store().setTotals(made.book, 10, 10, by(who)); }},
            {"addScans", Right::scan, [&](const auto& who) { (void)store().addScans(made.book, {"b.jpg", "other bytes", 1}, by(who)); }},
            {"replaceScan", Right::scan, [&](const auto& who) { (void)store().replaceScan(made.scan, {"c.jpg", "more bytes", 1}, by(who)); }},
            {"restoreScan", Right::scan, [&](const auto& who) { (void)store().restoreScan(made.scan, by(who)); }},
            {"beginBatch", Right::scan, [&](const auto& who) { (void)store().beginBatch({made.book, "scanner", "{}"}, by(who)); }},
            {"saveReading", Right::process, [&](const auto& who) { store().saveReading(made.scan, readingOf({birthPage()}), by(who)); }},
            {"saveCleanedReading", Right::process,
             [&](const auto& who) { (void)store().saveCleanedReading(made.scan, readingOf({birthPage()}), {}, by(who)); }},
            {"keepReading", Right::process, [&](const auto& who) { (void)store().keepReading(made.scan, {}, by(who)); }},
            {"saveQuality", Right::process, [&](const auto& who) { store().saveQuality(made.scan, {}, {}, by(who)); }},
            {"saveComparison", Right::process, [&](const auto& who) { (void)store().saveComparison({made.scan, 0, "by eye", 0, {}}, by(who)); }},
            {"markFailed", Right::process, [&](const auto& who) { store().markFailed(made.scan, {"Hỏng.", "Broken."}, by(who)); }},
            {"markWaiting", Right::process, [&](const auto& who) { store().markWaiting(made.scan, by(who)); }},
            {"chooseCleaning", Right::clean, [&](const auto& who) { (void)store().chooseCleaning(made.scan, 0, "{}", by(who)); }},
            {"undoCleaning", Right::clean, [&](const auto& who) { (void)store().undoCleaning(made.scan, by(who)); }},
            {"addHandModel", Right::models, [&](const auto& who) { store().addHandModel({"own", "installed", "{}", "eye", "memory"}, by(who)); }},
            {"refuseHandModel", Right::models, [&](const auto& who) { store().refuseHandModel("{}", by(who)); }},
            {"useHandModel", Right::models, [&](const auto& who) { (void)store().useHandModel(std::nullopt, by(who)); }},
            {"undoHandModel", Right::models, [&](const auto& who) { (void)store().undoHandModel(by(who)); }},
            {"setRule", Right::rules, [&](const auto& who) { store().setRule("severity.lateButTickedOnTime", "error", by(who)); }},
            {"setPlan", Right::plan, [&](const auto& who) { store().setPlan(made.book, review::Plan{}, by(who)); }},
            {"noteExtract", Right::extract, [&](const auto& who) { store().noteExtract(made.record, std::string(64, '0'), by(who)); }},
            {"saveLinks", Right::link, [&](const auto& who) { store().saveLinks(made.book, "dân cư.xlsx", {}, by(who)); }},
            {"beginInspection", Right::sample,
             [&](const auto& who) {
                 NewInspection inspection;
                 inspection.book = made.book;
                 (void)store().beginInspection(inspection, by(who));
             }},
            {"backupTo", Right::backup, [&](const auto& who) { store().backupTo(TemporaryFolder() / "new", by(who)); }},
        };
    }

    OneRecord made;
};

TEST_F(GuardedActs, NobodyChangesAnythingWithoutSigningIn) {
    store().signOut(by("sang").when);
    for (const Named& change : everyChange()) {
        EXPECT_EQ(refused([&] { change.act("sang"); }), "This store has accounts: sign in first.") << change.name;
    }
    const auto nobody = refused([&] { (void)store().addReadings(made.record, 1, {keyed("lan", "so", "05")}, by("lan")); });
    EXPECT_EQ(nobody, "This store has accounts: sign in first.");
    EXPECT_EQ(refused([&] { (void)store().move(made.record, 1, review::Step::accept, by("minh")); }), "This store has accounts: sign in first.");
}

TEST_F(GuardedActs, NobodyActsInTheNameOfSomebodyElse) {
    for (const Named& change : everyChange()) {
        EXPECT_EQ(refused([&] { change.act("minh"); }), "Nobody acts in the name of somebody else.") << change.name;
    }
}

TEST_F(GuardedActs, EveryChangeAsksForItsRight) {
    (void)enter("vi");
    for (const Named& change : everyChange()) {
        const std::string why = refused([&] { change.act("vi"); });
        EXPECT_TRUE(why.starts_with("This account may not: " + nameOf(change.right).en + ".")) << change.name << ": " << why;
    }
}

TEST_F(GuardedActs, NobodyLooksAtRecordsWithoutSigningIn) {
    store().signOut(by("sang").when);
    const std::string first = "This store has accounts: sign in first.";
    EXPECT_EQ(refused([&] { (void)store().record(made.record); }), first);
    EXPECT_EQ(refused([&] { (void)store().records(made.book); }), first);
    EXPECT_EQ(refused([&] { (void)store().find({"An"}, 5); }), first);
    EXPECT_EQ(refused([&] { (void)store().scanBytes(store().scan(made.scan)->sha256); }), first);
    EXPECT_EQ(refused([&] { (void)store().numbers(made.book); }), first);
    EXPECT_EQ(refused([&] { (void)store().history(made.record); }), first);
    EXPECT_EQ(refused([&] { (void)store().audit(1, 10); }), first);
    EXPECT_EQ(refused([&] { (void)store().agreement(made.record); }), first);
}

TEST_F(GuardedActs, AClerkDoesNotReadTheAudit) {
    (void)enter("lan");
    EXPECT_NE(refused([&] { (void)store().audit(1, 10); }), "");
    (void)enter("vi");
    EXPECT_EQ(refused([&] { (void)store().audit(1, 10); }), "");
}

TEST_F(GuardedActs, AScannerKeysNothing) {
    const Saved saved = store().addReadings(made.record, 1, {keyed("sang", "so", "05")}, by("sang"));
    EXPECT_TRUE(saved.notAllowed);
    EXPECT_EQ(saved.why.en, "This account may not: key. That is for: clerk, checker, supervisor.");
    EXPECT_EQ(store().record(made.record)->revision, 1);
}

TEST_F(GuardedActs, NobodyKeysInTheNameOfSomebodyElse) {
    (void)enter("lan");
    const Saved saved = store().addReadings(made.record, 1, {keyed("mai", "so", "05")}, by("lan"));
    EXPECT_TRUE(saved.notAllowed);
    EXPECT_EQ(saved.why.en, "Nobody keys in the name of somebody else.");
}

TEST_F(GuardedActs, WhatTheMachineReadsIsNoBusinessOfAClerk) {
    (void)enter("lan");
    review::Reading machine = keyed("lan", "so", "05");
    machine.source = {review::SourceKind::machine, "hand 2"};
    EXPECT_NE(refused([&] { (void)store().addReadings(made.record, 1, {machine}, by("lan")); }), "");
}

TEST_F(GuardedActs, TheMemoryOfABookSpeaksUnderTheHandsOfAClerk) {
    (void)enter("lan");
    review::Reading remembered = keyed("lan", "so", "05");
    remembered.source = {review::SourceKind::machine, "book memory, hand 2"};
    EXPECT_FALSE(store().addReadings(made.record, 1, {remembered}, by("lan")).notAllowed);
    EXPECT_EQ(store().record(made.record)->readings.back().text, "05");
}

TEST_F(GuardedActs, AnAuditorLetsNothingBeRemembered) {
    (void)enter("vi");
    review::Reading remembered = keyed("lan", "so", "05");
    remembered.source = {review::SourceKind::machine, "book memory, hand 2"};
    EXPECT_NE(refused([&] { (void)store().addReadings(made.record, 1, {remembered}, by("vi")); }), "");
}

}  // namespace
}  // namespace storage::test
