#include "app/tasks/inspect_book.h"

#include <gtest/gtest.h>

#include "app/tasks/key_readings.h"
#include "app/tasks/missing_list.h"
#include "review/base/failure.h"
#include "tests/app/office.h"

namespace app {
namespace {

class SampledBook : public ::testing::Test {
protected:
    SampledBook() {
        office.addScan("p1.jpg", {"01", "02"});
        office.addScan("p2.jpg", {"03"});
    }

    /// Two clerks key a record alike: it is accepted.
    void accept(const std::string& file, int place, const std::string& number) {
        for (const std::string who : {"Lan", "Minh"}) {
            review::TextTable table = office.table();
            office.addRow(table, who, file, place, {{"so", number}});
            (void)keyReadings(*office.store, office.book, *office.catalog, table, office.act(who));
        }
    }

    void acceptAll() {
        accept("p1.jpg", 1, "01");
        accept("p1.jpg", 2, "02");
        accept("p2.jpg", 1, "03");
    }

    storage::Inspection draw(double limit = 0.65) {
        return drawSample(*office.store, office.book, {.scheme = {.limit = limit}, .seed = 5}, office.act("An"));
    }

    PaperOffice office;
};

TEST_F(SampledBook, IsDrawnFromWhenAllOfItIsAccepted) {
    EXPECT_THROW((void)draw(), review::Failure);
    accept("p1.jpg", 1, "01");
    EXPECT_THROW((void)draw(), review::Failure);
    accept("p1.jpg", 2, "02");
    accept("p2.jpg", 1, "03");
    const auto inspection = draw();
    EXPECT_EQ(inspection.lot, 3u);
    EXPECT_EQ(inspection.sample.size(), 3u) << "a lot smaller than its sample is looked at whole";
    EXPECT_EQ(inspection.seed, 5u);
}

TEST_F(SampledBook, KnowsOnlyTheLimitsOfTheTables) {
    acceptAll();
    EXPECT_THROW((void)draw(0.7), review::Failure);
}

TEST_F(SampledBook, GoesBackWholeAndCountsForTheNextOnesOfTheOffice) {
    acceptAll();
    const auto inspection = draw();
    for (const auto& one : inspection.sample) {
        office.store->judgeSampled(inspection.id, {one.record, true, {"nksHoTen"}, "thiếu dấu", {}}, office.act("An"));
    }
    EXPECT_FALSE(office.store->endInspection(inspection.id, office.act("An")));
    EXPECT_EQ(office.stateOf(0), review::RecordState::returned);
    EXPECT_EQ(standingOf(*office.store, office.book, inspection.scheme).strictness, review::Strictness::normal);
    const std::string sheet = asText(samplingSheet(*office.store, office.book, latestInspection(*office.store, office.book).value()));
    EXPECT_NE(sheet.find("SAI (nksHoTen), An xem: thiếu dấu"), std::string::npos) << sheet;
    EXPECT_NE(sheet.find("AQL 0,65"), std::string::npos) << sheet;
    EXPECT_NE(sheet.find("KHÔNG ĐẠT"), std::string::npos) << sheet;
}

}  // namespace
}  // namespace app
