#include <cassert>
#include <nlohmann/json.hpp>

#include "review/base/text.h"
#include "storage/failures.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/record_moves.h"
#include "storage/sql/rows.h"
#include "storage/sql/scan_rows.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

constexpr auto kBookExists = "SELECT 1 FROM book WHERE id = $1";
constexpr auto kBatchExists = "SELECT 1 FROM scan_batch WHERE id = $1 AND book = $2";
constexpr auto kSameBytes = "SELECT id FROM scan WHERE sha256 = $1 AND book = $2 ORDER BY frame";
constexpr auto kElsewhere =
    "SELECT b.name FROM scan s JOIN book b ON b.id = s.book WHERE s.sha256 = $1 AND s.book <> $2 ORDER BY b.name LIMIT 1";
constexpr auto kNextPlace = "SELECT coalesce(max(place), 0) + 1 FROM scan WHERE book = $1";
constexpr auto kInsert =
    "INSERT INTO scan (book, place, file_name, frame, sha256, state, added_at, added_by, batch)"
    " VALUES ($1, $2, $3, $4, $5, 'waiting', $6, $7, $8) RETURNING id";
const std::string kInBook = std::string(kScansWith) + "s.book = $1 AND s.place > 0 ORDER BY s.place";
const std::string kById = std::string(kScansWith) + "s.id = $1";
constexpr auto kSetState = "UPDATE scan SET state = $2, note = $3 WHERE id = $1 RETURNING id";

void setState(Connection& connection, review::ScanId scan, ScanState state, const std::string& note) {
    if (Query(connection, kSetState, scan.value, toText(state), note).only() == 0) throw unknownId(subjectOf("scan", scan));
}

}  // namespace

Scan scanFrom(const Query& row) {
    Scan scan;
    scan.id = {row.integer(0)};
    scan.book = {row.integer(1)};
    scan.order = row.number(2);
    scan.fileName = row.text(3);
    scan.frame = static_cast<std::size_t>(row.integer(4));
    scan.sha256 = row.text(5);
    scan.state = scanStateFrom(row.text(6));
    if (!row.isNull(7)) scan.verdict = review::verdictFrom(row.text(7));
    scan.width = row.number(8);
    scan.height = row.number(9);
    scan.note = row.text(10);
    scan.addedAt = momentFrom(row.integer(11));
    scan.addedBy = row.text(12);
    if (!row.isNull(13)) scan.batch = review::BatchId{row.integer(13)};
    if (!row.isNull(14)) scan.replaced = Replacement{{row.integer(14)}, momentFrom(row.integer(15)), row.text(16), row.text(17)};
    return scan;
}

std::vector<Scan> scansFrom(Query&& query) {
    std::vector<Scan> scans;
    while (query.next()) scans.push_back(scanFrom(query));
    return scans;
}

void expectPlace(Connection& connection, review::BookId book, const std::optional<review::BatchId>& batch) {
    if (!Query(connection, kBookExists, book.value).next()) throw unknownId(subjectOf("book", book));
    if (batch && !Query(connection, kBatchExists, batch->value, book.value).next()) throw unknownId(subjectOf("batch", *batch));
}

review::ScanId insertFrame(Connection& connection, review::BookId book, std::int64_t place, const NewScan& scan, std::size_t frame,
                           const std::string& sha256, const std::optional<review::ScanId>& replaces, const Act& act) {
    const std::optional<std::int64_t> batch = scan.batch ? std::optional(scan.batch->value) : std::nullopt;
    const review::ScanId id{Query(connection, kInsert, book.value, place, review::canonical(scan.fileName), frame, sha256,
                                  microsecondsOf(act.when), act.who, batch)
                                .only()};
    nlohmann::json detail{{"book", book.value}, {"sha256", sha256}, {"frame", frame}};
    if (batch) detail["batch"] = *batch;
    if (replaces) detail["replaces"] = replaces->value;
    addAudit(connection, act, "scan.add", subjectOf("scan", id), detail);
    return id;
}

AddedScans SqlStore::addScans(review::BookId book, const NewScan& scan, const Act& act) {
    assert(scan.frames > 0 && "a file has at least one page");
    gate_.demand(review::Right::scan, act);
    expectPlace(*connection_, book, scan.batch);
    if (bookState(*connection_, book) != review::BookState::open) throw bookLocked(subjectOf("book", book));
    // The blob is safe on disk before any row names it; a blob that no row names does no harm.
    const std::string sha256 = blobs_.put(scan.bytes);
    AddedScans added;
    Transaction transaction(*connection_);
    {
        Query same(*connection_, kSameBytes, sha256, book.value);
        while (same.next()) added.ids.push_back({same.integer(0)});
    }
    added.alreadyThere = !added.ids.empty();
    if (added.alreadyThere) return added;
    if (Query elsewhere(*connection_, kElsewhere, sha256, book.value); elsewhere.next()) added.inOtherBook = elsewhere.text(0);
    std::int64_t place = Query(*connection_, kNextPlace, book.value).only();
    for (std::size_t frame = 0; frame < scan.frames; ++frame) {
        added.ids.push_back(insertFrame(*connection_, book, place++, scan, frame, sha256, std::nullopt, act));
    }
    transaction.commit();
    return added;
}

std::vector<Scan> SqlStore::scans(review::BookId book) {
    return scansFrom(Query(*connection_, kInBook, book.value));
}

std::optional<Scan> SqlStore::scan(review::ScanId id) {
    Query query(*connection_, kById, id.value);
    return query.next() ? std::optional(scanFrom(query)) : std::nullopt;
}

std::string SqlStore::scanBytes(const std::string& sha256) {
    (void)gate_.viewer();
    return blobs_.get(sha256);
}

std::filesystem::path SqlStore::blobPath(const std::string& sha256) const { return blobs_.path(sha256); }

void SqlStore::markFailed(review::ScanId scan, const review::Sentence& why, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(review::Right::process, act);
    setState(*connection_, scan, ScanState::failed, why.vi);
    addAudit(*connection_, act, "scan.fail", subjectOf("scan", scan), {{"why", why.en}});
    transaction.commit();
}

void SqlStore::markWaiting(review::ScanId scan, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(review::Right::process, act);
    setState(*connection_, scan, ScanState::waiting, "");
    addAudit(*connection_, act, "scan.wait", subjectOf("scan", scan), nlohmann::json::object());
    transaction.commit();
}

}  // namespace storage
