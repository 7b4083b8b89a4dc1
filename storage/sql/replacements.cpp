#include <cassert>
#include <nlohmann/json.hpp>

#include "review/base/failure.h"
#include "storage/failures.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/readings.h"
#include "storage/sql/record_moves.h"
#include "storage/sql/rows.h"
#include "storage/sql/scan_rows.h"
#include "storage/sql/search_index.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

using review::Failure;
using review::FailureKind;

const std::string kReplaced = std::string(kScansWith) + "s.book = $1 AND s.place < 0 ORDER BY r.place, r.at, s.id";
constexpr auto kSameBytes = "SELECT 1 FROM scan WHERE sha256 = $1 AND book = $2";
constexpr auto kLeave = "UPDATE scan SET place = -id WHERE id = $1";
constexpr auto kNote = "INSERT INTO replaced_scan (scan, by_scan, place, at, who, why) VALUES ($1, $2, $3, $4, $5, $6)";
constexpr auto kLastReading = "SELECT coalesce(max(id), 0) FROM reading WHERE record = $1";
constexpr auto kNoteRescan = "INSERT INTO record_rescan (record, from_scan, last_reading) VALUES ($1, $2, $3)";
constexpr auto kGoOver = "UPDATE record SET scan = $2, position = $3, quad = $4, revision = revision + 1 WHERE id = $1";
constexpr auto kPlaceOf = "SELECT position FROM record WHERE id = $1";
constexpr auto kAtPlace = "SELECT id FROM record WHERE scan = $1 AND position = $2";
constexpr auto kFreePlace = "SELECT coalesce(max(position), 0) + 1 FROM record WHERE scan = $1";
constexpr auto kSetPlace = "UPDATE record SET position = $2 WHERE id = $1";
constexpr auto kStandsAt = "SELECT id FROM scan WHERE book = $1 AND place = $2";
constexpr auto kReturn = "UPDATE scan SET place = $2 WHERE id = $1";
constexpr auto kWait = "UPDATE scan SET state = 'waiting', note = '' WHERE id = $1";

Failure replacedMeanwhile(review::ScanId scan) {
    return {FailureKind::usage,
            {"Trang này vừa được thay bằng một bản quét khác. Hãy tải lại danh sách rồi xem lại.",
             "This page has just been replaced by another scan. Load the list again and look once more."},
            subjectOf("scan", scan)};
}

Failure alreadyThere(const std::string& fileName) {
    return {FailureKind::input,
            {"Tệp " + fileName + " đã có trong quyển này (hoặc đã từng có rồi được thay), nên không dùng để thay trang được.",
             "The file " + fileName + " is in this book already (or was, and was replaced), so it cannot replace a page."},
            fileName};
}

Failure standsInBook(review::ScanId scan) {
    return {FailureKind::usage,
            {"Bản quét này đang đứng trong quyển, không phải bản cũ. Hãy tải lại danh sách rồi xem lại.",
             "This scan stands in the book, it is not an old one. Load the list again and look once more."},
            subjectOf("scan", scan)};
}

/// A record now belongs to another scan, at this position. Where it lies on it is not known yet.
void goOver(Connection& connection, const review::Record& record, review::ScanId from, review::ScanId to, std::int64_t position, const Act& act) {
    const std::int64_t last = Query(connection, kLastReading, record.id.value).only();
    Query(connection, kNoteRescan, record.id.value, from.value, last).run();
    Query(connection, kGoOver, record.id.value, to.value, position, quadText(review::Quad{})).run();
    addAudit(connection, act, "record.rescan", subjectOf("record", record.id),
             {{"from", from.value}, {"to", to.value}, {"state", review::toText(record.state)}, {"revision", record.revision + 1}});
}

/// The same for a record in whose place a draft may stand: the two change places.
void changePlaces(Connection& connection, const review::Record& record, review::ScanId from, review::ScanId to, const Act& act) {
    const std::int64_t position = Query(connection, kPlaceOf, record.id.value).only();
    const std::int64_t draft = Query(connection, kAtPlace, to.value, position).only();
    if (draft == 0) return goOver(connection, record, from, to, position, act);
    goOver(connection, record, from, to, Query(connection, kFreePlace, to.value).only(), act);
    goOver(connection, *loadRecord(connection, {draft}), to, from, position, act);
    Query(connection, kSetPlace, record.id.value, position).run();
}

/// The records of a scan that go over to another: those on which a person worked. What the machine alone drafted stays, and is found no more.
std::vector<review::RecordId> takeOver(Connection& connection, const std::vector<review::RecordId>& records, review::ScanId from,
                                       review::ScanId to, const Act& act) {
    std::vector<review::RecordId> taken;
    for (const review::RecordId id : records) {
        const review::Record record = *loadRecord(connection, id);
        if (!review::personActed(record)) {
            forgetSearch(connection, id);
            continue;
        }
        changePlaces(connection, record, from, to, act);
        taken.push_back(id);
    }
    return taken;
}

}  // namespace

ReplacedScan SqlStore::replaceScan(review::ScanId old, const NewScan& by, const Act& act) {
    assert(by.frames == 1 && "a page is replaced by one page");
    gate_.demand(review::Right::scan, act);
    const std::string sha256 = blobs_.put(by.bytes);
    Transaction transaction(*connection_);
    const auto before = scan(old);
    if (!before) throw unknownId(subjectOf("scan", old));
    if (before->replaced) throw replacedMeanwhile(old);
    if (bookState(*connection_, before->book) != review::BookState::open) throw bookLocked(subjectOf("book", before->book));
    expectPlace(*connection_, before->book, by.batch);
    if (Query(*connection_, kSameBytes, sha256, before->book.value).next()) throw alreadyThere(by.fileName);
    Query(*connection_, kLeave, old.value).run();
    ReplacedScan replaced;
    replaced.id = insertFrame(*connection_, before->book, before->order, by, 0, sha256, old, act);
    Query(*connection_, kNote, old.value, replaced.id.value, before->order, microsecondsOf(act.when), act.who, act.why).run();
    addAudit(*connection_, act, "scan.replace", subjectOf("scan", old),
             {{"by", replaced.id.value}, {"place", before->order}, {"why", act.why}});
    replaced.taken = takeOver(*connection_, recordsOn(old), old, replaced.id, act);
    transaction.commit();
    return replaced;
}

ReplacedScan SqlStore::restoreScan(review::ScanId old, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(review::Right::scan, act);
    const auto back = scan(old);
    if (!back) throw unknownId(subjectOf("scan", old));
    if (!back->replaced) throw standsInBook(old);
    if (bookState(*connection_, back->book) != review::BookState::open) throw bookLocked(subjectOf("book", back->book));
    const review::ScanId standing{Query(*connection_, kStandsAt, back->book.value, back->order).only()};
    Query(*connection_, kLeave, standing.value).run();
    Query(*connection_, kReturn, old.value, back->order).run();
    Query(*connection_, kNote, standing.value, old.value, back->order, microsecondsOf(act.when), act.who, act.why).run();
    addAudit(*connection_, act, "scan.restore", subjectOf("scan", old), {{"instead", standing.value}, {"place", back->order}, {"why", act.why}});
    ReplacedScan restored{old, takeOver(*connection_, recordsOn(standing), standing, old, act)};
    if (!restored.taken.empty()) Query(*connection_, kWait, old.value).run();
    for (const review::RecordId id : recordsOn(old)) updateSearch(*connection_, *loadRecord(*connection_, id));
    transaction.commit();
    return restored;
}

std::vector<Scan> SqlStore::replacedScans(review::BookId book) {
    return scansFrom(Query(*connection_, kReplaced, book.value));
}

}  // namespace storage
