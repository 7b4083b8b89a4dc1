#include "storage/sqlite/sqlite_connection.h"

#include <sqlite3.h>

#include "review/base/must_not_wait.h"
#include "storage/sqlite/sqlite_failure.h"
#include "storage/sqlite/sqlite_statement.h"

namespace storage {

SqliteConnection::~SqliteConnection() {
    kept_.clear();
    sqlite3_close(database_);
}

Statement& SqliteConnection::lend(std::string_view sql) {
    review::mayWait("the database");
    const auto [first, last] = kept_.equal_range(sql);
    for (auto found = first; found != last; ++found) {
        if (!found->second->lent) {
            found->second->lent = true;
            return *found->second;
        }
    }
    const auto made = kept_.emplace(sql, std::make_unique<SqliteStatement>(database_, sql));
    made->second->lent = true;
    return *made->second;
}

void SqliteConnection::giveBack(Statement& statement) noexcept {
    statement.reset();
    static_cast<SqliteStatement&>(statement).lent = false;
}

void SqliteConnection::begin() { execute("BEGIN IMMEDIATE"); }

void SqliteConnection::beginReading() { execute("BEGIN"); }

void SqliteConnection::commit() { execute("COMMIT"); }

void SqliteConnection::rollback() noexcept {
    // A failed COMMIT or a full disk may already have rolled back; then there is nothing left to do.
    if (sqlite3_get_autocommit(database_) == 0) sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
}

void SqliteConnection::execute(const std::string& sql) {
    review::mayWait("the database");
    if (sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        throwSqlite(database_, sqlite3_extended_errcode(database_), "execute");
    }
}

std::int64_t SqliteConnection::pragma(const std::string& name) {
    SqliteStatement statement(database_, "PRAGMA " + name);
    return statement.step() ? statement.integer(0) : 0;
}

std::string_view SqliteConnection::wordSearch() const { return "SELECT rowid FROM search_words WHERE search_words MATCH $1 LIMIT $2"; }

std::string SqliteConnection::wordsExpression(const std::vector<WordsIn>& parts) const {
    std::string expression;
    for (const WordsIn& part : parts) {
        expression += expression.empty() ? "{" : " AND {";
        for (const std::string_view column : part.columns) expression.append(" ").append(column);
        expression += " } : (";
        for (std::size_t i = 0; i < part.words.size(); ++i) {
            expression += i == 0 ? "\"" : " AND \"";
            for (const char letter : part.words[i]) expression.append(letter == '"' ? 2 : 1, letter);
            expression += '"';
        }
        expression += part.lastMayGoOn ? " *)" : ")";
    }
    return expression;
}

std::vector<std::string> SqliteConnection::integrityProblems() {
    std::vector<std::string> problems;
    for (const std::string_view check : {"PRAGMA integrity_check(20)", "PRAGMA foreign_key_check"}) {
        SqliteStatement statement(database_, check);
        while (statement.step()) {
            if (statement.text(0) != "ok") problems.push_back(std::string(check) + ": " + statement.text(0));
        }
    }
    // FTS5 compares its index with the words it was made from and reports a mismatch as damage.
    const int code =
        sqlite3_exec(database_, "INSERT INTO search_words (search_words, rank) VALUES ('integrity-check', 1)", nullptr, nullptr, nullptr);
    if ((code & 0xff) == SQLITE_BUSY) throwSqlite(database_, code, "integrity-check");
    if (code != SQLITE_OK && (code & 0xff) != SQLITE_READONLY)
        problems.push_back(std::string("search_words: ") + sqlite3_errmsg(database_));
    return problems;
}

void SqliteConnection::copyTo(const std::filesystem::path& file) {
    sqlite3* copy = nullptr;
    int code = sqlite3_open_v2(file.c_str(), &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (code == SQLITE_OK) {
        if (sqlite3_backup* backup = sqlite3_backup_init(copy, "main", database_, "main"); backup != nullptr) {
            // All pages in one go, under one read lock: another program that saves meanwhile cannot make it start again.
            sqlite3_backup_step(backup, -1);
            sqlite3_backup_finish(backup);
        }
        code = sqlite3_errcode(copy);
        // One file without a log beside it, so that a copy can be read from media that cannot be written.
        if (code == SQLITE_OK) code = sqlite3_exec(copy, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    }
    sqlite3_close(copy);
    if (code != SQLITE_OK) throwSqlite(nullptr, code, "backup");
}

}  // namespace storage
