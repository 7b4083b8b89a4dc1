#include <nlohmann/json.hpp>
#include <string>

#include "review/base/failure.h"
#include "review/permission.h"
#include "storage/failures.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/plans.h"
#include "storage/sql/record_moves.h"
#include "storage/sql/rows.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

constexpr auto kInsert = "INSERT INTO machine_trust (book, at, who, threshold, seed, accepted) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id";
constexpr auto kDraw = "INSERT INTO machine_audit (run, record) VALUES ($1, $2)";
constexpr auto kDrawn = "SELECT record FROM machine_audit WHERE run = $1 ORDER BY record";
constexpr auto kOfBook = "SELECT id, who, at, threshold, seed, accepted FROM machine_trust WHERE book = $1 ORDER BY id";

review::Failure changedMeanwhile(review::RecordId record) {
    return {review::FailureKind::usage,
            {"Có bản ghi vừa đổi nên không nhận bản máy đọc nữa; hãy chạy lại.", "A record changed meanwhile and is no longer one to trust; run it again."},
            subjectOf("record", record)};
}

/// A record drawn once waits for a person for ever: another run must not let it slip through.
void mustBeLawful(Connection& connection, const review::Record& record, const review::Plan& plan) {
    if (record.state != review::RecordState::draft || drawnForPeople(connection, record.id) || !trusted(record, plan)) throw changedMeanwhile(record.id);
}

}  // namespace

void SqlStore::trustMachine(const NewTrust& trust, const Act& act) {
    Transaction transaction(*connection_);
    const review::Actor actor = gate_.actorOf(act);
    const auto move = review::moveFor(review::RecordState::draft, review::Step::trust);
    if (const auto refused = refusalOf(actor, *move)) throw notPermitted(*refused);
    const review::Plan plan = planOf(*connection_, trust.book);
    const std::int64_t run = Query(*connection_, kInsert, trust.book.value, microsecondsOf(act.when), act.who, trust.threshold, std::to_string(trust.seed),
                                   trust.accepted.size())
                                 .only();
    addAudit(*connection_, act, "machine.trust", subjectOf("book", trust.book),
             {{"run", run}, {"threshold", trust.threshold}, {"seed", std::to_string(trust.seed)}, {"accepted", trust.accepted.size()}, {"drawn", trust.drawn.size()}});
    for (const review::RecordId id : trust.accepted) {
        auto record = loadRecord(*connection_, id);
        if (!record || record->book != trust.book) throw unknownId(subjectOf("record", id));
        mustBeLawful(*connection_, *record, plan);
        makeMove(*connection_, *record, *move, act, {});
    }
    for (const review::RecordId id : trust.drawn) {
        const auto record = loadRecord(*connection_, id);
        if (!record || record->book != trust.book) throw unknownId(subjectOf("record", id));
        mustBeLawful(*connection_, *record, plan);
        Query(*connection_, kDraw, run, id.value).run();
    }
    transaction.commit();
}

std::vector<TrustRun> SqlStore::trustRuns(review::BookId book) {
    const Snapshot snapshot(*connection_);
    (void)gate_.viewer();
    std::vector<TrustRun> runs;
    Query query(*connection_, kOfBook, book.value);
    while (query.next()) {
        runs.push_back({query.integer(0), query.text(1), momentFrom(query.integer(2)), query.real(3), std::stoull(query.text(4)),
                        static_cast<std::size_t>(query.integer(5)), {}});
    }
    for (TrustRun& run : runs) {
        Query drawn(*connection_, kDrawn, run.id);
        while (drawn.next()) run.drawn.push_back({drawn.integer(0)});
    }
    return runs;
}

}  // namespace storage
