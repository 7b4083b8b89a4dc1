#include <set>

#include "review/base/failure.h"
#include "storage/sql/audit_trail.h"
#include "tests/storage/contract.h"
#include "tests/support/whole_keying.h"

namespace storage::test {
namespace {

class Trust : public StoreContract {};
INSTANTIATE_TEST_SUITE_P(Engines, Trust, engines(), engineName);

TEST_P(Trust, EveryChangeHasItsLineAndTheChainHolds) {
    const OneRecord made = oneRecord(store());
    (void)store().addReadings(made.record, 1, support::wholeKeying(*store().record(made.record), "lan"), by("lan", 5));
    (void)store().move(made.record, 2, review::Step::accept, by("mai", 6));
    EXPECT_EQ(actions(), (std::vector<std::string>{"book.add", "scan.add", "scan.read", "record.draft", "reading.add", "record.move"}));
    EXPECT_TRUE(store().examine().empty());
    std::string previous;
    std::set<review::UtcTime> moments;
    for (const auto& line : store().audit(1, 100)) {
        EXPECT_EQ(line.hash, hashOf(line, previous));
        EXPECT_FALSE(line.who.empty());
        moments.insert(line.when);
        previous = line.hash;
    }
    EXPECT_EQ(moments.size(), 6u);
}

TEST_P(Trust, AuditNamesFieldsAndStatesButNoTextOfTheBook) {
    const OneRecord made = oneRecord(store(), "Nguyễn Văn An");
    (void)store().addReadings(made.record, 1, {keyed("lan", "nksHoTen", "Trần Thị Bình")}, by("lan", 5));
    (void)store().move(made.record, 2, review::Step::sendBack, by("mai", 6, "mờ chữ"));
    const auto lines = store().audit(1, 100);
    for (const auto& line : lines) {
        EXPECT_EQ((line.detail + line.subject).find("Nguyễn"), std::string::npos) << line.detail;
        EXPECT_EQ((line.detail + line.subject).find("Bình"), std::string::npos) << line.detail;
    }
    EXPECT_NE(lines[4].detail.find(R"("keys":["nksHoTen"])"), std::string::npos);
    EXPECT_NE(lines[5].detail.find(R"("from":"entered")"), std::string::npos);
    EXPECT_NE(lines[5].detail.find(R"("to":"returned")"), std::string::npos);
    EXPECT_NE(lines[5].detail.find(R"("why":"mờ chữ")"), std::string::npos);
    EXPECT_EQ(lines[5].subject, "record 1");
}

TEST_P(Trust, RefusedChangesLeaveNoLine) {
    const OneRecord made = oneRecord(store());
    const auto before = actions().size();
    (void)store().addReadings(made.record, 9, {keyed("lan", "nksHoTen", "x")}, by("lan"));
    (void)store().move(made.record, 1, review::Step::deliver, by("lan"));
    EXPECT_EQ(actions().size(), before);
}

TEST_P(Trust, AuditIsReadInPages) {
    (void)oneRecord(store());
    EXPECT_EQ(store().audit(1, 2).size(), 2u);
    EXPECT_EQ(store().audit(3, 100).front().number, 3);
    EXPECT_TRUE(store().audit(99, 10).empty());
}

TEST_P(Trust, ChangedBlobIsFound) {
    const OneRecord made = oneRecord(store());
    const auto path = store().blobPath(store().scan(made.scan)->sha256);
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    std::filesystem::resize_file(path, 3);
    const auto problems = store().examine();
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].en, "The file of a scan was changed or damaged inside the store. Restore it from a backup. (scan 1)");
    std::filesystem::remove(path);
    EXPECT_EQ(store().examine().size(), 1u);
}

class Backup : public StoreContract {};
INSTANTIATE_TEST_SUITE_P(Engines, Backup, engines(), engineName);

TEST_P(Backup, ComesBackWholeAndTellsOfItself) {
    const OneRecord made = oneRecord(store());
    store().backupTo(folder() / "backup", by("admin", 7));
    restoreBackup(folder() / "backup", folder() / "restored");
    const auto restored = openStore("sqlite:" + (folder() / "restored").string());
    EXPECT_TRUE(restored->examine().empty());
    EXPECT_EQ(restored->records(made.book).size(), 1u);
    EXPECT_EQ(restored->scanBytes(restored->scan(made.scan)->sha256), "bytes of a picture");
    EXPECT_EQ(restored->audit(1, 100).back().action, "backup.make");
    EXPECT_EQ(restored->audit(1, 100).size(), store().audit(1, 100).size());
    (void)restored->addBook(birthBook("02"), by("lan"));
    EXPECT_TRUE(restored->examine().empty());
}

TEST_P(Backup, FolderWithSomethingInItIsRefused) {
    (void)oneRecord(store());
    std::filesystem::create_directories(folder() / "full" / "inner");
    EXPECT_THROW(store().backupTo(folder() / "full", by("admin")), review::Failure);
    EXPECT_FALSE(std::filesystem::exists(folder() / "full" / "sogoc.sqlite"));
    EXPECT_THROW(restoreBackup(folder() / "full", folder() / "full"), review::Failure);
}

TEST_P(Backup, DamagedBackupIsNotRestored) {
    const OneRecord made = oneRecord(store());
    store().backupTo(folder() / "backup", by("admin", 7));
    const auto blob = folder() / "backup" / "scans" / store().scan(made.scan)->sha256.substr(0, 2) / store().scan(made.scan)->sha256;
    ASSERT_TRUE(std::filesystem::remove(blob));
    try {
        restoreBackup(folder() / "backup", folder() / "restored");
        FAIL() << "was restored";
    } catch (const review::Failure& failure) {
        EXPECT_EQ(failure.kind(), review::FailureKind::input);
    }
    EXPECT_FALSE(std::filesystem::exists(folder() / "restored" / "sogoc.sqlite"));
}

TEST_P(Backup, FolderWithoutABackupIsBadInput) {
    try {
        restoreBackup(folder() / "nothing", folder() / "restored");
        FAIL() << "was restored";
    } catch (const review::Failure& failure) {
        EXPECT_EQ(failure.kind(), review::FailureKind::input);
    }
}

}  // namespace
}  // namespace storage::test
