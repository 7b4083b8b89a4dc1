#include "storage/sql/record_moves.h"

#include <nlohmann/json.hpp>

#include "review/base/failure.h"
#include "review/permission.h"
#include "storage/failures.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/rows.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

using review::RecordState;
using review::State;
using review::Step;

constexpr auto kSet = "UPDATE record SET state = $2, revision = $3, version = $4, closed_up_to = $5 WHERE id = $1";
constexpr auto kInsertMove =
    "INSERT INTO record_move (record, version, revision, step, from_state, to_state, at, who, why) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
constexpr auto kCloseVersion =
    "INSERT INTO record_version (record, version, state, first_after, last_reading, at, who, why) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
constexpr auto kLastReading = "SELECT coalesce(max(id), 0) FROM reading WHERE record = $1";
constexpr auto kCheckedBy = "SELECT who FROM record_move WHERE record = $1 AND to_state = 'checked' ORDER BY id DESC LIMIT 1";
constexpr auto kMoves =
    "SELECT version, revision, step, from_state, to_state, at, who, why FROM record_move WHERE record = $1 ORDER BY id";
constexpr auto kVersion = "SELECT state, first_after, last_reading FROM record_version WHERE record = $1 AND version = $2";
constexpr auto kBookState = "SELECT state FROM book WHERE id = $1";
constexpr auto kSetBook = "UPDATE book SET state = $2 WHERE id = $1";

bool opensAgain(const review::Move& move) {
    const bool wasDone = move.from == State(RecordState::accepted) || move.from == State(RecordState::delivered);
    return wasDone && move.to == State(RecordState::returned);
}

void closeVersion(Connection& connection, review::Record& record, const Act& act, const std::string& why) {
    const std::int64_t last = Query(connection, kLastReading, record.id.value).only();
    Query(connection, kCloseVersion, record.id.value, record.version, review::toText(record.state), record.closedUpTo.value, last,
          microsecondsOf(act.when), act.who, why)
        .run();
    ++record.version;
    record.closedUpTo = {last};
}

/// A record of it is opened again, so the book is no longer accepted as a whole.
void openBookOf(Connection& connection, const review::Record& record, const Act& act, const std::string& why) {
    if (const auto move = review::moveFor(bookState(connection, record.book), Step::reopen)) makeMove(connection, record.book, *move, act, why);
}

review::Failure bookNotDone() {
    return {review::FailureKind::usage,
            {"Quyển còn bản ghi chưa duyệt hoặc bản quét chưa đọc, chưa duyệt cả quyển được.",
             "Records of the book are not accepted or scans not read: it cannot be accepted as a whole yet."},
            "book not done"};
}

review::Failure bookStepNotAllowed(review::BookState state) {
    const review::Sentence name = nameOf(state);
    return {review::FailureKind::usage,
            {"Không làm được bước này khi quyển đang ở trạng thái: " + name.vi + ".", "This step is not possible while the book is: " + name.en + "."},
            "book step not allowed"};
}

bool allDone(const BookCounts& counts) {
    return counts.records > 0 && counts.accepted + counts.delivered == counts.records && counts.waiting + counts.failed == 0;
}

}  // namespace

void rememberMove(Connection& connection, const review::Record& record, const review::Move& move, const Act& act, const std::string& why) {
    if (move.from == move.to) return;
    Query(connection, kInsertMove, record.id.value, record.version, record.revision, review::toText(move.step),
          review::toText(std::get<RecordState>(move.from)), review::toText(recordAfter(move)), microsecondsOf(act.when), act.who, why)
        .run();
}

void makeMove(Connection& connection, review::Record& record, const review::Move& move, const Act& act, const std::string& why) {
    rememberMove(connection, record, move, act, why);
    if (opensAgain(move)) {
        closeVersion(connection, record, act, why);
        openBookOf(connection, record, act, why);
    }
    const RecordState before = record.state;
    record.state = recordAfter(move);
    ++record.revision;
    Query(connection, kSet, record.id.value, review::toText(record.state), record.revision, record.version, record.closedUpTo.value).run();
    addAudit(connection, act, "record.move", subjectOf("record", record.id),
             {{"step", review::toText(move.step)},
              {"from", review::toText(before)},
              {"to", review::toText(record.state)},
              {"why", why},
              {"version", record.version},
              {"revision", record.revision}});
}

std::string checkedBy(Connection& connection, review::RecordId record) {
    Query query(connection, kCheckedBy, record.value);
    return query.next() ? query.text(0) : std::string();
}

review::BookState bookState(Connection& connection, review::BookId book) {
    Query query(connection, kBookState, book.value);
    if (!query.next()) throw unknownId(subjectOf("book", book));
    const auto state = review::bookStateFrom(query.text(0));
    if (!state) throw storeDamaged("unknown word in column book.state");
    return *state;
}

void makeMove(Connection& connection, review::BookId book, const review::Move& move, const Act& act, const std::string& why) {
    if (move.from == move.to) return;
    Query(connection, kSetBook, book.value, review::toText(bookAfter(move))).run();
    addAudit(connection, act, "book.move", subjectOf("book", book),
             {{"step", review::toText(move.step)},
              {"from", review::toText(std::get<review::BookState>(move.from))},
              {"to", review::toText(bookAfter(move))},
              {"why", why}});
}

review::BookState SqlStore::moveBook(review::BookId book, Step step, const Act& act) {
    Transaction transaction(*connection_);
    const review::BookState state = bookState(*connection_, book);
    const review::Actor actor = gate_.actorOf(act);
    const auto move = review::moveFor(state, step);
    if (!move || step == Step::deliver) throw bookStepNotAllowed(state);
    if (const auto refused = refusalOf(actor, *move)) throw notPermitted(*refused);
    if (move->needsReason && act.why.empty()) throw reasonMissing();
    if (step == Step::accept && !allDone(counts(book))) throw bookNotDone();
    makeMove(*connection_, book, *move, act, act.why);
    transaction.commit();
    return bookAfter(*move);
}

std::vector<RecordMove> SqlStore::history(review::RecordId record) {
    (void)gate_.viewer();
    std::vector<RecordMove> moves;
    Query query(*connection_, kMoves, record.value);
    while (query.next()) {
        const auto step = review::stepFrom(query.text(2));
        if (!step) throw storeDamaged("unknown word in column record_move.step");
        moves.push_back({query.number(0), query.integer(1), *step, recordStateIn(query.text(3)), recordStateIn(query.text(4)),
                         momentFrom(query.integer(5)), query.text(6), query.text(7)});
    }
    return moves;
}

std::optional<review::Record> SqlStore::recordVersion(review::RecordId id, int version) {
    auto record = this->record(id);
    if (!record || version == record->version) return record;
    Query query(*connection_, kVersion, id.value, version);
    if (!query.next()) return std::nullopt;
    record->version = version;
    record->state = recordStateIn(query.text(0));
    record->closedUpTo = {query.integer(1)};
    const review::ReadingId last{query.integer(2)};
    std::erase_if(record->readings, [&](const review::Reading& reading) { return reading.id > last; });
    return record;
}

}  // namespace storage
