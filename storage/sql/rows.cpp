#include "storage/sql/rows.h"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "storage/failures.h"

namespace storage {
namespace {

using nlohmann::json;

const std::string kRecord = "SELECT " + std::string(kRecordColumns) + " FROM record r WHERE r.id = $1";
const std::string kReadings = std::string(kReadingsWith) + "WHERE g.record = $1 ORDER BY g.id";

constexpr std::array<std::pair<ScanState, std::string_view>, 4> kScanStates{
    {{ScanState::waiting, "waiting"}, {ScanState::read, "read"}, {ScanState::aside, "aside"}, {ScanState::failed, "failed"}}};

/// A value that a column must hold.
template <typename Value>
Value known(const std::optional<Value>& value, const char* column) {
    if (!value) throw storeDamaged(std::string("unknown word in column ") + column);
    return *value;
}

}  // namespace

std::int64_t microsecondsOf(review::UtcTime when) { return when.time_since_epoch().count(); }

review::UtcTime momentFrom(std::int64_t microseconds) { return review::UtcTime(std::chrono::microseconds(microseconds)); }

std::string quadText(const review::Quad& quad) {
    json numbers = json::array();
    for (const auto& corner : quad) {
        for (const double value : {corner.x, corner.y}) numbers.push_back(std::round(value * 100) / 100);
    }
    return numbers.dump();
}

review::Quad quadFrom(const std::string& text) {
    const json numbers = json::parse(text, nullptr, false);
    if (!numbers.is_array() || numbers.size() != 8) throw storeDamaged("a quad without eight numbers");
    review::Quad quad;
    for (std::size_t corner = 0; corner < quad.size(); ++corner) {
        const json& x = numbers[corner * 2];
        const json& y = numbers[corner * 2 + 1];
        if (!x.is_number() || !y.is_number()) throw storeDamaged("a quad with something else than numbers");
        quad[corner] = {x.get<double>(), y.get<double>()};
    }
    return quad;
}

std::string_view toText(ScanState state) {
    for (const auto& [value, name] : kScanStates) {
        if (value == state) return name;
    }
    return {};
}

ScanState scanStateFrom(const std::string& text) {
    for (const auto& [value, name] : kScanStates) {
        if (name == text) return value;
    }
    throw storeDamaged("unknown word in column scan.state");
}

review::RecordState recordStateIn(const std::string& column) { return known(review::recordStateFrom(column), "record.state"); }

review::Record recordFrom(const Query& row) {
    review::Record record;
    record.id = {row.integer(0)};
    record.book = {row.integer(1)};
    record.scan = {row.integer(2)};
    record.position = row.number(3);
    record.form = row.text(4);
    record.quad = quadFrom(row.text(5));
    record.state = recordStateIn(row.text(6));
    record.revision = row.integer(7);
    record.version = row.number(8);
    record.closedUpTo = {row.integer(9)};
    return record;
}

review::Reading readingFrom(const Query& row) {
    review::Reading reading;
    reading.id = {row.integer(0)};
    reading.key = row.text(1);
    reading.text = row.text(2);
    reading.state = known(review::fieldStateFrom(row.text(3)), "reading.state");
    reading.doubtful = row.integer(4) != 0;
    if (!row.isNull(5)) reading.probability = row.real(5);
    reading.source = {known(review::sourceKindFrom(row.text(6)), "reading.source_kind"), row.text(7)};
    reading.when = momentFrom(row.integer(8));
    if (!row.isNull(9)) reading.quad = quadFrom(row.text(9));
    return reading;
}

std::optional<review::Record> loadRecord(Connection& connection, review::RecordId id) {
    Query row(connection, kRecord, id.value);
    if (!row.next()) return std::nullopt;
    review::Record record = recordFrom(row);
    Query readings(connection, kReadings, id.value);
    while (readings.next()) record.readings.push_back(readingFrom(readings));
    return record;
}

}  // namespace storage
