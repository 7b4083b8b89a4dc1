#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "storage/sql/connection.h"

struct sqlite3;

namespace storage {

class SqliteStatement;

/// How to open a database file. Tests shorten the wait and bring their own migrations.
struct SqliteSettings {
    bool create = false;                        ///< Make a new store where there is none.
    bool readOnly = false;                      ///< For backups on media that cannot be written.
    std::chrono::milliseconds patience{5000};   ///< How long to wait for other programs.
    std::span<const std::string> migrations{};  ///< Empty: those of this program.
};

/// SQLite: write-ahead log, synchronous=FULL (a commit is on disk), foreign keys on.
class SqliteConnection final : public Connection {
public:
    /// Opens `file` (":memory:" for tests), checks that it is a store of ours and brings its shape up to this program's version.
    /// @throws Failure(store) when it is missing, of another application, newer, locked or damaged; Failure(world) without rights.
    SqliteConnection(const std::filesystem::path& file, const SqliteSettings& settings);
    ~SqliteConnection() override;
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    Statement& lend(std::string_view sql) override;
    void giveBack(Statement& statement) noexcept override;
    void begin() override;
    void beginReading() override;
    void commit() override;
    void rollback() noexcept override;
    std::string_view wordSearch() const override;
    std::string wordsExpression(const std::vector<WordsIn>& parts) const override;
    std::vector<std::string> integrityProblems() override;
    void copyTo(const std::filesystem::path& file) override;
    void giveMemoryBack() override { execute("PRAGMA shrink_memory"); }

    /// Runs SQL that takes no values, several statements at once.
    void execute(const std::string& sql);
    /// The number a PRAGMA gives.
    [[nodiscard]] std::int64_t pragma(const std::string& name);

private:
    void migrate(const SqliteSettings& settings);
    void checkOwner(const SqliteSettings& settings, std::size_t newest);

    sqlite3* database_ = nullptr;
    std::multimap<std::string_view, std::unique_ptr<SqliteStatement>> kept_;
};

}  // namespace storage
