#include <cassert>
#include <nlohmann/json.hpp>

#include "review/base/failure.h"
#include "review/permission.h"
#include "storage/failures.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/rows.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

constexpr auto kBookExists = "SELECT 1 FROM book WHERE id = $1";
constexpr auto kInsert = "INSERT INTO scan_batch (book, device, operator, begun_at, settings) VALUES ($1, $2, $3, $4, $5) RETURNING id";
constexpr auto kContinue = "UPDATE scan_batch SET ended_at = NULL, ending = NULL, note = '' WHERE id = $1";
constexpr auto kEnd = "UPDATE scan_batch SET ended_at = $2, ending = $3, note = $4 WHERE id = $1";
constexpr auto kPages = "SELECT count(*) FROM scan WHERE batch = $1";
constexpr auto kOfBook =
    "SELECT id, book, device, operator, begun_at, ended_at, ending, note, settings,"
    " (SELECT count(*) FROM scan s WHERE s.batch = scan_batch.id) FROM scan_batch WHERE book = $1 ORDER BY id";

constexpr auto kState = "SELECT coalesce(ending, 'unfinished') FROM scan_batch WHERE id = $1";

BatchEnd batchEndFrom(const std::string& text) {
    const auto end = review::batchStateFrom(text);
    if (!end) throw storeDamaged("unknown word in column scan_batch.ending");
    return *end;
}

review::Step stepTo(BatchEnd end) {
    switch (end) {
        case BatchEnd::finished:
            return review::Step::finish;
        case BatchEnd::stopped:
            return review::Step::stop;
        case BatchEnd::trouble:
            return review::Step::fail;
        case BatchEnd::unfinished:
            break;
    }
    return review::Step::resume;
}

review::Failure ended() {
    return {review::FailureKind::usage, {"Lô quét này đã kết thúc rồi.", "This batch has ended already."}, "batch ended"};
}

/// The table of moves lets this person do that with the batch now.
void mustBeLawful(Connection& connection, const review::Actor& actor, review::BatchId batch, review::Step step) {
    Query query(connection, kState, batch.value);
    if (!query.next()) throw unknownId(subjectOf("batch", batch));
    const auto move = review::moveFor(batchEndFrom(query.text(0)), step);
    if (!move) throw ended();
    if (const auto refused = refusalOf(actor, *move)) throw notPermitted(*refused);
}

ScanBatch batchFrom(const Query& row) {
    ScanBatch batch;
    batch.id = {row.integer(0)};
    batch.book = {row.integer(1)};
    batch.device = row.text(2);
    batch.operatorName = row.text(3);
    batch.begunAt = momentFrom(row.integer(4));
    if (!row.isNull(5)) batch.endedAt = momentFrom(row.integer(5));
    if (!row.isNull(6)) batch.end = batchEndFrom(row.text(6));
    batch.note = row.text(7);
    batch.settings = row.text(8);
    batch.pages = static_cast<std::size_t>(row.integer(9));
    return batch;
}

}  // namespace

review::BatchId SqlStore::beginBatch(const NewBatch& batch, const Act& act) {
    const auto settings = nlohmann::json::parse(batch.settings, nullptr, false);
    assert(settings.is_object() && "settings are a JSON object");
    Transaction transaction(*connection_);
    gate_.demand(review::Right::scan, act);
    if (!Query(*connection_, kBookExists, batch.book.value).next()) throw unknownId(subjectOf("book", batch.book));
    const review::BatchId id{
        Query(*connection_, kInsert, batch.book.value, batch.device, act.who, microsecondsOf(act.when), batch.settings).only()};
    addAudit(*connection_, act, "batch.begin", subjectOf("batch", id),
             {{"book", batch.book.value}, {"device", batch.device}, {"settings", settings}});
    transaction.commit();
    return id;
}

void SqlStore::continueBatch(review::BatchId batch, const Act& act) {
    Transaction transaction(*connection_);
    mustBeLawful(*connection_, gate_.actorOf(act), batch, review::Step::resume);
    Query(*connection_, kContinue, batch.value).run();
    addAudit(*connection_, act, "batch.continue", subjectOf("batch", batch), {{"pages", Query(*connection_, kPages, batch.value).only()}});
    transaction.commit();
}

void SqlStore::endBatch(review::BatchId batch, BatchEnd end, const review::Sentence& why, const Act& act) {
    assert(end != BatchEnd::unfinished && "an end is an end");
    Transaction transaction(*connection_);
    mustBeLawful(*connection_, gate_.actorOf(act), batch, stepTo(end));
    Query(*connection_, kEnd, batch.value, microsecondsOf(act.when), review::toText(end), why.vi).run();
    addAudit(*connection_, act, "batch.end", subjectOf("batch", batch),
             {{"end", review::toText(end)}, {"why", why.en}, {"pages", Query(*connection_, kPages, batch.value).only()}});
    transaction.commit();
}

std::vector<ScanBatch> SqlStore::batches(review::BookId book) {
    std::vector<ScanBatch> batches;
    Query query(*connection_, kOfBook, book.value);
    while (query.next()) batches.push_back(batchFrom(query));
    return batches;
}

}  // namespace storage
