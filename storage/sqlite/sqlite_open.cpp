#include <sqlite3.h>

#include <system_error>

#include "review/base/failure.h"
#include "storage/failures.h"
#include "storage/migrations/migrations.h"
#include "storage/sqlite/sqlite_connection.h"
#include "storage/sqlite/sqlite_failure.h"
#include "storage/sqlite/sqlite_statement.h"

namespace storage {
namespace {

using review::Failure;
using review::FailureKind;

/// "SoGc" in ASCII: stands at byte 68 of the file, so that `file` and we can tell a store from any other database.
constexpr std::int64_t kApplicationId = 0x536F4763;

Failure storeMissing(const std::string& detail) {
    return {FailureKind::store,
            {"Không có kho dữ liệu ở đây. Hãy kiểm tra đường dẫn hoặc tạo kho mới.",
             "There is no store here. Check the path or create a new store."},
            detail};
}

Failure storeForeign(const std::string& detail) {
    return {FailureKind::store,
            {"Tệp này không phải kho dữ liệu của Sổ Gốc nên không mở.", "This file is not a store of Sổ Gốc, so it was not opened."},
            detail};
}

Failure storeNewer(std::int64_t version, std::size_t newest) {
    return {FailureKind::store,
            {"Kho dữ liệu này do bản Sổ Gốc mới hơn tạo ra. Hãy cập nhật chương trình rồi mở lại.",
             "This store was made by a newer version of Sổ Gốc. Update the program, then open it again."},
            "version " + std::to_string(version) + ", newest known " + std::to_string(newest)};
}

std::span<const std::string> ladderOf(const SqliteSettings& settings) {
    return settings.migrations.empty() ? migrations() : settings.migrations;
}

}  // namespace

SqliteConnection::SqliteConnection(const std::filesystem::path& file, const SqliteSettings& settings) {
    std::error_code error;
    const bool there = file == ":memory:" || std::filesystem::exists(file, error);
    if (error) throw systemFailure(error.value(), "stat", file);
    if (!there && !settings.create) throw storeMissing(file.string());

    const int flags = settings.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | (settings.create ? SQLITE_OPEN_CREATE : 0);
    const int code = sqlite3_open_v2(file.c_str(), &database_, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    try {
        if (code != SQLITE_OK) throwSqlite(database_, code, "open");
        sqlite3_extended_result_codes(database_, 1);
        sqlite3_busy_timeout(database_, static_cast<int>(settings.patience.count()));
        // SQLite quietly opens a write-protected file for reading; the first save would be a bad moment to notice.
        if (!settings.readOnly && sqlite3_db_readonly(database_, "main") == 1) throw noRights(file.string());
        checkOwner(settings, ladderOf(settings).size());
        execute("PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
        if (!settings.readOnly) {
            execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
            migrate(settings);
        }
    } catch (...) {
        sqlite3_close(database_);
        throw;
    }
}

void SqliteConnection::checkOwner(const SqliteSettings& settings, std::size_t newest) {
    const std::int64_t owner = pragma("application_id");
    const std::int64_t version = pragma("user_version");
    const bool untouched = owner == 0 && version == 0 && pragma("schema_version") == 0;
    if (untouched && settings.create) return;
    if (owner != kApplicationId) throw storeForeign("application_id " + std::to_string(owner));
    if (version > static_cast<std::int64_t>(newest)) throw storeNewer(version, newest);
}

void SqliteConnection::migrate(const SqliteSettings& settings) {
    const auto ladder = ladderOf(settings);
    while (pragma("user_version") < static_cast<std::int64_t>(ladder.size())) {
        Transaction step(*this);
        // Read again: another program may have climbed this rung while we waited for it.
        const std::int64_t version = pragma("user_version");
        if (version >= static_cast<std::int64_t>(ladder.size())) return;
        execute(ladder[static_cast<std::size_t>(version)]);
        execute("PRAGMA application_id = " + std::to_string(kApplicationId) + "; PRAGMA user_version = " + std::to_string(version + 1));
        step.commit();
    }
}

}  // namespace storage
