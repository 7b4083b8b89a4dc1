#include <cassert>
#include <nlohmann/json.hpp>

#include "review/base/failure.h"
#include "storage/failures.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/readings.h"
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
constexpr auto kGoOver = "UPDATE record SET scan = $2, quad = $3, revision = revision + 1 WHERE id = $1";

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
        const std::int64_t last = Query(connection, kLastReading, id.value).only();
        Query(connection, kNoteRescan, id.value, from.value, last).run();
        Query(connection, kGoOver, id.value, to.value, quadText(review::Quad{})).run();
        addAudit(connection, act, "record.rescan", subjectOf("record", id),
                 {{"from", from.value}, {"to", to.value}, {"state", review::toText(record.state)}, {"revision", record.revision + 1}});
        taken.push_back(id);
    }
    return taken;
}

}  // namespace

ReplacedScan SqlStore::replaceScan(review::ScanId old, const NewScan& by, const Act& act) {
    assert(by.frames == 1 && "a page is replaced by one page");
    const std::string sha256 = blobs_.put(by.bytes);
    Transaction transaction(*connection_);
    const auto before = scan(old);
    if (!before) throw unknownId(subjectOf("scan", old));
    if (before->replaced) throw replacedMeanwhile(old);
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

std::vector<Scan> SqlStore::replacedScans(review::BookId book) {
    return scansFrom(Query(*connection_, kReplaced, book.value));
}

}  // namespace storage
