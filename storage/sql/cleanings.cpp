#include "storage/sql/cleanings.h"

#include <cassert>
#include <nlohmann/json.hpp>

#include "storage/failures.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/rows.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

constexpr auto kScanThere = "SELECT 1 FROM scan WHERE id = $1";
constexpr auto kInForce = "SELECT coalesce(max(id), 0) FROM cleaning_choice WHERE scan = $1";
constexpr auto kChoose = "INSERT INTO cleaning_choice (scan, at, who, choice, undoes) VALUES ($1, $2, $3, $4, nullif($5, 0)) RETURNING id";
constexpr auto kWait = "UPDATE scan SET state = 'waiting', note = '' WHERE id = $1";
constexpr auto kChoices = "SELECT id, choice, who, at, coalesce(undoes, 0) FROM cleaning_choice WHERE scan = $1 ORDER BY id";
constexpr auto kStages = "SELECT stage, page, inputs, result, person, at FROM cleaning_stage WHERE scan = $1 ORDER BY id";
constexpr auto kLastStage =
    "SELECT inputs, result, coalesce(person, '') FROM cleaning_stage WHERE scan = $1 AND stage = $2 AND page = $3 ORDER BY id DESC LIMIT 1";
constexpr auto kKeepStage =
    "INSERT INTO cleaning_stage (scan, at, stage, page, inputs, result, person) VALUES ($1, $2, $3, $4, $5, $6, $7)";

std::vector<CleaningChoice> choicesOf(Connection& connection, review::ScanId scan) {
    std::vector<CleaningChoice> choices;
    Query query(connection, kChoices, scan.value);
    while (query.next()) {
        choices.push_back({query.integer(0), query.text(1), query.text(2), momentFrom(query.integer(3)), query.integer(4)});
    }
    return choices;
}

/// Adds a choice; the scan waits to be read anew with it.
void choose(Connection& connection, review::ScanId scan, const std::string& choice, std::int64_t undoes, const Act& act) {
    const auto values = nlohmann::json::parse(choice, nullptr, false);
    assert(values.is_object() && "a choice is a JSON object");
    const std::int64_t id = Query(connection, kChoose, scan.value, microsecondsOf(act.when), act.who, choice, undoes).only();
    Query(connection, kWait, scan.value).run();
    nlohmann::json detail{{"choice", id}, {"values", values}};
    if (undoes != 0) detail["undoes"] = undoes;
    addAudit(connection, act, "scan.clean", subjectOf("scan", scan), detail);
}

bool sameAsLast(Connection& connection, review::ScanId scan, const StageEntry& entry) {
    Query last(connection, kLastStage, scan.value, entry.stage, entry.page);
    return last.next() && last.text(0) == entry.inputs && last.text(1) == entry.values && last.text(2) == entry.person.value_or("");
}

}  // namespace

std::int64_t choiceInForce(Connection& connection, review::ScanId scan) { return Query(connection, kInForce, scan.value).only(); }

void insertStages(Connection& connection, review::ScanId scan, const std::vector<StageEntry>& stages, const Act& act) {
    for (const StageEntry& entry : stages) {
        if (sameAsLast(connection, scan, entry)) continue;
        Query(connection, kKeepStage, scan.value, microsecondsOf(act.when), entry.stage, entry.page, entry.inputs, entry.values, entry.person).run();
    }
}

CleaningLog SqlStore::cleaning(review::ScanId scan) {
    const Snapshot snapshot(*connection_);
    CleaningLog log;
    log.choices = choicesOf(*connection_, scan);
    Query query(*connection_, kStages, scan.value);
    while (query.next()) {
        const auto person = query.isNull(4) ? std::nullopt : std::optional(query.text(4));
        log.stages.push_back({query.text(0), static_cast<std::size_t>(query.integer(1)), query.text(2), query.text(3), person,
                              momentFrom(query.integer(5))});
    }
    return log;
}

bool SqlStore::chooseCleaning(review::ScanId scan, std::int64_t seen, const std::string& choice, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(review::Right::clean, act);
    if (!Query(*connection_, kScanThere, scan.value).next()) throw unknownId(subjectOf("scan", scan));
    if (choiceInForce(*connection_, scan) != seen) return false;
    choose(*connection_, scan, choice, 0, act);
    transaction.commit();
    return true;
}

bool SqlStore::undoCleaning(review::ScanId scan, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(review::Right::clean, act);
    CleaningLog log;
    log.choices = choicesOf(*connection_, scan);
    const CleaningChoice* undone = log.undoable();
    if (undone == nullptr) return false;
    const CleaningChoice* before = log.beforeUndoable();
    choose(*connection_, scan, before != nullptr ? before->choice : "{}", undone->id, act);
    transaction.commit();
    return true;
}

}  // namespace storage
