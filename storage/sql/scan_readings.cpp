#include <nlohmann/json.hpp>

#include "storage/failures.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/cleanings.h"
#include "storage/sql/qualities.h"
#include "storage/sql/readings.h"
#include "storage/sql/rows.h"
#include "storage/sql/search_index.h"
#include "storage/sql/seen_lines.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

using nlohmann::json;

constexpr auto kBookOf = "SELECT book FROM scan WHERE id = $1";
constexpr auto kUpdateScan = "UPDATE scan SET state = $2, verdict = $3, width = $4, height = $5, note = $6 WHERE id = $1";
constexpr auto kVerdict = "SELECT verdict FROM scan WHERE id = $1 AND verdict IS NOT NULL";
constexpr auto kStands = "UPDATE scan SET state = $2, note = $3 WHERE id = $1";
constexpr auto kKeep =
    "INSERT INTO scan_reading (scan, at, verdict, width, height, degrees, cleaning, records) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
constexpr auto kRecordAt = "SELECT id FROM record WHERE scan = $1 AND position = $2";
constexpr auto kInsertRecord =
    "INSERT INTO record (book, scan, position, form, quad, misfit, degrees, state, revision)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, 'draft', 1) RETURNING id";
constexpr auto kMoveRegion = "UPDATE record SET form = $2, quad = $3, misfit = $4, degrees = $5 WHERE id = $1";
constexpr auto kGrow = "UPDATE record SET revision = revision + 1 WHERE id = $1";

/// Why a scan without records stands aside, in the words the clerk sees.
std::string asideNote(review::Verdict verdict) {
    switch (verdict) {
        case review::Verdict::unknownForm:
            return "Trang này không khớp mẫu sổ nào đã biết; cần người chọn mẫu.";
        case review::Verdict::blank:
            return "Trang trắng.";
        case review::Verdict::noPage:
            return "Không tìm thấy trang sổ trong ảnh.";
        case review::Verdict::read:
            break;
    }
    return {};
}

NewReading machineReading(const review::FieldReading& field, review::UtcTime when) {
    NewReading fresh;
    fresh.reading.key = field.key;
    fresh.reading.text = field.state == review::FieldState::value ? field.text : std::string();
    fresh.reading.state = field.state;
    fresh.reading.doubtful = field.struckOut;
    fresh.reading.probability = field.probability;
    fresh.reading.source = {review::SourceKind::machine, field.reader};
    fresh.reading.when = when;
    fresh.reading.quad = field.quad;
    fresh.misfit = field.misfit;
    return fresh;
}

/// Where the record of a person stands is not moved, unless that is unknown since its page was scanned again; its form stays in any case.
void placeRecord(Connection& connection, const review::Record& record, const review::RecordReading& region) {
    const bool unknown = record.quad == review::Quad{};
    if (review::personActed(record) && !unknown) return;
    const std::string& form = review::personActed(record) ? record.form : region.form;
    Query(connection, kMoveRegion, record.id.value, form, quadText(region.quad), region.misfit, region.degrees).run();
}

/// Makes the draft of one region, or finds the record that stands there already and moves it unless a person acted on it.
/// `made` tells which of the two it was.
review::Record draftAt(Connection& connection, const Scan& scan, int position, const review::RecordReading& region, bool& made) {
    std::int64_t old = 0;
    if (Query query(connection, kRecordAt, scan.id.value, position); query.next()) old = query.integer(0);
    made = old == 0;
    if (made) {
        review::Record record;
        record.id = {Query(connection, kInsertRecord, scan.book.value, scan.id.value, position, region.form, quadText(region.quad),
                           region.misfit, region.degrees)
                         .only()};
        return record;
    }
    review::Record record = *loadRecord(connection, {old});
    placeRecord(connection, record, region);
    Query(connection, kGrow, old).run();
    return record;
}

void saveRegion(Connection& connection, const Scan& scan, int position, const review::RecordReading& region, const Act& act) {
    bool made = false;
    review::Record record = draftAt(connection, scan, position, region, made);
    std::vector<NewReading> readings;
    for (const auto& field : region.fields) readings.push_back(machineReading(field, act.when));
    const AddedReadings added = insertReadings(connection, record, std::move(readings));
    replaceSeenLines(connection, record.id, region.fields);
    updateSearch(connection, record);

    json detail{{"form", region.form}, {"position", position}, {"scan", scan.id.value}};
    if (added.first != 0) {
        detail.update({{"firstReading", added.first}, {"lastReading", added.last}, {"seal", sealOf(connection, added.first, added.last)}});
    }
    addAudit(connection, act, made ? "record.draft" : "record.readAgain", subjectOf("record", record.id), detail);
}

ScanState stateAfter(review::Verdict verdict) { return verdict == review::Verdict::read ? ScanState::read : ScanState::aside; }

/// Everything a reading brings, in the running transaction.
void insertReading(Connection& connection, review::ScanId id, const review::ScanReading& reading, const Act& act) {
    Scan scan;
    scan.id = id;
    scan.book = {Query(connection, kBookOf, id.value).only()};
    if (!scan.book) throw unknownId(subjectOf("scan", id));
    Query(connection, kUpdateScan, id.value, toText(stateAfter(reading.verdict)), review::toText(reading.verdict), reading.width, reading.height,
          asideNote(reading.verdict))
        .run();
    Query(connection, kKeep, id.value, microsecondsOf(act.when), review::toText(reading.verdict), reading.width, reading.height,
          reading.degrees, reading.cleaning, reading.records.size())
        .run();
    addAudit(connection, act, "scan.read", subjectOf("scan", id),
             {{"verdict", review::toText(reading.verdict)}, {"records", reading.records.size()}});
    if (reading.quality) insertQuality(connection, id, *reading.quality, act);
    int position = 0;
    for (const auto& region : reading.records) saveRegion(connection, scan, ++position, region, act);
}

}  // namespace

void SqlStore::saveReading(review::ScanId id, const review::ScanReading& reading, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(review::Right::process, act);
    insertReading(*connection_, id, reading, act);
    transaction.commit();
}

bool SqlStore::saveCleanedReading(review::ScanId id, const review::ScanReading& reading, const CleaningUsed& cleaning, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(review::Right::process, act);
    if (choiceInForce(*connection_, id) != cleaning.seen) return false;
    insertReading(*connection_, id, reading, act);
    insertStages(*connection_, id, cleaning.stages, act);
    transaction.commit();
    return true;
}

bool SqlStore::keepReading(review::ScanId id, const CleaningUsed& cleaning, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(review::Right::process, act);
    if (choiceInForce(*connection_, id) != cleaning.seen) return false;
    std::optional<review::Verdict> verdict;
    if (Query query(*connection_, kVerdict, id.value); query.next()) verdict = review::verdictFrom(query.text(0));
    if (!verdict) throw std::logic_error("a scan that was never read has no reading to keep");
    Query(*connection_, kStands, id.value, toText(stateAfter(*verdict)), asideNote(*verdict)).run();
    insertStages(*connection_, id, cleaning.stages, act);
    addAudit(*connection_, act, "scan.keep", subjectOf("scan", id), json::object());
    transaction.commit();
    return true;
}

}  // namespace storage
