#include "app/tasks/judge_scans.h"

#include <gtest/gtest.h>

#include "app/files.h"
#include "app/tasks/import_scans.h"
#include "ocr/scan/decode.h"
#include "tests/app/office.h"
#include "tests/faults/fixtures.h"

namespace app {
namespace {

/// One opening of the sample book, imported and so looked at by the gate, but not read.
class AnImportedOpening : public ::testing::Test {
protected:
    AnImportedOpening() {
        const ImportOutcome outcome = importScans(*office.store, office.book.id, {faults::sampleScan(3)}, office.act("Lan"));
        scan = office.store->scan(outcome.added.at(0)).value();
        const ocr::Image picture = ocr::decodeFrame(readWholeFile(office.store->blobPath(scan.sha256)), 0);
        size = {double(picture.width()), double(picture.height())};
    }
    [[nodiscard]] ScanIdentity identity() const { return {scan.sha256, scan.frame}; }

    PaperOffice office;
    storage::Scan scan;
    review::Size size;
};

TEST_F(AnImportedOpening, IsInTheLogWithEveryStageThatReadingNeeds) {
    const storage::CleaningLog log = office.store->cleaning(scan.id);
    const auto plan = loggedPlan(identity(), size, log);
    ASSERT_TRUE(plan) << "reading would have to measure again";
    EXPECT_EQ(plan->recipe.pages.size(), 2U);
    EXPECT_EQ(log.last("read", 0), nullptr) << "nobody read it";
}

TEST_F(AnImportedOpening, IsJudgedByWhatAPersonSetByHand) {
    ASSERT_TRUE(office.store->chooseCleaning(scan.id, 0, R"({"turn":0})", office.act("Minh")));
    judgeScans(*office.store, {scan.id}, 1, "Lan");
    const storage::CleaningLog log = office.store->cleaning(scan.id);
    const storage::StageEntry* turn = log.last("turn", 0);
    ASSERT_NE(turn, nullptr);
    EXPECT_EQ(turn->person, "Minh");
}

}  // namespace
}  // namespace app
