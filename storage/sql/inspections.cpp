#include <algorithm>
#include <nlohmann/json.hpp>

#include "review/base/failure.h"
#include "review/keying.h"
#include "review/workflow.h"
#include "storage/failures.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/record_moves.h"
#include "storage/sql/rows.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

using nlohmann::json;
using review::Failure;
using review::FailureKind;

constexpr auto kInsert =
    "INSERT INTO inspection (book, begun_at, begun_by, level, quality_limit, reduced, strictness, letter, sample, accept, lot, seed, again)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id";
constexpr auto kInsertRecord = "INSERT INTO sampled_record (inspection, record) VALUES ($1, $2)";
constexpr auto kOpenOfBook = "SELECT id FROM inspection WHERE book = $1 AND ended_at IS NULL";
constexpr auto kEarlierOfBook = "SELECT 1 FROM inspection WHERE book = $1";
constexpr auto kJudge =
    "UPDATE sampled_record SET wrong = $3, keys = $4, note = $5, who = $6 WHERE inspection = $1 AND record = $2 RETURNING record";
constexpr auto kEnd = "UPDATE inspection SET ended_at = $2, ended_by = $3, accepted = $4 WHERE id = $1";
const std::string kColumns =
    "SELECT id, book, begun_by, begun_at, level, quality_limit, reduced, strictness, letter, sample, accept, lot, seed, again, ended_at, "
    "ended_by,"
    " accepted FROM inspection ";
const std::string kAll = kColumns + "ORDER BY id";
const std::string kOne = kColumns + "WHERE id = $1";
constexpr auto kRecords = "SELECT record, wrong, keys, note, who FROM sampled_record WHERE inspection = $1 ORDER BY record";
constexpr auto kAcceptedOfBook =
    "SELECT r.id FROM record r JOIN scan s ON s.id = r.scan WHERE r.book = $1 AND s.place > 0 AND r.state = 'accepted' ORDER BY r.id";

Failure openAlready() {
    return {FailureKind::usage,
            {"Quyển này đang được kiểm mẫu. Hãy xem xong mẫu đang mở trước khi rút mẫu mới.",
             "A sample of this book is being looked at. Finish it before drawing another."},
            "inspection open"};
}

Failure noSuchSample(review::RecordId record) {
    return {FailureKind::usage,
            {"Bản ghi này không nằm trong mẫu đang mở.", "This record does not belong to the open sample."},
            subjectOf("record", record)};
}

Failure endedAlready() { return {FailureKind::usage, {"Mẫu này đã kết thúc.", "This sample has been finished."}, "inspection ended"}; }

Failure ownWork(const std::string& who) {
    return {
        FailureKind::usage, {"Người đã nhập bản ghi thì không được tự kiểm bản ghi đó.", "Whoever keyed a record may not check it."}, who};
}

Failure notAllSeen() {
    return {FailureKind::usage,
            {"Còn bản ghi trong mẫu chưa được xem, chưa kết luận được.",
             "Records of the sample have not been looked at yet: nothing can be concluded."},
            "sample open"};
}

template <typename Value>
Value known(const std::optional<Value>& value, const char* column) {
    if (!value) throw storeDamaged(std::string("unknown word in column ") + column);
    return *value;
}

Inspection inspectionFrom(const Query& row) {
    Inspection one;
    one.id = {row.integer(0)};
    one.book = {row.integer(1)};
    one.who = row.text(2);
    one.begunAt = momentFrom(row.integer(3));
    one.scheme.level = known(review::inspectionLevelFrom(row.text(4)), "inspection.level");
    one.scheme.limit = row.real(5);
    one.scheme.reducedAllowed = row.integer(6) != 0;
    one.strictness = known(review::strictnessFrom(row.text(7)), "inspection.strictness");
    one.plan = {row.text(8).front(), static_cast<std::size_t>(row.integer(9)), static_cast<std::size_t>(row.integer(10))};
    one.lot = static_cast<std::size_t>(row.integer(11));
    one.seed = std::stoull(row.text(12));
    one.again = row.integer(13) != 0;
    if (!row.isNull(14)) one.endedAt = momentFrom(row.integer(14));
    one.endedBy = row.text(15);
    one.accepted = !row.isNull(16) && row.integer(16) != 0;
    return one;
}

SampledRecord sampledFrom(const Query& row) {
    SampledRecord one;
    one.record = {row.integer(0)};
    if (!row.isNull(1)) one.wrong = row.integer(1) != 0;
    const json keys = json::parse(row.text(2), nullptr, false);
    if (!keys.is_array()) throw storeDamaged("sampled_record.keys is no list");
    for (const json& key : keys) one.wrongKeys.push_back(key.get<std::string>());
    one.note = row.text(3);
    one.who = row.text(4);
    return one;
}

void addSample(Connection& connection, Inspection& inspection) {
    Query records(connection, kRecords, inspection.id.value);
    while (records.next()) inspection.sample.push_back(sampledFrom(records));
}

/// The one a person works on now.
Inspection openInspection(Connection& connection, review::InspectionId id) {
    Query query(connection, kOne, id.value);
    if (!query.next()) throw unknownId(subjectOf("inspection", id));
    Inspection inspection = inspectionFrom(query);
    if (inspection.endedAt) throw endedAlready();
    addSample(connection, inspection);
    return inspection;
}

/// The whole lot goes back to be keyed and checked again.
void sendLotBack(Connection& connection, const Inspection& inspection, const std::string& why, const Act& act) {
    std::vector<std::int64_t> records;
    Query query(connection, kAcceptedOfBook, inspection.book.value);
    while (query.next()) records.push_back(query.integer(0));
    const auto move = review::moveFor(review::RecordState::accepted, review::Step::sendBack);
    for (const std::int64_t id : records) {
        review::Record record = *loadRecord(connection, {id});
        makeMove(connection, record, *move, act, why);
    }
}

}  // namespace

review::InspectionId SqlStore::beginInspection(const NewInspection& fresh, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(review::Right::sample, act);
    if (Query(*connection_, kOpenOfBook, fresh.book.value).next()) throw openAlready();
    const bool again = Query(*connection_, kEarlierOfBook, fresh.book.value).next();
    const review::InspectionId id{Query(*connection_, kInsert, fresh.book.value, microsecondsOf(act.when), act.who,
                                        toText(fresh.scheme.level), fresh.scheme.limit, fresh.scheme.reducedAllowed,
                                        toText(fresh.strictness), std::string(1, fresh.plan.letter), fresh.plan.sample, fresh.plan.accept,
                                        fresh.lot, std::to_string(fresh.seed), again)
                                      .only()};
    json records = json::array();
    for (const review::RecordId record : fresh.records) {
        Query(*connection_, kInsertRecord, id.value, record.value).run();
        records.push_back(record.value);
    }
    addAudit(*connection_, act, "inspection.begin", subjectOf("inspection", id),
             {{"book", fresh.book.value},
              {"level", toText(fresh.scheme.level)},
              {"limit", fresh.scheme.limit},
              {"strictness", toText(fresh.strictness)},
              {"lot", fresh.lot},
              {"accept", fresh.plan.accept},
              {"seed", std::to_string(fresh.seed)},
              {"records", std::move(records)}});
    transaction.commit();
    return id;
}

std::vector<Inspection> SqlStore::inspections() {
    const Snapshot snapshot(*connection_);
    std::vector<Inspection> all;
    Query query(*connection_, kAll);
    while (query.next()) all.push_back(inspectionFrom(query));
    for (Inspection& one : all) addSample(*connection_, one);
    return all;
}

void SqlStore::judgeSampled(review::InspectionId id, const SampledRecord& judged, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(review::Right::sample, act);
    (void)openInspection(*connection_, id);
    const auto record = loadRecord(*connection_, judged.record);
    if (!record) throw unknownId(subjectOf("record", judged.record));
    if (std::ranges::count(review::peopleOf(*record), act.who) > 0) throw ownWork(act.who);
    const json keys = judged.wrongKeys;
    if (Query(*connection_, kJudge, id.value, judged.record.value, judged.wrong, keys.dump(), judged.note, act.who).only() == 0) {
        throw noSuchSample(judged.record);
    }
    addAudit(
        *connection_, act, "inspection.judge", subjectOf("inspection", id),
        {{"record", judged.record.value}, {"wrong", judged.wrong ? json(*judged.wrong) : json()}, {"keys", keys}, {"note", judged.note}});
    transaction.commit();
}

bool SqlStore::endInspection(review::InspectionId id, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(review::Right::sample, act);
    const Inspection inspection = openInspection(*connection_, id);
    if (inspection.open() > 0) throw notAllSeen();
    const bool accepted = inspection.wrong() <= inspection.plan.accept;
    Query(*connection_, kEnd, id.value, microsecondsOf(act.when), act.who, accepted).run();
    addAudit(*connection_, act, "inspection.end", subjectOf("inspection", id), {{"accepted", accepted}, {"wrong", inspection.wrong()}});
    if (!accepted) {
        const std::string found = std::to_string(inspection.wrong()) + " / " + std::to_string(inspection.plan.sample);
        sendLotBack(*connection_, inspection, subjectOf("inspection", id) + ": " + found, act);
    }
    transaction.commit();
    return accepted;
}

}  // namespace storage
