#include <nlohmann/json.hpp>

#include "review/permission.h"
#include "storage/failures.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/record_moves.h"
#include "storage/sql/rows.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

using nlohmann::json;

constexpr auto kInsertDelivery =
    "INSERT INTO delivery (book, file_name, sha256, records, at, who) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id";
constexpr auto kInsertPart = "INSERT INTO delivery_record (delivery, record) VALUES ($1, $2)";
constexpr auto kInsertRun = "INSERT INTO link_run (book, source_file, at, who) VALUES ($1, $2, $3, $4) RETURNING id";
constexpr auto kInsertLink = "INSERT INTO link (run, record, kind, score, population_row, differences) VALUES ($1, $2, $3, $4, $5, $6)";

review::Failure notReady(review::RecordId record) {
    return {review::FailureKind::usage,
            {"Có hồ sơ chưa được duyệt nên chưa giao sổ được.", "A record is not accepted yet, so the book cannot be delivered."},
            subjectOf("record", record)};
}

/// Moves one record to delivered, or refuses the whole delivery.
void deliverRecord(Connection& connection, const review::Actor& actor, review::BookId book, review::RecordId id, const Act& act) {
    auto record = loadRecord(connection, id);
    if (!record || record->book != book) throw unknownId(subjectOf("record", id));
    const auto move = review::moveFor(record->state, review::Step::deliver);
    if (!move) throw notReady(id);
    if (const auto refused = refusalOf(actor, *move)) throw notPermitted(*refused);
    makeMove(connection, *record, *move, act, act.why);
}

std::string differencesText(const std::vector<review::Difference>& differences) {
    json list = json::array();
    for (const auto& difference : differences) {
        list.push_back({{"key", difference.key}, {"inBook", difference.inBook}, {"inPopulation", difference.inPopulation}});
    }
    return list.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

void SqlStore::addDelivery(review::BookId book, const Delivery& delivery, const std::vector<review::RecordId>& records, const Act& act) {
    Transaction transaction(*connection_);
    const review::Actor actor = gate_.actorOf(act);
    const auto move = review::moveFor(bookState(*connection_, book), review::Step::deliver);
    if (const auto refused = refusalOf(actor, *move)) throw notPermitted(*refused);
    makeMove(*connection_, book, *move, act, act.why);
    const auto id = Query(*connection_, kInsertDelivery, book.value, delivery.fileName, delivery.sha256, delivery.records,
                          microsecondsOf(act.when), act.who)
                        .only();
    for (const review::RecordId record : records) {
        deliverRecord(*connection_, actor, book, record, act);
        Query(*connection_, kInsertPart, id, record.value).run();
    }
    addAudit(*connection_, act, "delivery.add", subjectOf("book", book),
             {{"delivery", id}, {"fileName", delivery.fileName}, {"sha256", delivery.sha256}, {"records", delivery.records}});
    transaction.commit();
}

void SqlStore::noteExtract(review::RecordId record, const std::string& sha256, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(review::Right::extract, act);
    const auto found = loadRecord(*connection_, record);
    if (!found) throw unknownId(subjectOf("record", record));
    addAudit(*connection_, act, "record.extract", subjectOf("record", record),
             {{"sha256", sha256}, {"state", review::toText(found->state)}, {"revision", found->revision}});
    transaction.commit();
}

void SqlStore::saveLinks(review::BookId book, const std::string& sourceFile, const std::vector<review::LinkResult>& links, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(review::Right::link, act);
    if (!this->book(book)) throw unknownId(subjectOf("book", book));
    const auto run = Query(*connection_, kInsertRun, book.value, sourceFile, microsecondsOf(act.when), act.who).only();
    for (const auto& link : links) {
        Query(*connection_, kInsertLink, run, link.record.value, review::toText(link.kind), link.score, link.row,
              differencesText(link.differences))
            .run();
    }
    addAudit(*connection_, act, "link.run", subjectOf("book", book), {{"run", run}, {"records", links.size()}});
    transaction.commit();
}

}  // namespace storage
