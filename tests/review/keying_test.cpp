#include "review/keying.h"

#include "tests/review/records.h"

namespace review {
namespace {

using test::keyed;
using test::readByMachine;

using Keys = std::vector<std::string>;

RecordForm formOf(const Keys& keys) {
    RecordForm form;
    for (const std::string& key : keys) {
        FieldSpec field;
        field.key = key;
        form.fields.push_back(field);
    }
    return form;
}

TEST(DoubleKeying, SecondKeyingByTheSameClerkIsNoSecondOpinion) {
    Record record;
    EXPECT_FALSE(isSecondOpinion(record, "lan"));
    record.readings = {readByMachine("so", "05"), keyed("lan", "so", "05")};
    EXPECT_FALSE(isSecondOpinion(record, "lan"));
    EXPECT_TRUE(isSecondOpinion(record, "minh"));
    EXPECT_EQ(peopleOf(record), (Keys{"lan"}));
}

TEST(DoubleKeying, TheSameClerkTwiceDoesNotAgreeWithThemselves) {
    Record record;
    record.readings = {keyed("lan", "so", "05"), keyed("lan", "so", "05")};
    EXPECT_FALSE(fullyAgreed(record));
    EXPECT_TRUE(disputedKeys(record).empty());
}

TEST(DoubleKeying, TwoPeopleWhoSayTheSameAgreeFully) {
    Record record;
    record.readings = {keyed("lan", "so", "05"), keyed("lan", "ghiChu", "x"), keyed("minh", "so", "05"), keyed("minh", "ghiChu", "x")};
    EXPECT_TRUE(fullyAgreed(record));
    EXPECT_TRUE(fullyAgreed(record, formOf({"so", "ghiChu"})));
}

TEST(DoubleKeying, AFieldOfTheFormThatNobodyKeyedIsNotAgreed) {
    Record record;
    record.readings = {keyed("lan", "so", "05"), keyed("minh", "so", "05")};
    EXPECT_FALSE(fullyAgreed(record, formOf({"so", "trangSo"})));
}

TEST(DoubleKeying, AFieldOnlyTheMachineReadIsNotAgreed) {
    Record record;
    record.readings = {readByMachine("trangSo", "5"), keyed("lan", "so", "05"), keyed("minh", "so", "05")};
    EXPECT_FALSE(fullyAgreed(record));
}

TEST(DoubleKeying, AnEmptyRecordIsNotAgreed) { EXPECT_FALSE(fullyAgreed(Record{})); }

TEST(DoubleKeying, DifferencesAreNamedInTheOrderOfTheForm) {
    Record record;
    record.readings = {keyed("lan", "ghiChu", "a"),  keyed("lan", "extra", "1"),  keyed("lan", "so", "05"),
                       keyed("minh", "ghiChu", "b"), keyed("minh", "extra", "2"), keyed("minh", "so", "06")};
    EXPECT_EQ(disputedKeys(record), (Keys{"ghiChu", "extra", "so"}));
    EXPECT_EQ(disputedKeys(record, formOf({"so", "trangSo", "ghiChu"})), (Keys{"so", "ghiChu", "extra"}));
    EXPECT_FALSE(fullyAgreed(record));
}

TEST(DoubleKeying, AThirdPersonWhoSettlesAllMakesTheRecordAcceptable) {
    Record record;
    record.readings = {keyed("lan", "so", "05"), keyed("minh", "so", "06"), keyed("hoa", "so", "06")};
    EXPECT_TRUE(disputedKeys(record).empty());
    EXPECT_TRUE(fullyAgreed(record));
}

TEST(DeskReview, NamesTheFieldsNobodyLookedAt) {
    Record record;
    record.readings = {readByMachine("so", "05"), readByMachine("trangSo", "5"), keyed("lan", "so", "05")};
    EXPECT_EQ(unseenKeys(record, formOf({"so", "trangSo", "ghiChu"}), Plan{}), (Keys{"trangSo", "ghiChu"}));
    EXPECT_EQ(machineFields(record, formOf({"so", "trangSo", "ghiChu"})), 2U);
}

TEST(DeskReview, NeedsNobodyForWhatThePlanLeavesToTheMachine) {
    Record record;
    record.readings = {readByMachine("so", "05"), readByMachine("trangSo", "5")};
    record.readings[0].probability = 0.99;
    record.readings[1].probability = 0.98;
    const Plan plan{.checks = 1, .blind = {}, .machine = MachineTrust{.threshold = 0.99, .audited = 0.1}};
    EXPECT_EQ(unseenKeys(record, formOf({"so", "trangSo", "ghiChu"}), plan), (Keys{"trangSo", "ghiChu"}));
}

}  // namespace
}  // namespace review
