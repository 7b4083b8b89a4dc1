#include "app/tasks/key_readings.h"

#include <gtest/gtest.h>

#include "review/base/failure.h"
#include "tests/app/office.h"

namespace app {
namespace {

using review::RecordState;
using review::TextTable;

class DoubleKeying : public ::testing::Test {
protected:
    DoubleKeying() {
        office.addScan("p1.jpg", {"01", "02"});
        office.addScan("p2.jpg", {"03"});
    }

    KeyOutcome key(const TextTable& table, const std::string& who) const {
        return keyReadings(*office.store, office.book, *office.catalog, table, office.act(who));
    }

    /// One row of one person for the record 01.
    KeyOutcome keyOne(const std::string& who, const std::map<std::string, std::string>& values = {}) const {
        TextTable table = office.table();
        auto all = values;
        all.emplace("so", "01");
        office.addRow(table, who, "p1.jpg", 1, all);
        return key(table, who);
    }

    PaperOffice office;
};

TEST_F(DoubleKeying, OnePersonLeavesTheRecordEntered) {
    const KeyOutcome outcome = keyOne("Lan");
    ASSERT_EQ(outcome.rows.size(), 1U);
    EXPECT_EQ(outcome.rows[0].what, Keyed::entered);
    EXPECT_EQ(office.stateOf(0), RecordState::entered);
}

TEST_F(DoubleKeying, TwoPeopleWhoAgreeAcceptTheRecord) {
    (void)keyOne("Lan");
    EXPECT_EQ(keyOne("Minh").rows.at(0).what, Keyed::agreed);
    EXPECT_EQ(office.stateOf(0), RecordState::accepted);
}

TEST_F(DoubleKeying, SecondKeyingByTheSameClerkIsNoSecondOpinion) {
    (void)keyOne("Lan");
    const auto before = office.store->records(office.book.id).at(0).readings.size();
    EXPECT_EQ(keyOne("Lan").rows.at(0).what, Keyed::unchanged);
    EXPECT_EQ(office.stateOf(0), RecordState::entered);
    EXPECT_EQ(office.store->records(office.book.id).at(0).readings.size(), before);
}

TEST_F(DoubleKeying, TwoPeopleWhoDifferDisputeTheRecordAndItsFieldIsNamed) {
    (void)keyOne("Lan");
    const KeyOutcome second = keyOne("Minh", {{"nksHoTen", "Trần Văn Ân"}});
    EXPECT_EQ(second.rows.at(0).what, Keyed::disputed);
    EXPECT_EQ(second.rows.at(0).disputed, std::vector<std::string>{"nksHoTen"});
    EXPECT_EQ(office.stateOf(0), RecordState::disputed);
}

TEST_F(DoubleKeying, AThirdPersonWhoSettlesEverythingAcceptsTheRecord) {
    (void)keyOne("Lan");
    (void)keyOne("Minh", {{"nksHoTen", "Trần Văn Ân"}});
    EXPECT_EQ(keyOne("Hoa").rows.at(0).what, Keyed::agreed);
    EXPECT_EQ(office.stateOf(0), RecordState::accepted);
    EXPECT_EQ(review::countedText(office.store->records(office.book.id).at(0), "nksHoTen"), "Trần Văn An");
}

TEST_F(DoubleKeying, AThirdOpinionOfItsOwnLeavesTheRecordDisputed) {
    (void)keyOne("Lan");
    (void)keyOne("Minh", {{"nksHoTen", "Trần Văn Ân"}});
    EXPECT_EQ(keyOne("Hoa", {{"nksHoTen", "Trần Văn Ấn"}}).rows.at(0).what, Keyed::disputed);
    EXPECT_EQ(office.stateOf(0), RecordState::disputed);
}

TEST_F(DoubleKeying, AnAcceptedRecordIsNotChangedByALaterRow) {
    (void)keyOne("Lan");
    (void)keyOne("Minh");
    const KeyOutcome same = keyOne("Hoa");
    EXPECT_EQ(same.rows.at(0).what, Keyed::settled);
    const KeyOutcome other = keyOne("Hoa", {{"nksHoTen", "Trần Văn Ân"}});
    EXPECT_TRUE(other.rows.empty());
    ASSERT_EQ(other.refused.size(), 1U);
    EXPECT_NE(other.refused[0].why.vi.find("đã duyệt"), std::string::npos);
    EXPECT_EQ(review::countedText(office.store->records(office.book.id).at(0), "nksHoTen"), "Trần Văn An");
}

TEST_F(DoubleKeying, OnlyTheRowsOfThePersonNamedAreTaken) {
    TextTable table = office.table();
    office.addRow(table, "Lan", "p1.jpg", 1, {{"so", "01"}});
    office.addRow(table, "Minh", "p1.jpg", 1, {{"so", "01"}});
    office.addRow(table, "Minh", "p1.jpg", 2, {{"so", "02"}});
    const KeyOutcome outcome = key(table, "Minh");
    EXPECT_EQ(outcome.rows.size(), 2U);
    EXPECT_EQ(outcome.others, 1U);
    EXPECT_EQ(office.stateOf(0), RecordState::entered);
}

TEST_F(DoubleKeying, ARowWithoutAPlaceIsMatchedByItsNumber) {
    TextTable table = office.table();
    office.addRow(table, "Lan", "", 0, {{"so", "3"}});
    table.rows[0][2].clear();
    ASSERT_EQ(key(table, "Lan").rows.size(), 1U);
    EXPECT_EQ(office.stateOf(2), RecordState::entered);
    EXPECT_EQ(office.stateOf(0), RecordState::draft);
}

TEST_F(DoubleKeying, ARowThatFitsTwoRecordsIsRefused) {
    office.addScan("p3.jpg", {"01"});
    TextTable table = office.table();
    office.addRow(table, "Lan", "", 0, {{"so", "01"}});
    table.rows[0][2].clear();
    const KeyOutcome outcome = key(table, "Lan");
    EXPECT_TRUE(outcome.rows.empty());
    ASSERT_EQ(outcome.refused.size(), 1U);
    EXPECT_EQ(outcome.refused[0].file, "#1 (so 01)");
}

TEST_F(DoubleKeying, AnEmptyCellIsBlankInTheBookAndNothingIsInvented) {
    (void)keyOne("Lan", {{"nksNgaySinh", ""}});
    const auto record = office.store->records(office.book.id).at(0);
    const auto field = review::countField(record, "nksNgaySinh");
    ASSERT_NE(field.counts, nullptr);
    EXPECT_EQ(field.counts->state, review::FieldState::blank);
    EXPECT_EQ(field.counts->text, "");
}

TEST_F(DoubleKeying, AnEmptyColumnThatTheFormDoesNotHaveSaysNothing) {
    TextTable table = office.table();
    table.header.push_back("cqNuocNgoaiDaDangKy");
    office.addRow(table, "Lan", "p1.jpg", 1, {{"so", "01"}});
    ASSERT_EQ(key(table, "Lan").rows.size(), 1U);
    EXPECT_EQ(review::countField(office.store->records(office.book.id).at(0), "cqNuocNgoaiDaDangKy").counts, nullptr);
}

TEST_F(DoubleKeying, AnUnknownColumnRefusesTheWholeFile) {
    TextTable table = office.table();
    table.header.push_back("hoTenCon");
    office.addRow(table, "Lan", "p1.jpg", 1);
    EXPECT_THROW((void)key(table, "Lan"), review::Failure);
    EXPECT_EQ(office.stateOf(0), RecordState::draft);
}

TEST_F(DoubleKeying, ATableThatCannotBeMatchedIsRefused) {
    TextTable table;
    table.header = {"nksHoTen"};
    table.rows = {{"Trần Văn An"}};
    EXPECT_THROW((void)key(table, "Lan"), review::Failure);
}

}  // namespace
}  // namespace app
