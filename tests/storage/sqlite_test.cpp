#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <fstream>

#include "review/base/failure.h"
#include "storage/atomic_file.h"
#include "storage/backup.h"
#include "storage/migrations/migrations.h"
#include "storage/open_store.h"
#include "storage/sql/examine.h"
#include "tests/storage/builders.h"
#include "tests/support/whole_keying.h"

namespace storage::test {
namespace {

namespace fs = std::filesystem;
using review::Failure;
using review::FailureKind;

/// A raw connection: what another program, or somebody with bad intentions, may do to the file.
class Raw {
public:
    explicit Raw(const fs::path& file) { EXPECT_EQ(sqlite3_open(file.c_str(), &database_), SQLITE_OK); }
    ~Raw() { sqlite3_close(database_); }
    Raw(const Raw&) = delete;
    Raw& operator=(const Raw&) = delete;
    int execute(const std::string& sql) { return sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr); }
    std::string value(const std::string& sql) {
        sqlite3_stmt* statement = nullptr;
        EXPECT_EQ(sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr), SQLITE_OK) << sqlite3_errmsg(database_);
        std::string text;
        if (sqlite3_step(statement) == SQLITE_ROW) text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
        sqlite3_finalize(statement);
        return text;
    }

private:
    sqlite3* database_ = nullptr;
};

class Sqlite : public ::testing::Test {
protected:
    [[nodiscard]] fs::path store() const { return folder_ / "store"; }
    [[nodiscard]] fs::path file() const { return store() / "sogoc.sqlite"; }
    [[nodiscard]] std::string address() const { return "sqlite:" + store().string(); }
    /// A store with one record, closed again.
    OneRecord make() { return oneRecord(*openStore(address(), true)); }
    /// The failure that opening the store meets.
    [[nodiscard]] std::optional<Failure> openFails() const {
        try {
            (void)openStore(address());
            return std::nullopt;
        } catch (const Failure& failure) {
            return failure;
        }
    }
    [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }

private:
    TemporaryFolder folder_;
};

TEST_F(Sqlite, StoreIsMarkedAsOursAndKeepsWhatItGot) {
    const OneRecord made = make();
    EXPECT_EQ(Raw(file()).value("PRAGMA application_id"), "1399801699");
    EXPECT_EQ(Raw(file()).value("PRAGMA user_version"), std::to_string(migrations().size()));
    EXPECT_EQ(Raw(file()).value("PRAGMA journal_mode"), "wal");
    const auto again = openStore(address());
    EXPECT_EQ(again->record(made.record)->readings.size(), 4u);
    EXPECT_TRUE(again->examine().empty());
}

TEST_F(Sqlite, MissingStoreIsToldAndNotMade) {
    const auto failure = openFails();
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->kind(), FailureKind::store);
    EXPECT_EQ(failure->sentence().vi, "Không có kho dữ liệu ở đây. Hãy kiểm tra đường dẫn hoặc tạo kho mới.");
    EXPECT_FALSE(fs::exists(store()));
}

TEST_F(Sqlite, AddressThatNamesNoEngineIsAWrongRequest) {
    for (const std::string wrong : {"", "sqlite:", "oracle:x", "/srv/store"}) {
        try {
            (void)openStore(wrong, true);
            FAIL() << wrong << " was opened";
        } catch (const Failure& failure) {
            EXPECT_EQ(failure.kind(), FailureKind::usage);
        }
    }
}

TEST_F(Sqlite, DatabaseOfAnotherApplicationIsRefusedAndLeftAlone) {
    fs::create_directories(store());
    Raw(file()).execute("CREATE TABLE invoice (id INTEGER); PRAGMA application_id = 42");
    const std::string before = readWhole(file());
    const auto failure = openFails();
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->sentence().en, "This file is not a store of Sổ Gốc, so it was not opened.");
    EXPECT_THROW((void)openStore(address(), true), Failure);
    EXPECT_EQ(readWhole(file()), before);
}

TEST_F(Sqlite, FileThatIsNoDatabaseIsRefusedAndLeftAlone) {
    fs::create_directories(store());
    writeWhole(file(), std::string(5000, 'x'));
    const auto failure = openFails();
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->kind(), FailureKind::store);
    EXPECT_EQ(readWhole(file()), std::string(5000, 'x'));
}

TEST_F(Sqlite, NewerStoreIsRefusedWithItsSentence) {
    (void)make();
    Raw(file()).execute("PRAGMA user_version = 999");
    const auto failure = openFails();
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->kind(), FailureKind::store);
    EXPECT_EQ(failure->sentence().vi, "Kho dữ liệu này do bản Sổ Gốc mới hơn tạo ra. Hãy cập nhật chương trình rồi mở lại.");
}

TEST_F(Sqlite, OlderStoreIsBroughtForwardWithEverythingInIt) {
    const OneRecord made = make();
    std::vector<std::string> ladder(migrations().begin(), migrations().end());
    ladder.push_back("ALTER TABLE book ADD COLUMN shelf TEXT NOT NULL DEFAULT ''");
    ladder.push_back("CREATE TABLE shelf (name TEXT PRIMARY KEY) STRICT");
    SqliteSettings settings;
    settings.migrations = ladder;
    const auto forward = openSqliteStore(store(), settings);
    EXPECT_EQ(Raw(file()).value("PRAGMA user_version"), std::to_string(ladder.size()));
    EXPECT_EQ(forward->record(made.record)->readings.size(), 4u);
    EXPECT_EQ(Raw(file()).value("SELECT shelf FROM book"), "");
    EXPECT_TRUE(openFails()) << "a program that does not know the new shape opened it";
}

TEST_F(Sqlite, ScansOfTheFirstShapeComeForwardWithoutABatch) {
    const std::vector<std::string> ladder{migrations()[0]};
    SqliteSettings first;
    first.create = true;
    first.migrations = ladder;
    (void)openSqliteStore(store(), first);
    const review::BookId book{1};
    Raw(file()).execute(
        "INSERT INTO book (id, name, type, year_opened, number, office, opened_on, closed_on)"
        " VALUES (1, 'KS.2017.01', 'KS', 2017, '01', 'UBND', '', '');"
        "INSERT INTO scan (book, place, file_name, frame, sha256, state, added_at, added_by)"
        " VALUES (1, 1, 'a.jpg', 0, '" +
        std::string(64, 'a') + "', 'waiting', 0, 'lan')");
    const auto forward = openStore(address());
    ASSERT_EQ(forward->scans(book).size(), 1u);
    EXPECT_EQ(forward->scans(book)[0].batch, std::nullopt);
    EXPECT_TRUE(forward->batches(book).empty());
}

TEST_F(Sqlite, AccountsFromBeforeTheGateComeForwardAndTheStoreStaysOpen) {
    std::vector<std::string> ladder(migrations().begin(), migrations().end() - 1);
    SqliteSettings before;
    before.create = true;
    before.migrations = ladder;
    (void)openSqliteStore(store(), before);
    Raw(file()).execute("INSERT INTO account (name, role, active, password_hash, added_at) VALUES ('lan', 'clerk', 1, '', 0)");
    const auto forward = openStore(address());
    EXPECT_FALSE(forward->guarded()) << "no administrator yet";
    ASSERT_EQ(forward->accounts().size(), 1u);
    EXPECT_EQ(forward->accounts()[0].role, review::Role::clerk);
    EXPECT_TRUE(forward->accounts()[0].active);
    EXPECT_TRUE(forward->examine().empty());
}

TEST_F(Sqlite, RecordsFromBeforeTheSecondCheckMayBeCheckedOnce) {
    std::vector<std::string> ladder(migrations().begin(), migrations().end() - 1);
    SqliteSettings before;
    before.create = true;
    before.migrations = ladder;
    (void)openSqliteStore(store(), before);
    const auto forward = openStore(address());
    const OneRecord made = oneRecord(*forward);
    (void)forward->addReadings(made.record, 1, support::wholeKeying(*forward->record(made.record), "lan"), by("lan"));
    forward->setPlan(made.book, review::Plan{.checks = 2, .blind = {}, .machine = {}}, by("minh"));
    EXPECT_EQ(forward->move(made.record, 2, review::Step::accept, by("minh")).state, review::RecordState::checked);
    EXPECT_TRUE(forward->examine().empty());
}

TEST_F(Sqlite, FailedMigrationLeavesTheOldShape) {
    (void)make();
    std::vector<std::string> ladder(migrations().begin(), migrations().end());
    ladder.push_back("CREATE TABLE shelf (name TEXT); INSERT INTO nowhere VALUES (1)");
    SqliteSettings settings;
    settings.migrations = ladder;
    EXPECT_THROW((void)openSqliteStore(store(), settings), std::logic_error);
    EXPECT_EQ(Raw(file()).value("SELECT count(*) FROM sqlite_schema WHERE name = 'shelf'"), "0");
    EXPECT_TRUE(openStore(address())->examine().empty());
}

TEST_F(Sqlite, ReadingsAndAuditCanNeitherBeChangedNorDeleted) {
    (void)make();
    Raw raw(file());
    for (const std::string sql :
         {"UPDATE reading SET text = 'x'", "DELETE FROM reading", "UPDATE audit SET who = 'x'", "DELETE FROM audit"}) {
        EXPECT_EQ(raw.execute(sql), SQLITE_CONSTRAINT) << sql;
    }
}

TEST_F(Sqlite, ChangeBehindTheTriggersBackIsFound) {
    const std::vector<std::string> tamperings{
        "DROP TRIGGER reading_stays; UPDATE reading SET text = 'Lê Văn Khác' WHERE id = 2",
        "DROP TRIGGER reading_remains; DELETE FROM reading WHERE id = 4",
        "INSERT INTO reading (record, key, text, state, doubtful, source_kind, source_who, at) VALUES (1, 'so', '9', 'value', 0, 'keyed', "
        "'x', 1)",
        "DROP TRIGGER audit_stays; UPDATE audit SET who = 'somebody else' WHERE number = 2",
        "DROP TRIGGER audit_remains; DELETE FROM audit WHERE number = 2",
    };
    for (std::size_t i = 0; i < tamperings.size(); ++i) {
        const fs::path copy = folder() / ("copy-" + std::to_string(i));
        const std::string there = "sqlite:" + copy.string();
        (void)oneRecord(*openStore(there, true));
        ASSERT_EQ(Raw(copy / "sogoc.sqlite").execute(tamperings[i]), SQLITE_OK) << tamperings[i];
        EXPECT_FALSE(openStore(there)->examine().empty()) << tamperings[i];
    }
}

TEST_F(Sqlite, DamagedPagesAreFound) {
    (void)make();
    Raw(file()).execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
    std::string bytes = readWhole(file());
    for (std::size_t at = 4096 * 3; at < bytes.size(); at += 7) bytes[at] = static_cast<char>(bytes[at] ^ 0x2A);
    writeWhole(file(), bytes);
    try {
        EXPECT_FALSE(openStore(address())->examine().empty());
    } catch (const Failure& failure) {
        EXPECT_EQ(failure.kind(), FailureKind::store);
    }
}

TEST_F(Sqlite, TornFileIsDamagedAndNotEmpty) {
    (void)make();
    Raw(file()).execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
    fs::resize_file(file(), 3000);
    const auto failure = openFails();
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->kind(), FailureKind::store);
}

TEST_F(Sqlite, BackupCanBeReadWhereNothingCanBeWritten) {
    auto store = openStore(address(), true);
    (void)oneRecord(*store);
    store->backupTo(folder() / "backup", by("admin", 7));
    EXPECT_EQ(Raw(folder() / "backup" / "sogoc.sqlite").value("PRAGMA journal_mode"), "delete");
}

TEST_F(Sqlite, AStoreFromBeforeTheIndexOfPlacesIsIndexedWhenItIsOpened) {
    SqliteSettings older;
    older.create = true;
    const auto indexing = std::ranges::find_if(migrations(), [](const std::string& sql) { return sql.find("DROP TABLE search_words") != std::string::npos; });
    const std::vector<std::string> ladder(migrations().begin(), indexing);
    older.migrations = ladder;
    openSqliteStore(store(), older).reset();
    const std::string blob(64, 'a');
    Raw(file()).execute(
        "INSERT INTO book (name, type, year_opened, number, office, opened_on, closed_on) VALUES ('KS.2017.01', 'KS', 2017, '01', '', '', '');"
        "INSERT INTO scan (book, place, file_name, frame, sha256, state, added_at, added_by) VALUES (1, 1, 'a.jpg', 0, '" + blob +
        "', 'read', 0, 'lan');"
        "INSERT INTO record (book, scan, position, form, quad, misfit, degrees, state, revision)"
        " VALUES (1, 1, 1, 'KS-2016', '[0,0,9,0,9,9,0,9]', 0, 0, 'entered', 1);"
        "INSERT INTO reading (record, key, text, state, doubtful, source_kind, source_who, at)"
        " VALUES (1, 'nksNoiSinh', 'xã Tân Phú Trung', 'value', 0, 'keyed', 'lan', 0)");
    const auto forward = openStore(address());
    ASSERT_EQ(forward->find({.place = "tan phu"}, 5).size(), 1u);
    EXPECT_EQ(Raw(file()).value("SELECT count(*) FROM store_fact WHERE name = 'search'"), "0");
}

TEST_F(Sqlite, BackupOfAnOlderProgramIsBroughtForward) {
    auto store = openStore(address(), true);
    const OneRecord made = oneRecord(*store);
    store->backupTo(folder() / "backup", by("admin", 7));
    std::vector<std::string> ladder(migrations().begin(), migrations().end());
    ladder.push_back("CREATE TABLE shelf (name TEXT PRIMARY KEY) STRICT");
    SqliteSettings settings;
    settings.migrations = ladder;
    copyBack(folder() / "backup", folder() / "restored", settings);
    EXPECT_EQ(Raw(folder() / "restored" / "sogoc.sqlite").value("PRAGMA user_version"), std::to_string(ladder.size()));
    EXPECT_EQ(openSqliteStore(folder() / "restored", settings)->record(made.record)->readings.size(), 4u);
    EXPECT_EQ(Raw(folder() / "backup" / "sogoc.sqlite").value("PRAGMA user_version"), std::to_string(migrations().size()));
}

TEST_F(Sqlite, TwoProgramsWorkInOneStoreInTurn) {
    const auto one = openStore(address(), true);
    const auto two = openStore(address());
    const OneRecord made = oneRecord(*one);
    EXPECT_EQ(two->addReadings(made.record, 1, {keyed("mai", "nksHoTen", "Nguyễn Văn An")}, by("mai")).revision, 2);
    EXPECT_TRUE(one->addReadings(made.record, 1, {keyed("lan", "nksHoTen", "x")}, by("lan")).stale);
    EXPECT_TRUE(one->examine().empty());
}

TEST_F(Sqlite, MemoryKeptForQuestionsToComeIsGivenBack) {
    const OneRecord made = make();
    const auto store = openStore(address());
    EXPECT_TRUE(store->examine().empty());  // Reads every page.
    const auto kept = sqlite3_memory_used();
    store->giveMemoryBack();
    EXPECT_LT(sqlite3_memory_used(), kept - 100'000);
    EXPECT_EQ(store->record(made.record)->readings.size(), 4u);
}

}  // namespace
}  // namespace storage::test
