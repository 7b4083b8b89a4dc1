#include "app/tasks/figures.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "app/files.h"
#include "app/tasks/figure_tables.h"
#include "app/tasks/key_readings.h"
#include "review/base/failure.h"
#include "storage/delivery/workbook.h"
#include "tests/app/office.h"

namespace app {
namespace {

class SupervisorsFigures : public ::testing::Test {
protected:
    SupervisorsFigures() {
        office.addScan("p1.jpg", {"01", "02"});
        enter("Lan", 1, {});
        enter("Minh", 1, {{"nksHoTen", "Một Tên Khác"}});
        enter("Hoa", 1, {});
    }
    void enter(const std::string& who, int place, const std::map<std::string, std::string>& values) {
        review::TextTable table = office.table();
        office.addRow(table, who, "p1.jpg", place, values);
        (void)keyReadings(*office.store, office.book, *office.catalog, table, office.act(who));
    }
    Figures figures(const FigureWish& wish = {}) { return figuresOf(*office.store, *office.catalog, wish); }

    PaperOffice office;
};

TEST_F(SupervisorsFigures, TellClerksAndStatesOfABook) {
    const auto made = figures();
    ASSERT_EQ(made.books.size(), 1u);
    EXPECT_EQ(made.books[0].counts.records, 2u);
    EXPECT_TRUE(made.books[0].firstScan);
    EXPECT_TRUE(made.books[0].lastWork);
    EXPECT_EQ(made.books[0].clerks.size(), 3u);
}

TEST_F(SupervisorsFigures, HoldTheOddOneOutWrong) {
    const auto made = figures();
    const auto of = [&](const std::string& who) {
        return *std::ranges::find_if(made.rates, [&](const auto& rate) { return rate.group == review::RateGroup::clerk && rate.name == who; });
    };
    EXPECT_EQ(of("Minh").wrong, 1u);
    EXPECT_EQ(of("Lan").wrong, 0u);
    EXPECT_EQ(of("Lan").seen, office.catalog->form("KS-2016")->fields.size());
}

TEST_F(SupervisorsFigures, CountWhoEnteredAndWhoChecked) {
    const auto made = figures();
    ASSERT_EQ(made.production.size(), 3u);
    const auto of = [&](const std::string& who) { return *std::ranges::find(made.production, who, &review::ProductionRow::person); };
    EXPECT_GT(of("Lan").entry.filled(), 0u);
    EXPECT_EQ(of("Lan").check.filled(), 0u);
    EXPECT_EQ(of("Minh").entry.filled(), 0u);
    EXPECT_EQ(of("Minh").check.filled(), of("Lan").entry.filled());
}

TEST_F(SupervisorsFigures, AskTheRulesOnlyWhenWanted) {
    FigureWish wish;
    wish.findings = false;
    EXPECT_TRUE(figures(wish).books[0].broken.empty());
}

TEST_F(SupervisorsFigures, StopWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW((void)figuresOf(*office.store, *office.catalog, {}, {}, stop.get_token()), review::Failure);
}

TEST_F(SupervisorsFigures, AreWrittenAsAWorkbookWithASheetForEachTableAndAsCsv) {
    const auto folder = std::filesystem::temp_directory_path();
    const auto workbook = folder / ("figures_" + std::to_string(::getpid()) + ".xlsx");
    const auto csv = folder / ("figures_" + std::to_string(::getpid()) + ".csv");
    writeFigures(workbook, figures(), "production", now());
    const auto sheet = storage::readSheet(workbook);
    EXPECT_EQ(sheet.header.front(), "Quyển");
    ASSERT_EQ(sheet.rows.size(), 1u);
    EXPECT_EQ(sheet.rows[0][0], office.book.name());
    writeFigures(csv, figures(), "rates", now());
    const auto table = review::parseCsv(readWholeFile(csv), "figures.csv");
    EXPECT_EQ(table.header.front(), "Của");
    EXPECT_EQ(table.rows.size(), figures().rates.size());
    EXPECT_THROW(writeFigures(folder / "figures.doc", figures(), "rates", now()), review::Failure);
    std::filesystem::remove(workbook);
    std::filesystem::remove(csv);
}

TEST(DaysBetween, CountsWholeDays) {
    const review::UtcTime start{};
    EXPECT_EQ(daysBetween(start, start + std::chrono::hours(47)), 1u);
    EXPECT_EQ(daysBetween(start + std::chrono::hours(47), start), 0u);
}

}  // namespace
}  // namespace app
