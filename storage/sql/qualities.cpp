#include "storage/sql/qualities.h"

#include <map>
#include <nlohmann/json.hpp>

#include "storage/failures.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/cleanings.h"
#include "storage/sql/rows.h"
#include "storage/sql/sheet_comparisons.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

constexpr auto kScanExists = "SELECT 1 FROM scan WHERE id = $1";
constexpr auto kJudge = "INSERT INTO scan_judgement (scan, at) VALUES ($1, $2) RETURNING id";
constexpr auto kFind = "INSERT INTO scan_finding (judgement, defect, figure, bound) VALUES ($1, $2, $3, $4)";
constexpr auto kForgetSheets = "DELETE FROM scan_sheet WHERE scan = $1";
constexpr auto kSheetsOfScan = "SELECT width, height, dpi, print FROM scan_sheet WHERE scan = $1 ORDER BY place";
constexpr auto kKeepSheet = "INSERT INTO scan_sheet (scan, place, width, height, dpi, print) VALUES ($1, $2, $3, $4, $5, $6)";
constexpr auto kJudgedOfBook =
    "SELECT s.id, f.defect, f.figure, f.bound FROM scan s"
    " JOIN scan_judgement j ON j.id = (SELECT max(id) FROM scan_judgement WHERE scan = s.id)"
    " LEFT JOIN scan_finding f ON f.judgement = j.id WHERE s.book = $1 AND s.place > 0 ORDER BY s.place, f.defect";
constexpr auto kSheetsOfBook =
    "SELECT s.id, t.width, t.height, t.dpi, t.print FROM scan s JOIN scan_sheet t ON t.scan = s.id"
    " WHERE s.book = $1 AND s.place > 0 ORDER BY s.place, t.place";

std::vector<review::SheetFacts> keptSheets(Connection& connection, review::ScanId scan) {
    std::vector<review::SheetFacts> sheets;
    Query query(connection, kSheetsOfScan, scan.value);
    while (query.next()) sheets.push_back({query.text(3), query.number(0), query.number(1), query.real(2)});
    return sheets;
}

void replaceSheets(Connection& connection, review::ScanId scan, const std::vector<review::SheetFacts>& sheets) {
    forgetComparison(connection, scan);
    Query(connection, kForgetSheets, scan.value).run();
    int place = 0;
    for (const review::SheetFacts& sheet : sheets) {
        Query(connection, kKeepSheet, scan.value, ++place, sheet.width, sheet.height, sheet.dpi, sheet.print).run();
    }
}

}  // namespace

void insertQuality(Connection& connection, review::ScanId scan, const review::ScanQuality& quality, const Act& act) {
    const std::int64_t judgement = Query(connection, kJudge, scan.value, microsecondsOf(act.when)).only();
    nlohmann::json names = nlohmann::json::array();
    for (const review::QualityFinding& finding : quality.findings) {
        Query(connection, kFind, judgement, review::toText(finding.defect), finding.figure, finding.limit).run();
        names.push_back(review::toText(finding.defect));
    }
    // Looked at again, a scan mostly shows what it showed: then what is known of its likeness to others stays.
    if (keptSheets(connection, scan) != quality.sheets) replaceSheets(connection, scan, quality.sheets);
    addAudit(connection, act, "scan.judge", subjectOf("scan", scan), {{"findings", names}});
}

void SqlStore::saveQuality(review::ScanId scan, const review::ScanQuality& quality, const CleaningUsed& cleaning, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(review::Right::process, act);
    if (!Query(*connection_, kScanExists, scan.value).next()) throw unknownId(subjectOf("scan", scan));
    insertQuality(*connection_, scan, quality, act);
    if (choiceInForce(*connection_, scan) == cleaning.seen) insertStages(*connection_, scan, cleaning.stages, act);
    transaction.commit();
}

std::vector<JudgedScan> SqlStore::qualities(review::BookId book) {
    const Snapshot snapshot(*connection_);
    std::vector<JudgedScan> judged;
    std::map<review::ScanId, std::size_t> places;
    Query query(*connection_, kJudgedOfBook, book.value);
    while (query.next()) {
        const review::ScanId scan{query.integer(0)};
        if (judged.empty() || judged.back().scan != scan) {
            places[scan] = judged.size();
            judged.push_back({scan, {}});
        }
        const auto defect = query.isNull(1) ? std::nullopt : review::defectFrom(query.text(1));
        // A defect a newer program knows is no reason to refuse the others.
        if (!defect) continue;
        judged.back().quality.findings.push_back({*defect, query.real(2), query.real(3)});
    }
    Query sheets(*connection_, kSheetsOfBook, book.value);
    while (sheets.next()) {
        const auto at = places.find({sheets.integer(0)});
        if (at == places.end()) continue;
        judged[at->second].quality.sheets.push_back({sheets.text(4), sheets.number(1), sheets.number(2), sheets.real(3)});
    }
    return judged;
}

}  // namespace storage
