#include "app/tasks/book_sheets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "app/files.h"
#include "app/tasks/import_scans.h"
#include "ocr/clean/clean.h"
#include "ocr/quality/quality.h"
#include "ocr/scan/decode.h"
#include "tests/app/office.h"
#include "tests/faults/fixtures.h"

namespace app {
namespace {

/// A book in which scans are judged by hand: with the print of a real page, or with one of another.
class SheetsOfABook : public ::testing::Test {
protected:
    review::ScanId addScan(const std::string& print) {
        const std::string name = "trang-" + std::to_string(++scans) + ".jpg";
        const review::ScanId id = office.store->addScans(office.book.id, {name, "bytes of " + name, 1}, office.act("Lan")).ids.front();
        judge(id, print);
        return id;
    }
    void judge(review::ScanId id, const std::string& print) { office.store->saveQuality(id, {{}, {{print, 1654, 2339, 200}}}, {}, office.act("Lan")); }

    static const std::string& printOfSample(int number) {
        static std::map<int, std::string> prints;
        std::string& print = prints[number];
        if (print.empty()) {
            const ocr::Image page = ocr::decodeFrame(readWholeFile(faults::sampleScan(number)), 0);
            print = ocr::judgeScan(page, ocr::cleanScan(page)).sheets.front().print;
        }
        return print;
    }

    std::vector<std::pair<review::ScanId, review::ScanId>> alike() {
        std::vector<std::pair<review::ScanId, review::ScanId>> pairs;
        for (const storage::AlikeScans& one : BookSheets(*office.store, office.book.id).alike()) pairs.emplace_back(one.scan, one.other);
        return pairs;
    }
    std::size_t comparisons() {
        const auto lines = office.store->audit(1, 1000);
        return static_cast<std::size_t>(std::ranges::count(lines, "scan.compare", &storage::AuditLine::action));
    }

    PaperOffice office;
    int scans = 0;
};

TEST_F(SheetsOfABook, AreComparedOnceAndRemembered) {
    const auto first = addScan(printOfSample(1));
    addScan(printOfSample(2));
    BookSheets sheets(*office.store, office.book.id);
    sheets.compare("Lan");
    EXPECT_EQ(comparisons(), 2U);
    const auto again = addScan(printOfSample(1));
    sheets.compare("Lan");
    BookSheets(*office.store, office.book.id).compare("Lan");
    EXPECT_EQ(comparisons(), 3U) << "only the new scan is compared";
    EXPECT_EQ(alike(), (std::vector{std::pair{again, first}}));
}

TEST_F(SheetsOfABook, OfAnOlderProgramAreComparedWhenAsked) {
    const auto first = addScan(printOfSample(1));
    const auto again = addScan(printOfSample(1));
    EXPECT_EQ(alike(), (std::vector{std::pair{again, first}}));
    EXPECT_EQ(comparisons(), 0U) << "asking writes nothing";
}

TEST_F(SheetsOfABook, AreComparedAnewWhenAScanLooksOtherwise) {
    const auto first = addScan(printOfSample(1));
    const auto second = addScan(printOfSample(2));
    BookSheets(*office.store, office.book.id).compare("Lan");
    EXPECT_TRUE(alike().empty());
    judge(second, printOfSample(1));
    BookSheets sheets(*office.store, office.book.id);
    sheets.compare("Lan");
    EXPECT_EQ(alike(), (std::vector{std::pair{second, first}}));
    judge(second, printOfSample(2));
    sheets.compare("Lan");
    EXPECT_TRUE(alike().empty()) << "what was found by the old print counts no more";
}

TEST_F(SheetsOfABook, OfOneScanAreNotComparedWithEachOther) {
    const auto id = addScan(printOfSample(1));
    office.store->saveQuality(id, {{}, {{printOfSample(1), 1, 1, 0}, {printOfSample(1), 1, 1, 0}}}, {}, office.act("Lan"));
    BookSheets(*office.store, office.book.id).compare("Lan");
    EXPECT_TRUE(alike().empty());
}

}  // namespace
}  // namespace app
