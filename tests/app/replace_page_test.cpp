#include "app/tasks/replace_page.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/tasks/delivery_obstacles.h"
#include "app/tasks/key_readings.h"
#include "review/base/failure.h"
#include "tests/app/office.h"
#include "tests/faults/fixtures.h"

namespace app {
namespace {

/// Putting a file in the place of a page.
class ReplacePage : public ::testing::Test {
protected:
    ReplacePage() {
        office.addScan("p1.jpg", {"01"});
        office.addScan("p2.jpg", {"02"});
    }
    void keyFirst() {
        review::TextTable table = office.table();
        office.addRow(table, "Hoa", "p1.jpg", 1, {{"so", "01"}});
        (void)keyReadings(*office.store, office.book, *office.catalog, table, office.act("Hoa"));
    }
    [[nodiscard]] storage::Act because(const std::string& why) const {
        storage::Act act = office.act("Minh");
        act.why = why;
        return act;
    }
    [[nodiscard]] std::filesystem::path picture(const std::string& name) const {
        return std::filesystem::path(SOGOC_SOURCE) / "tests/ocr/scan/data" / name;
    }

    PaperOffice office;
};

TEST_F(ReplacePage, TheFileStandsInThePlaceOfThePageAndIsJudged) {
    const auto old = scanAt(*office.store, office.book, 2);
    const ReplaceOutcome outcome = replaceByFile(*office.store, old, picture("gamma.png"), because("lóa"));
    EXPECT_EQ(scanAt(*office.store, office.book, 2).id, outcome.scan);
    EXPECT_EQ(scanAt(*office.store, office.book, 2).fileName, "gamma.png");
    EXPECT_EQ(office.store->replacedScans(office.book.id).front().replaced->why, "lóa");
    EXPECT_TRUE(outcome.taken.empty());
    EXPECT_EQ(office.store->qualities(office.book.id).size(), 1U) << "the new picture was not looked at";
}

TEST_F(ReplacePage, WorkOfPeopleGoesOverAndIsTold) {
    keyFirst();
    const auto old = scanAt(*office.store, office.book, 1);
    EXPECT_EQ(keyedRecordsOn(*office.store, old.id), 1U);
    EXPECT_EQ(keyedRecordsOn(*office.store, scanAt(*office.store, office.book, 2).id), 0U);
    const ReplaceOutcome outcome = replaceByFile(*office.store, old, picture("gamma.png"), because("lóa"));
    EXPECT_EQ(outcome.taken.size(), 1U);
    EXPECT_EQ(keyedRecordsOn(*office.store, outcome.scan), 1U);
    EXPECT_EQ(keptWorkSentence(1).en.substr(0, 22), "1 records of this page");
}

TEST_F(ReplacePage, ARecordWhosePlaceIsNotKnownIsDeliveredWithTheWholeScanAndANote) {
    keyFirst();
    (void)replaceByFile(*office.store, scanAt(*office.store, office.book, 1), picture("gamma.png"), because("lóa"));
    const Obstacles found = obstaclesOf(contentOf(*office.store, office.book, *office.catalog), office.book, *office.catalog);
    const bool noted = std::any_of(found.warnings.begin(), found.warnings.end(), [](const Obstacle& obstacle) {
        return obstacle.why.en.find("where it lies on the new scan is not known") != std::string::npos;
    });
    EXPECT_TRUE(noted);
}

TEST_F(ReplacePage, AFileOfSeveralPagesIsRefusedAndNothingChanges) {
    const auto old = scanAt(*office.store, office.book, 1);
    EXPECT_THROW((void)replaceByFile(*office.store, old, picture("pages.tif"), because("lóa")), review::Failure);
    EXPECT_EQ(scanAt(*office.store, office.book, 1).id, old.id);
}

TEST_F(ReplacePage, AnOldScanIsFoundByItsSheetAndItsName) {
    const auto first = scanAt(*office.store, office.book, 1);
    (void)replaceByFile(*office.store, first, picture("gamma.png"), because("lóa"));
    const auto second = scanAt(*office.store, office.book, 1);
    (void)replaceByFile(*office.store, second, picture("grey.jpg"), because("mờ"));
    EXPECT_EQ(oldScanAt(*office.store, office.book, 1, "").id, second.id) << "the one replaced last";
    EXPECT_EQ(oldScanAt(*office.store, office.book, 1, "p1.jpg").id, first.id);
    EXPECT_THROW((void)oldScanAt(*office.store, office.book, 1, "p2.jpg"), review::Failure);
    EXPECT_THROW((void)oldScanAt(*office.store, office.book, 2, ""), review::Failure);
}

TEST_F(ReplacePage, ASheetTheBookDoesNotHaveIsRefused) {
    EXPECT_THROW((void)scanAt(*office.store, office.book, 3), review::Failure);
    EXPECT_THROW((void)scanAt(*office.store, office.book, 0), review::Failure);
}

}  // namespace
}  // namespace app
