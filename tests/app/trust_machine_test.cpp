#include "app/tasks/trust_machine.h"

#include <gtest/gtest.h>

#include "app/tasks/key_readings.h"
#include "app/tasks/keyed_cell.h"
#include "review/base/failure.h"
#include "tests/app/office.h"

namespace app {
namespace {

/// An office whose machine is sure of whole records, under a plan that trusts it.
class TrustingOffice : public ::testing::Test {
protected:
    TrustingOffice() {
        std::vector<std::string> numbers;
        for (int i = 1; i <= 10; ++i) numbers.push_back((i < 10 ? "0" : "") + std::to_string(i));
        office.addScan("a.jpg", numbers);
        office.store->setPlan(office.book.id, review::Plan{.checks = 1, .blind = {}, .machine = review::MachineTrust{.threshold = 0.99, .audited = 0.2}},
                              office.act("minh"));
    }

    /// The machine reads every field of the record with this probability: what a row of the table would say.
    void readSurely(std::size_t place, double probability) {
        review::TextTable table = office.table();
        const review::Record record = office.store->records(office.book.id).at(place);
        const std::string number = review::countedText(record, "so");
        office.addRow(table, "?", "a.jpg", static_cast<int>(place) + 1, {{"so", number}, {"nksHoTen", nameOf(place)}});
        std::vector<review::Reading> readings;
        for (std::size_t column = 0; column < table.header.size(); ++column) {
            const review::FieldSpec* field = office.catalog->form("KS-2016")->field(table.header[column]);
            if (field == nullptr) continue;
            review::Reading reading = readingOfCell(field->key, table.rows.back()[column], field, *office.catalog);
            reading.source = {review::SourceKind::machine, "hand 1"};
            reading.probability = probability;
            readings.push_back(std::move(reading));
        }
        ASSERT_FALSE(office.store->addReadings(record.id, record.revision, readings, office.act("machine")).stale);
    }

    /// No two people of the book have one name: else the machine would leave them to people.
    static std::string nameOf(std::size_t place) {
        static const std::vector<std::string> names{"An", "Bình", "Cường", "Dũng", "Giang", "Hải", "Khánh", "Long", "Minh", "Nam"};
        return "Trần Văn " + names.at(place);
    }

    std::size_t accepted() {
        std::size_t count = 0;
        for (std::size_t i = 0; i < 10; ++i) count += office.stateOf(i) == review::RecordState::accepted ? 1 : 0;
        return count;
    }

    PaperOffice office;
};

TEST_F(TrustingOffice, TakesWhatTheMachineIsSureOfButDrawsAShare) {
    for (std::size_t i = 0; i < 10; ++i) readSurely(i, 0.995);
    const TrustOutcome outcome = trustMachine(*office.store, office.book, *office.catalog, 42, office.act("minh"));
    EXPECT_EQ(outcome.qualified, 10u);
    EXPECT_EQ(outcome.accepted, 8u);
    EXPECT_EQ(outcome.drawn, 2u);
    EXPECT_EQ(accepted(), 8u);
}

TEST_F(TrustingOffice, LeavesWhatIsNotSureEnoughToPeople) {
    readSurely(0, 0.995);
    readSurely(1, 0.98);
    const TrustOutcome outcome = trustMachine(*office.store, office.book, *office.catalog, 42, office.act("minh"));
    EXPECT_EQ(outcome.qualified, 1u) << "the others were not read whole";
    EXPECT_EQ(outcome.drawn, 1u) << "one at least is drawn";
    EXPECT_EQ(accepted(), 0u);
}

TEST_F(TrustingOffice, NeverTakesADrawnRecordLater) {
    for (std::size_t i = 0; i < 10; ++i) readSurely(i, 0.995);
    (void)trustMachine(*office.store, office.book, *office.catalog, 42, office.act("minh"));
    EXPECT_EQ(trustMachine(*office.store, office.book, *office.catalog, 43, office.act("minh")).qualified, 0u);
    EXPECT_EQ(accepted(), 8u);
}

TEST_F(TrustingOffice, TellsHowOftenPeopleReadOtherwise) {
    for (std::size_t i = 0; i < 10; ++i) readSurely(i, 0.995);
    (void)trustMachine(*office.store, office.book, *office.catalog, 42, office.act("minh"));
    EXPECT_EQ(auditOfTrust(*office.store, office.book).keyed, 0u);
    review::TextTable table = office.table();
    for (std::size_t i = 0; i < 10; ++i) {
        if (office.stateOf(i) != review::RecordState::draft) continue;
        const std::string number = review::countedText(office.store->records(office.book.id).at(i), "so");
        const bool first = table.rows.empty();
        office.addRow(table, "", "a.jpg", static_cast<int>(i) + 1, {{"so", number}, {"nksHoTen", first ? "Phạm Thị Lụa" : nameOf(i)}});
    }
    for (const char* person : {"lan", "mai"}) {
        for (auto& row : table.rows) row[0] = person;
        (void)keyReadings(*office.store, office.book, *office.catalog, table, office.act(person));
    }
    const TrustAudit audit = auditOfTrust(*office.store, office.book);
    EXPECT_EQ(audit.keyed, 2u);
    EXPECT_EQ(audit.wrongRecords, 1u);
    EXPECT_EQ(audit.wrongFields, 1u);
}

TEST_F(TrustingOffice, WithoutSuchAPlanTheMachineDecidesNothing) {
    office.store->setPlan(office.book.id, std::nullopt, office.act("minh"));
    EXPECT_THROW((void)trustMachine(*office.store, office.book, *office.catalog, 42, office.act("minh")), review::Failure);
}

}  // namespace
}  // namespace app
