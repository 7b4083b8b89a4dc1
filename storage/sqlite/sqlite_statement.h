#pragma once

#include <sqlite3.h>

#include <cassert>
#include <string>
#include <string_view>
#include <vector>

#include "storage/sql/connection.h"
#include "storage/sqlite/sqlite_failure.h"

namespace storage {

/// One prepared statement of SQLite. Only for the files of this folder.
class SqliteStatement final : public Statement {
public:
    SqliteStatement(sqlite3* database, std::string_view sql) : database_(database) {
        const int code =
            sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement_, nullptr);
        if (code != SQLITE_OK) throwSqlite(database, code, "prepare");
        // SQLite numbers named parameters by first appearance; "$3" must mean the third value whatever the order.
        for (int number = 1; number <= sqlite3_bind_parameter_count(statement_); ++number) {
            const std::string name = "$" + std::to_string(number);
            const int index = sqlite3_bind_parameter_index(statement_, name.c_str());
            assert(index > 0 && "parameters are $1, $2 … without gaps");
            indexes_.push_back(index);
        }
    }
    ~SqliteStatement() override { sqlite3_finalize(statement_); }
    SqliteStatement(const SqliteStatement&) = delete;
    SqliteStatement& operator=(const SqliteStatement&) = delete;

    void bindNull(int parameter) override { check(sqlite3_bind_null(statement_, index(parameter))); }
    void bindInteger(int parameter, std::int64_t value) override { check(sqlite3_bind_int64(statement_, index(parameter), value)); }
    void bindReal(int parameter, double value) override { check(sqlite3_bind_double(statement_, index(parameter), value)); }
    void bindText(int parameter, std::string_view value) override {
        // An empty view may hold a null pointer, which SQLite would take for NULL.
        const char* start = value.data() != nullptr ? value.data() : "";
        check(sqlite3_bind_text64(statement_, index(parameter), start, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    }
    void bindBytes(int parameter, std::string_view value) override {
        // As above: an empty view may hold a null pointer.
        const char* start = value.data() != nullptr ? value.data() : "";
        check(sqlite3_bind_blob64(statement_, index(parameter), start, value.size(), SQLITE_TRANSIENT));
    }

    bool step() override {
        const int code = sqlite3_step(statement_);
        if (code == SQLITE_ROW) return true;
        if (code == SQLITE_DONE) return false;
        throwSqlite(database_, sqlite3_extended_errcode(database_), "step");
    }
    void reset() noexcept override {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }

    bool lent = false;  ///< In use by a Query; a second one for the same SQL gets its own statement.

    bool isNull(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
    std::int64_t integer(int column) const override { return sqlite3_column_int64(statement_, column); }
    double real(int column) const override { return sqlite3_column_double(statement_, column); }
    std::string text(int column) const override {
        // Asked as bytes, text comes in the encoding of the database, which is UTF-8, and bytes come without a conversion.
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
        return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
    }

private:
    int index(int parameter) const { return indexes_.at(static_cast<std::size_t>(parameter - 1)); }
    void check(int code) const {
        if (code != SQLITE_OK) throwSqlite(database_, code, "bind");
    }

    sqlite3* database_;
    sqlite3_stmt* statement_ = nullptr;
    std::vector<int> indexes_;
};

}  // namespace storage
