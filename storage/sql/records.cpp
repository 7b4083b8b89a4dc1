#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "review/workflow.h"
#include "storage/failures.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/readings.h"
#include "storage/sql/rows.h"
#include "storage/sql/search_index.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

using nlohmann::json;

constexpr auto kIds = "SELECT r.id FROM record r JOIN scan s ON s.id = r.scan WHERE r.book = $1 AND s.place > 0 ORDER BY s.place, r.position";
constexpr auto kOnScan = "SELECT id FROM record WHERE scan = $1 ORDER BY position";
constexpr auto kOfBook =
    "SELECT r.id, r.book, r.scan, r.position, r.form, r.quad, r.state, r.revision FROM record r JOIN scan s ON s.id = r.scan"
    " WHERE r.book = $1 AND s.place > 0 ORDER BY s.place, r.position";
const std::string kReadingsOfBook =
    std::string(kReadingsWith) +
    "JOIN record r ON r.id = g.record JOIN scan s ON s.id = r.scan WHERE r.book = $1 AND s.place > 0 ORDER BY g.id";
constexpr auto kScanReplaced = "SELECT 1 FROM scan WHERE id = $1 AND place < 0";
constexpr auto kSet = "UPDATE record SET state = $2, revision = $3 WHERE id = $1";

bool byPerson(const review::Reading& reading) {
    return reading.source.kind == review::SourceKind::keyed || reading.source.kind == review::SourceKind::copied;
}

Saved standing(const review::Record& record) { return {.revision = record.revision, .state = record.state}; }

Saved stale(const review::Record& record) { return {.stale = true, .revision = record.revision, .state = record.state}; }

Saved notAllowed(const review::Record& record) { return {.notAllowed = true, .revision = record.revision, .state = record.state}; }

review::Failure reasonMissing() {
    return {review::FailureKind::usage, {"Bước này cần nêu lý do.", "This step needs a reason."}, "no reason given"};
}

review::Record recordOrFailure(Connection& connection, review::RecordId id) {
    auto record = loadRecord(connection, id);
    if (!record) throw unknownId(subjectOf("record", id));
    return std::move(*record);
}

/// A record left behind on a scan that was replaced is history.
bool isHistory(Connection& connection, const review::Record& record) { return Query(connection, kScanReplaced, record.scan.value).next(); }

/// Writes the new state and revision of a record that was changed.
void grow(Connection& connection, review::Record& record, review::RecordState state) {
    record.state = state;
    ++record.revision;
    Query(connection, kSet, record.id.value, review::toText(state), record.revision).run();
}

json keysOf(const std::vector<review::Reading>& readings) {
    json keys = json::array();
    for (const auto& reading : readings) keys.push_back(reading.key);
    return keys;
}

}  // namespace

std::vector<review::RecordId> SqlStore::recordIds(review::BookId book) {
    std::vector<review::RecordId> ids;
    Query query(*connection_, kIds, book.value);
    while (query.next()) ids.push_back({query.integer(0)});
    return ids;
}

std::vector<review::RecordId> SqlStore::recordsOn(review::ScanId scan) {
    std::vector<review::RecordId> ids;
    Query query(*connection_, kOnScan, scan.value);
    while (query.next()) ids.push_back({query.integer(0)});
    return ids;
}

std::optional<review::Record> SqlStore::record(review::RecordId id) {
    const Snapshot snapshot(*connection_);
    return loadRecord(*connection_, id);
}

std::vector<review::Record> SqlStore::records(review::BookId book) {
    std::vector<review::Record> records;
    std::map<std::int64_t, std::size_t> places;
    const Snapshot snapshot(*connection_);
    Query query(*connection_, kOfBook, book.value);
    while (query.next()) {
        places.emplace(query.integer(0), records.size());
        records.push_back(recordFrom(query));
    }
    Query readings(*connection_, kReadingsOfBook, book.value);
    while (readings.next()) {
        records[places.at(readings.integer(10))].readings.push_back(readingFrom(readings));
    }
    return records;
}

Saved SqlStore::addReadings(review::RecordId id, std::int64_t revisionSeen, const std::vector<review::Reading>& readings, const Act& act) {
    Transaction transaction(*connection_);
    review::Record record = recordOrFailure(*connection_, id);
    if (record.revision != revisionSeen) return stale(record);
    if (isHistory(*connection_, record)) return notAllowed(record);
    if (readings.empty()) return standing(record);
    const review::RecordState before = record.state;
    review::RecordState after = before;
    if (std::ranges::any_of(readings, byPerson)) {
        const auto move = review::moveFor(before, review::Step::key);
        if (!move) return notAllowed(record);
        if (move->needsReason && act.why.empty()) throw reasonMissing();
        after = move->to;
    }
    std::vector<NewReading> fresh;
    for (review::Reading reading : readings) {
        reading.when = act.when;
        fresh.push_back({std::move(reading), std::nullopt});
    }
    const AddedReadings added = insertReadings(*connection_, record, std::move(fresh));
    updateSearch(*connection_, record);
    grow(*connection_, record, after);
    addAudit(*connection_, act, "reading.add", subjectOf("record", id),
             {{"keys", keysOf(readings)},
              {"from", review::toText(before)},
              {"to", review::toText(after)},
              {"revision", record.revision},
              {"firstReading", added.first},
              {"lastReading", added.last},
              {"seal", sealOf(*connection_, added.first, added.last)}});
    transaction.commit();
    return standing(record);
}

Saved SqlStore::move(review::RecordId id, std::int64_t revisionSeen, review::Step step, const Act& act) {
    Transaction transaction(*connection_);
    review::Record record = recordOrFailure(*connection_, id);
    if (record.revision != revisionSeen) return stale(record);
    if (isHistory(*connection_, record)) return notAllowed(record);
    const auto move = review::moveFor(record.state, step);
    if (!move) return notAllowed(record);
    if (move->needsReason && act.why.empty()) throw reasonMissing();
    const review::RecordState before = record.state;
    grow(*connection_, record, move->to);
    addAudit(*connection_, act, "record.move", subjectOf("record", id),
             {{"step", review::toText(step)},
              {"from", review::toText(before)},
              {"to", review::toText(move->to)},
              {"why", act.why},
              {"revision", record.revision}});
    transaction.commit();
    return standing(record);
}

}  // namespace storage
