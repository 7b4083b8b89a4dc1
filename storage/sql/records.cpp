#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "review/keying.h"
#include "review/permission.h"
#include "review/workflow.h"
#include "storage/failures.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/plans.h"
#include "storage/sql/readings.h"
#include "storage/sql/record_moves.h"
#include "storage/sql/rows.h"
#include "storage/sql/search_index.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

using nlohmann::json;

constexpr auto kIds = "SELECT r.id FROM record r JOIN scan s ON s.id = r.scan WHERE r.book = $1 AND s.place > 0 ORDER BY s.place, r.position";
constexpr auto kOnScan = "SELECT id FROM record WHERE scan = $1 ORDER BY position";
const std::string kOfBook =
    "SELECT " + std::string(kRecordColumns) + " FROM record r JOIN scan s ON s.id = r.scan"
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

Saved notAllowed(const review::Record& record, review::Sentence why = {}) {
    return {.notAllowed = true, .revision = record.revision, .state = record.state, .why = std::move(why)};
}

review::Sentence differing() {
    return {"Hai người nhập khác nhau ở trường phải nhập độc lập; người thứ ba phân xử.",
            "Two people differ about a field that is keyed independently; a third settles it."};
}

review::Sentence inNameOfOthers() {
    return {"Không được nhập dưới tên người khác.", "Nobody keys in the name of somebody else."};
}

review::Record recordOrFailure(Connection& connection, review::RecordId id) {
    auto record = loadRecord(connection, id);
    if (!record) throw unknownId(subjectOf("record", id));
    return std::move(*record);
}

/// Why a person may not key this, or nothing.
std::optional<review::Sentence> keyingRefused(const review::Actor& actor, const review::Move& move, const review::Record& record,
                                              const review::Plan& plan, const std::vector<review::Reading>& readings) {
    if (auto why = refusalOf(actor, move)) return why;
    for (const review::Reading& reading : readings) {
        if (actor.role && byPerson(reading) && reading.source.who != actor.who) return inNameOfOthers();
        if (leftToAThird(record, plan, reading.key, actor.who)) return differing();
    }
    return std::nullopt;
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
    const review::Actor viewer = gate_.viewer();
    auto record = loadRecord(*connection_, id);
    if (record) veil(*record, planOf(*connection_, record->book), viewer);
    return record;
}

std::vector<review::Record> SqlStore::records(review::BookId book) {
    std::vector<review::Record> records;
    std::map<std::int64_t, std::size_t> places;
    const Snapshot snapshot(*connection_);
    const review::Actor viewer = gate_.viewer();
    Query query(*connection_, kOfBook, book.value);
    while (query.next()) {
        places.emplace(query.integer(0), records.size());
        records.push_back(recordFrom(query));
    }
    Query readings(*connection_, kReadingsOfBook, book.value);
    while (readings.next()) {
        records[places.at(readings.integer(10))].readings.push_back(readingFrom(readings));
    }
    const review::Plan plan = planOf(*connection_, book);
    for (review::Record& record : records) veil(record, plan, viewer);
    return records;
}

Saved SqlStore::addReadings(review::RecordId id, std::int64_t revisionSeen, const std::vector<review::Reading>& readings, const Act& act) {
    Transaction transaction(*connection_);
    review::Record record = recordOrFailure(*connection_, id);
    const review::Actor actor = gate_.actorOf(act);
    if (record.revision != revisionSeen) return stale(record);
    if (isHistory(*connection_, record)) return notAllowed(record);
    if (readings.empty()) return standing(record);
    const review::RecordState before = record.state;
    std::optional<review::Move> move;
    if (std::ranges::any_of(readings, byPerson)) {
        move = review::moveFor(before, review::Step::key);
        if (!move) return notAllowed(record);
        if (const auto why = keyingRefused(actor, *move, record, planOf(*connection_, record.book), readings)) return notAllowed(record, *why);
    } else {
        const bool remembered = std::ranges::all_of(readings, [](const review::Reading& reading) { return review::isBookMemory(reading.source); });
        gate_.demand(remembered ? review::Right::remember : review::Right::process, act);
    }
    std::vector<NewReading> fresh;
    for (review::Reading reading : readings) {
        reading.when = act.when;
        fresh.push_back({std::move(reading), std::nullopt});
    }
    const AddedReadings added = insertReadings(*connection_, record, std::move(fresh));
    updateSearch(*connection_, record);
    if (move) rememberMove(*connection_, record, *move, act, act.why);
    grow(*connection_, record, move ? recordAfter(*move) : before);
    addAudit(*connection_, act, "reading.add", subjectOf("record", id),
             {{"keys", keysOf(readings)},
              {"from", review::toText(before)},
              {"to", review::toText(record.state)},
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
    const review::Actor actor = gate_.actorOf(act);
    if (record.revision != revisionSeen) return stale(record);
    if (isHistory(*connection_, record)) return notAllowed(record);
    const review::Plan plan = planOf(*connection_, record.book, id);
    const auto move = step == review::Step::accept ? review::passingMove(actor, record, plan) : review::moveFor(record.state, step, plan.checks);
    // The machine is trusted only through trustMachine(), which draws who is audited.
    if (!move || step == review::Step::trust) return notAllowed(record);
    if (const auto why = refusalOf(actor, *move)) return notAllowed(record, *why);
    if (move->needsReason && act.why.empty()) throw reasonMissing();
    if (const auto why = refusalOf(actor, *move, record, plan, checkedBy(*connection_, id))) return notAllowed(record, *why);
    makeMove(*connection_, record, *move, act, act.why);
    transaction.commit();
    return standing(record);
}

Agreement SqlStore::agreement(review::RecordId id) {
    (void)gate_.viewer();
    const Snapshot snapshot(*connection_);
    const review::Record record = recordOrFailure(*connection_, id);
    return {review::disputedKeys(record), review::fullyAgreed(record)};
}

}  // namespace storage
