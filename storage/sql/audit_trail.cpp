#include "storage/sql/audit_trail.h"

#include <array>
#include <cassert>
#include <charconv>
#include <nlohmann/json.hpp>

#include "storage/password.h"
#include "storage/sha256.h"
#include "storage/sql/rows.h"

namespace storage {
namespace {

using nlohmann::json;

constexpr auto kLast = "SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1";
constexpr auto kTaken = "SELECT 1 FROM audit WHERE at = $1";
constexpr auto kLastOfSecond = "SELECT max(at) FROM audit WHERE at >= $1 AND at < $1 + 1000000";
constexpr auto kInsert = "INSERT INTO audit (number, at, who, action, subject, detail, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)";
constexpr auto kLines = "SELECT number, at, who, action, subject, detail, hash FROM audit WHERE number >= $1 ORDER BY number LIMIT $2";
constexpr auto kSalt = "SELECT value FROM store_fact WHERE name = 'salt'";
constexpr auto kSetSalt = "INSERT INTO store_fact (name, value) VALUES ('salt', $1) ON CONFLICT DO NOTHING";
constexpr auto kReadings =
    "SELECT id, record, key, text, state, doubtful, probability, source_kind, source_who, at, quad, misfit FROM reading"
    " WHERE id BETWEEN $1 AND $2 ORDER BY id";
constexpr auto kReadingCount = "SELECT count(*) FROM reading";

/// A field with its length in front.
std::string framed(const std::string& field) { return std::to_string(field.size()) + ":" + field; }

/// Real numbers are written by us, not by the engine, so that another version or engine gives the same seal.
constexpr bool isReal(int column) { return column == 6 || column == 11; }

std::string sixDecimals(double value) {
    std::array<char, 64> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 6);
    return {digits.data(), end.ptr};
}

/// The moment itself, or the first one behind it that no line has. A batch of thousands of lines may bear one moment, so steps are wide.
std::int64_t freeMoment(Connection& connection, std::int64_t at) {
    while (Query(connection, kTaken, at).next()) at = Query(connection, kLastOfSecond, at).only() + 1;
    return at;
}

std::string secretSalt(Connection& connection) {
    Query query(connection, kSalt);
    return query.next() ? query.text(0) : std::string();
}

AuditLine lineFrom(const Query& row) {
    return {row.integer(0), momentFrom(row.integer(1)), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)};
}

review::Sentence chainBroken(std::int64_t number) {
    const std::string line = std::to_string(number);
    return {"Nhật ký bị sửa hoặc mất dòng tại dòng " + line + ".", "The audit trail was changed or lost a line at line " + line + "."};
}

review::Sentence sealBroken(std::int64_t number) {
    const std::string line = std::to_string(number);
    return {"Các lần đọc ghi ở dòng nhật ký " + line + " đã bị sửa hoặc mất.",
            "The readings recorded by audit line " + line + " were changed or are missing."};
}

}  // namespace

std::string hashOf(const AuditLine& line, const std::string& previousHash) {
    return sha256(framed(previousHash) + framed(std::to_string(line.number)) + framed(std::to_string(microsecondsOf(line.when))) +
                  framed(line.who) + framed(line.action) + framed(line.subject) + framed(line.detail));
}

void addAudit(Connection& connection, const Act& act, const std::string& action, const std::string& subject, const json& detail) {
    assert(!act.who.empty() && "every act has somebody who did it");
    AuditLine line{1, act.when, act.who, action, subject, detail.dump(-1, ' ', false, json::error_handler_t::replace), {}};
    std::string previousHash;
    {
        Query last(connection, kLast);
        if (last.next()) {
            line.number = last.integer(0) + 1;
            previousHash = last.text(1);
        }
    }
    line.when = momentFrom(freeMoment(connection, microsecondsOf(line.when)));
    line.hash = hashOf(line, previousHash);
    Query(connection, kInsert, line.number, microsecondsOf(line.when), line.who, line.action, line.subject, line.detail, line.hash).run();
}

void makeSalt(Connection& connection) {
    if (!secretSalt(connection).empty()) return;
    Transaction transaction(connection);
    Query(connection, kSetSalt, secretWord()).run();
    transaction.commit();
}

std::string sealOf(Connection& connection, std::int64_t firstReading, std::int64_t lastReading) {
    std::string columns = framed(secretSalt(connection));
    Query query(connection, kReadings, firstReading, lastReading);
    while (query.next()) {
        for (int column = 0; column < 12; ++column)
            columns += query.isNull(column) ? "-" : framed(isReal(column) ? sixDecimals(query.real(column)) : query.text(column));
    }
    return sha256(columns);
}

std::vector<review::Sentence> examineAudit(Connection& connection) {
    std::vector<review::Sentence> problems;
    std::string previousHash;
    std::int64_t expected = 1;
    std::int64_t sealedReadings = 0;
    Query query(connection, kLines, 1, INT64_MAX);
    while (query.next()) {
        const AuditLine line = lineFrom(query);
        if (line.number != expected || line.hash != hashOf(line, previousHash)) problems.push_back(chainBroken(line.number));
        expected = line.number + 1;
        previousHash = line.hash;
        const json detail = json::parse(line.detail, nullptr, false);
        if (!detail.is_object() || !detail.contains("seal")) continue;
        const auto first = detail.value("firstReading", std::int64_t{0});
        const auto last = detail.value("lastReading", std::int64_t{-1});
        sealedReadings += last - first + 1;
        if (detail.value("seal", "") != sealOf(connection, first, last)) problems.push_back(sealBroken(line.number));
    }
    if (Query(connection, kReadingCount).only() != sealedReadings) {
        problems.push_back(
            {"Số lần đọc trong kho không khớp với nhật ký.", "The number of readings in the store does not fit the audit trail."});
    }
    return problems;
}

}  // namespace storage
