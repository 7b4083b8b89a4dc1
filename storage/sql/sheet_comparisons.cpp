#include "storage/sql/sheet_comparisons.h"

#include <nlohmann/json.hpp>

#include "storage/sql/audit_trail.h"
#include "storage/sql/rows.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

constexpr auto kForgetAlike = "DELETE FROM alike_scan WHERE scan = $1 OR other = $1";
constexpr auto kForgetComparison = "DELETE FROM sheet_comparison WHERE scan = $1";
constexpr auto kWaiting =
    "SELECT s.id, (SELECT max(id) FROM scan_judgement WHERE scan = s.id), 0, t.print FROM scan s JOIN scan_sheet t ON t.scan = s.id"
    " LEFT JOIN sheet_comparison c ON c.scan = s.id AND c.method = $2 WHERE s.book = $1 AND s.place > 0 AND c.number IS NULL ORDER BY s.place, t.place";
// Replaced scans too: they may be put back, and need not be compared again then.
constexpr auto kCompared =
    "SELECT s.id, (SELECT max(id) FROM scan_judgement WHERE scan = s.id), c.number, t.print FROM sheet_comparison c JOIN scan s ON s.id = c.scan"
    " JOIN scan_sheet t ON t.scan = s.id WHERE c.number > $3 AND s.book = $1 AND c.method = $2 ORDER BY c.number, t.place";
constexpr auto kLaterOnes =
    "SELECT count(*) FROM sheet_comparison c JOIN scan s ON s.id = c.scan WHERE c.number > $2 AND c.scan <> $1 AND c.method = $3"
    " AND s.book = (SELECT book FROM scan WHERE id = $1)";
constexpr auto kLatestJudgement = "SELECT coalesce(max(id), 0) FROM scan_judgement WHERE scan = $1";
constexpr auto kNoteComparison = "INSERT INTO sheet_comparison (scan, method) VALUES ($1, $2)";
constexpr auto kNoteAlike = "INSERT INTO alike_scan (scan, other, difference) VALUES ($1, $2, $3)";
constexpr auto kAlike =
    "SELECT a.scan, a.other, a.difference FROM alike_scan a JOIN scan s ON s.id = a.scan JOIN scan o ON o.id = a.other"
    " JOIN sheet_comparison c ON c.scan = a.scan JOIN sheet_comparison d ON d.scan = a.other"
    " WHERE s.book = $1 AND s.place > 0 AND o.place > 0 AND c.method = $2 AND d.method = $2 ORDER BY s.place, o.place";

std::vector<ScanSheets> sheetsFrom(Query&& query) {
    std::vector<ScanSheets> scans;
    while (query.next()) {
        const review::ScanId scan{query.integer(0)};
        if (scans.empty() || scans.back().scan != scan) scans.push_back({scan, query.integer(1), query.integer(2), {}});
        scans.back().prints.push_back(query.text(3));
    }
    return scans;
}

}  // namespace

void forgetComparison(Connection& connection, review::ScanId scan) {
    Query(connection, kForgetAlike, scan.value).run();
    Query(connection, kForgetComparison, scan.value).run();
}

std::vector<ScanSheets> SqlStore::sheetsToCompare(review::BookId book, const std::string& method) {
    return sheetsFrom(Query(*connection_, kWaiting, book.value, method));
}

std::vector<ScanSheets> SqlStore::comparedSheets(review::BookId book, const std::string& method, std::int64_t after) {
    return sheetsFrom(Query(*connection_, kCompared, book.value, method, after));
}

bool SqlStore::saveComparison(const SheetComparison& comparison, const Act& act) {
    Transaction transaction(*connection_);
    gate_.demand(review::Right::process, act);
    const std::int64_t scan = comparison.scan.value;
    if (Query(*connection_, kLatestJudgement, scan).only() != comparison.judgement) return false;
    if (Query(*connection_, kLaterOnes, scan, comparison.upTo, comparison.method).only() != 0) return false;
    forgetComparison(*connection_, comparison.scan);
    nlohmann::json alike = nlohmann::json::array();
    for (const LikeScan& other : comparison.like) {
        Query(*connection_, kNoteAlike, scan, other.scan.value, other.difference).run();
        alike.push_back(other.scan.value);
    }
    Query(*connection_, kNoteComparison, scan, comparison.method).run();
    addAudit(*connection_, act, "scan.compare", subjectOf("scan", comparison.scan), {{"alike", alike}});
    transaction.commit();
    return true;
}

std::vector<AlikeScans> SqlStore::alikeScans(review::BookId book, const std::string& method) {
    std::vector<AlikeScans> alike;
    Query query(*connection_, kAlike, book.value, method);
    while (query.next()) alike.push_back({{query.integer(0)}, {query.integer(1)}, query.real(2)});
    return alike;
}

}  // namespace storage
