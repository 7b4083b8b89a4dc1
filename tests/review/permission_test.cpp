#include "review/permission.h"

#include <gtest/gtest.h>

#include "tests/review/records.h"

namespace review {
namespace {

using test::keyed;
using test::readByMachine;

const Actor kLan{"lan", Role::clerk};
const Actor kMai{"mai", Role::clerk};
const Actor kHoa{"hoa", Role::checker};
const Actor kMinh{"minh", Role::supervisor};

/// Lan keyed one field of it.
Record keyedByLan() {
    Record record;
    record.state = RecordState::entered;
    record.readings = {readByMachine("nksHoTen", "Nguyễn Văn An"), keyed("lan", "nksHoTen", "Nguyễn Văn Ân")};
    return record;
}

std::optional<Sentence> refused(const Actor& actor, Step step, const Record& record, const Plan& plan, const std::string& checkedBy = {}) {
    const auto move = moveFor(record.state, step, plan.checks);
    if (!move) return Sentence{"?", "no such move"};
    return refusalOf(actor, *move, record, plan, checkedBy);
}

std::vector<std::string> textsSeenBy(const Actor& viewer, Record record, const Plan& plan) {
    veil(record, plan, viewer);
    std::vector<std::string> texts;
    for (const Reading& reading : record.readings) texts.push_back(reading.text);
    return texts;
}

TEST(Permission, NamesTheRolesThatHaveTheRight) {
    EXPECT_FALSE(refusalOf(kMinh, Right::plan));
    ASSERT_TRUE(refusalOf(kLan, Right::plan));
    EXPECT_EQ(refusalOf(kLan, Right::plan)->en, "This account may not: set the plan of a book. That is for: supervisor, administrator.");
}

TEST(Permission, OfAMoveComesFromItsRow) {
    const Move accept = *moveFor(RecordState::entered, Step::accept);
    EXPECT_FALSE(refusalOf(kHoa, accept));
    EXPECT_TRUE(refusalOf(kLan, accept));
}

TEST(Permission, InAStoreWithoutAccountsEverybodyMay) {
    const Actor anybody{"lan", std::nullopt};
    EXPECT_FALSE(refusalOf(anybody, Right::accounts));
    EXPECT_FALSE(refusalOf(anybody, *moveFor(RecordState::accepted, Step::reopen)));
    EXPECT_FALSE(refused(anybody, Step::accept, keyedByLan(), {}));
}

TEST(OwnWork, IsNeitherCheckedNorAccepted) {
    const Actor lanChecks{"lan", Role::checker};
    EXPECT_TRUE(refused(lanChecks, Step::accept, keyedByLan(), {}));
    EXPECT_TRUE(refused(lanChecks, Step::check, keyedByLan(), {.checks = 2, .blind = {}, .machine = {}}));
    EXPECT_FALSE(refused(kHoa, Step::accept, keyedByLan(), {}));
}

TEST(OwnWork, CountsAlsoWithoutAccountsOnceAPlanWasChosen) {
    const Actor anybody{"lan", std::nullopt};
    EXPECT_TRUE(refused(anybody, Step::accept, keyedByLan(), {.checks = 1, .blind = {}, .machine = {}, .chosen = true}));
}

TEST(OwnWork, MayBeAcceptedUnderAPlanWithoutChecks) {
    EXPECT_FALSE(refused({"lan", Role::checker}, Step::accept, keyedByLan(), {.checks = 0, .blind = {}, .machine = {}, .chosen = true}));
}

TEST(OwnWork, IsNoLongerOnesOwnWhenSomebodyElseSaysTheSame) {
    Record record = keyedByLan();
    record.readings.push_back(keyed("mai", "nksHoTen", "Nguyễn Văn Ân"));
    EXPECT_FALSE(restsOn(record, "lan"));
    EXPECT_FALSE(refused({"lan", Role::checker}, Step::accept, record, {}));
}

TEST(OwnWork, AnotherMustMakeTheSecondCheck) {
    Record record = keyedByLan();
    record.state = RecordState::checked;
    EXPECT_TRUE(refused(kMinh, Step::accept, record, {.checks = 2, .blind = {}, .machine = {}}, "minh"));
    EXPECT_FALSE(refused(kMinh, Step::accept, record, {.checks = 2, .blind = {}, .machine = {}}, "hoa"));
}

TEST(Acceptance, WaitsWhilePeopleDiffer) {
    Record record = keyedByLan();
    record.readings.push_back(keyed("mai", "nksHoTen", "Nguyễn Văn An"));
    EXPECT_TRUE(refused(kMinh, Step::accept, record, {}));
}

TEST(Acceptance, ByAgreementWantsEveryFieldAgreed) {
    Record record = keyedByLan();
    EXPECT_TRUE(refused(kMai, Step::agree, record, {}));
    record.readings.push_back(keyed("mai", "nksHoTen", "Nguyễn Văn Ân"));
    EXPECT_FALSE(refused(kMai, Step::agree, record, {}));
}

TEST(BlindKeying, WantsTwoPeopleBeforeAnythingIsAccepted) {
    const Plan plan{.checks = 1, .blind = {"nksHoTen"}, .machine = {}, .chosen = true};
    Record record = keyedByLan();
    EXPECT_TRUE(refused(kMinh, Step::accept, record, plan));
    record.readings.push_back(keyed("mai", "nksHoTen", "Nguyễn Văn Ân"));
    EXPECT_FALSE(refused(kMinh, Step::accept, record, plan));
}

TEST(BlindKeying, HidesTheFirstWordAndTheMachinesFromWhoeverCouldBeSecond) {
    const Plan plan{.checks = 1, .blind = {"nksHoTen"}, .machine = {}, .chosen = true};
    const std::vector<std::string> onlyAPlace{""};
    EXPECT_EQ(textsSeenBy(kMai, keyedByLan(), plan), onlyAPlace);
    EXPECT_EQ(textsSeenBy(kHoa, keyedByLan(), plan), onlyAPlace);
    EXPECT_EQ(textsSeenBy(kMinh, keyedByLan(), plan), onlyAPlace);
}

TEST(BlindKeying, ShowsOnesOwnWordAndEverythingToWhoCannotKey) {
    const Plan plan{.checks = 1, .blind = {"nksHoTen"}, .machine = {}, .chosen = true};
    EXPECT_EQ(textsSeenBy(kLan, keyedByLan(), plan).size(), 2u);
    EXPECT_EQ(textsSeenBy({"vi", Role::auditor}, keyedByLan(), plan).size(), 2u);
}

TEST(BlindKeying, LeavesADisputeToAThirdWhoSeesBoth) {
    const Plan plan{.checks = 1, .blind = {"nksHoTen"}, .machine = {}, .chosen = true};
    Record record = keyedByLan();
    record.readings.push_back(keyed("mai", "nksHoTen", "Nguyễn Văn Ấn"));
    EXPECT_EQ(textsSeenBy(kLan, record, plan), (std::vector<std::string>{"Nguyễn Văn An", "Nguyễn Văn Ân"}));
    EXPECT_EQ(textsSeenBy(kMinh, record, plan).size(), 3u);
    EXPECT_TRUE(leftToAThird(record, plan, "nksHoTen", "lan"));
    EXPECT_FALSE(leftToAThird(record, plan, "nksHoTen", "minh"));
}

TEST(BlindKeying, LeavesOtherFieldsOpen) {
    const Plan plan{.checks = 1, .blind = {"so"}, .machine = {}, .chosen = true};
    EXPECT_EQ(textsSeenBy(kMai, keyedByLan(), plan).size(), 2u);
}

TEST(BlindKeying, KeepsUnsettledWordsOutOfIndexes) {
    const Plan plan{.checks = 1, .blind = {"nksHoTen"}, .machine = {}, .chosen = true};
    Record record = keyedByLan();
    veilForAll(record, plan);
    EXPECT_EQ(countField(record, "nksHoTen").standing, FieldStanding::unread);
    Record settled = keyedByLan();
    settled.readings.push_back(keyed("mai", "nksHoTen", "Nguyễn Văn Ân"));
    veilForAll(settled, plan);
    EXPECT_EQ(countedText(settled, "nksHoTen"), "Nguyễn Văn Ân");
}

TEST(TrustInTheMachine, WantsEveryFieldAboveTheThresholdAndNobodysWord) {
    const Plan plan{.checks = 1, .blind = {}, .machine = MachineTrust{.threshold = 0.9, .audited = 0.1}, .chosen = true};
    Record record;
    record.readings = {readByMachine("so", "05")};
    EXPECT_TRUE(trusted(record, plan));
    EXPECT_FALSE(trusted(record, {}));
    record.readings.push_back(readByMachine("nksHoTen", "Nguyễn Văn An"));
    record.readings.back().probability = 0.89;
    EXPECT_FALSE(trusted(record, plan));
    EXPECT_FALSE(trusted(keyedByLan(), plan));
}

TEST(Plans, TellTheirFaults) {
    EXPECT_FALSE(faultOf({}));
    EXPECT_TRUE(faultOf({.checks = 3, .blind = {}, .machine = {}}));
    EXPECT_TRUE(faultOf({.checks = 1, .blind = {""}, .machine = {}}));
    EXPECT_TRUE(faultOf({.checks = 1, .blind = {}, .machine = MachineTrust{.threshold = 0.5, .audited = 0.1}}));
    EXPECT_TRUE(faultOf({.checks = 1, .blind = {}, .machine = MachineTrust{.threshold = 0.99, .audited = 0}}));
    EXPECT_TRUE(faultOf({.checks = 1, .blind = {"so"}, .machine = MachineTrust{}})) << "keyed twice, or left to the machine: not both";
}

TEST(Roles, KeepTheirNames) {
    for (const Role role : allRoles()) EXPECT_EQ(roleFrom(toText(role)), role);
    EXPECT_FALSE(roleFrom("king"));
}

TEST(Roles, AnAuditorLooksAndChangesNothing) {
    for (const RightRow& row : rights()) {
        const bool looks = row.right == Right::look || row.right == Right::audit;
        EXPECT_EQ(may(Role::auditor, row.right), looks) << toText(row.right);
    }
}

}  // namespace
}  // namespace review
