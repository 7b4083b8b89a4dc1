#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace storage {

/// Bytes that are no text.
struct Bytes {
    std::string_view bytes;
};

/// One prepared SQL statement of some engine. Parameters are written $1, $2 … in the SQL, which both SQLite and PostgreSQL understand; they
/// are numbered from 1 here, columns from 0.
class Statement {
public:
    virtual ~Statement() = default;
    virtual void bindNull(int parameter) = 0;
    virtual void bindInteger(int parameter, std::int64_t value) = 0;
    virtual void bindReal(int parameter, double value) = 0;
    virtual void bindText(int parameter, std::string_view value) = 0;
    virtual void bindBytes(int parameter, std::string_view value) = 0;
    /// Goes to the next row. False after the last one.
    virtual bool step() = 0;
    /// Lets go of rows and parameters, so that the statement can be used again.
    virtual void reset() noexcept = 0;
    [[nodiscard]] virtual bool isNull(int column) const = 0;
    [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
    [[nodiscard]] virtual double real(int column) const = 0;
    /// Also of a column of bytes, as they are.
    [[nodiscard]] virtual std::string text(int column) const = 0;
};

/// "All these words, in any order, each in any of these columns of search_words."
struct WordsIn {
    std::vector<std::string_view> columns;
    std::vector<std::string> words;
    bool lastMayGoOn = false;  ///< The last word is only the beginning of one.
};

/// A connection to one database, and the few things in which engines differ. Everything else is SQL written once in this folder.
/// Not thread-safe. Every call throws review::Failure when the world or the store refuses; broken constraints are std::logic_error.
class Connection {
public:
    virtual ~Connection() = default;

    /// A statement ready to be bound. Prepared ones are kept and lent again; `sql` must outlive the connection (a string constant).
    [[nodiscard]] virtual Statement& lend(std::string_view sql) = 0;
    /// Gives a lent statement back.
    virtual void giveBack(Statement& statement) noexcept = 0;

    /// Begins a transaction that may write: waits for other writers, and fails when they take too long.
    virtual void begin() = 0;
    /// Begins a transaction that only reads: everything in it sees one and the same state, whatever others write meanwhile.
    virtual void beginReading() = 0;
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;

    /// SQL that gives (record) of at most $2 records whose words match expression $1 (see wordsExpression).
    [[nodiscard]] virtual std::string_view wordSearch() const = 0;
    /// How the engine wants to be asked for records that fit every part. No part may be without words.
    [[nodiscard]] virtual std::string wordsExpression(const std::vector<WordsIn>& parts) const = 0;
    /// What the engine itself finds wrong with its files: for the log, empty when sound.
    [[nodiscard]] virtual std::vector<std::string> integrityProblems() = 0;
    /// A consistent copy of the whole database in one new file, on disk when it returns.
    virtual void copyTo(const std::filesystem::path& file) = 0;
    /// Lets go of what the engine keeps in memory and can read again.
    virtual void giveMemoryBack() = 0;
};

/// A statement lent for the length of a scope.
class Query {
public:
    template <typename... Values>
    Query(Connection& connection, std::string_view sql, const Values&... values)
        : connection_(connection), statement_(connection.lend(sql)) {
        int parameter = 0;
        try {
            (bind(++parameter, values), ...);
        } catch (...) {
            connection_.giveBack(statement_);
            throw;
        }
    }
    ~Query() { connection_.giveBack(statement_); }
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    [[nodiscard]] bool next() { return statement_.step(); }
    /// Runs a statement whose rows nobody wants.
    void run() {
        while (statement_.step()) {
        }
    }
    /// The one integer of the one row, for INSERT … RETURNING id and counts.
    [[nodiscard]] std::int64_t only() {
        const std::int64_t value = statement_.step() ? statement_.integer(0) : 0;
        run();
        return value;
    }

    [[nodiscard]] bool isNull(int column) const { return statement_.isNull(column); }
    [[nodiscard]] std::int64_t integer(int column) const { return statement_.integer(column); }
    [[nodiscard]] int number(int column) const { return static_cast<int>(statement_.integer(column)); }
    [[nodiscard]] double real(int column) const { return statement_.real(column); }
    [[nodiscard]] std::string text(int column) const { return statement_.text(column); }

private:
    void bind(int parameter, std::int64_t value) { statement_.bindInteger(parameter, value); }
    void bind(int parameter, int value) { statement_.bindInteger(parameter, value); }
    void bind(int parameter, std::size_t value) { statement_.bindInteger(parameter, static_cast<std::int64_t>(value)); }
    void bind(int parameter, bool value) { statement_.bindInteger(parameter, value ? 1 : 0); }
    void bind(int parameter, double value) { statement_.bindReal(parameter, value); }
    void bind(int parameter, std::string_view value) { statement_.bindText(parameter, value); }
    void bind(int parameter, const Bytes& value) { statement_.bindBytes(parameter, value.bytes); }
    void bind(int parameter, const std::string& value) { statement_.bindText(parameter, value); }
    void bind(int parameter, const char* value) { statement_.bindText(parameter, value); }
    template <typename Value>
    void bind(int parameter, const std::optional<Value>& value) {
        if (value) {
            bind(parameter, *value);
        } else {
            statement_.bindNull(parameter);
        }
    }

    Connection& connection_;
    Statement& statement_;
};

/// A change that is rolled back unless commit() is reached.
class Transaction {
public:
    explicit Transaction(Connection& connection) : connection_(connection) { connection_.begin(); }
    ~Transaction() {
        if (!done_) connection_.rollback();
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit() {
        connection_.commit();
        done_ = true;
    }

private:
    Connection& connection_;
    bool done_ = false;
};

/// One and the same state of the store for several questions. Not inside a Transaction.
class Snapshot {
public:
    explicit Snapshot(Connection& connection) : connection_(connection) { connection_.beginReading(); }
    ~Snapshot() { connection_.rollback(); }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    Connection& connection_;
};

}  // namespace storage
