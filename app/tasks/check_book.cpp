#include "app/tasks/check_book.h"

#include <map>

#include "app/tasks/numbers_elsewhere.h"
#include "app/tasks/scan_name.h"
#include "review/base/csv.h"

namespace app {
namespace {

review::ScanSeen::State stateOf(storage::ScanState state) {
    switch (state) {
        case storage::ScanState::waiting:
            return review::ScanSeen::State::waiting;
        case storage::ScanState::read:
            return review::ScanSeen::State::read;
        case storage::ScanState::aside:
            return review::ScanSeen::State::aside;
        case storage::ScanState::failed:
            return review::ScanSeen::State::failed;
    }
    return review::ScanSeen::State::waiting;
}

}  // namespace

review::Completeness checkCompleteness(storage::Store& store, const review::Book& book) {
    std::map<review::ScanId, std::vector<review::SheetFacts>> sheets;
    for (storage::JudgedScan& judged : store.qualities(book.id)) sheets[judged.scan] = std::move(judged.quality.sheets);
    std::vector<review::ScanSeen> scans;
    std::map<review::ScanId, std::size_t> places;
    for (const storage::Scan& scan : store.scans(book.id)) {
        places[scan.id] = scans.size();
        scans.push_back({scan.id, shownName(scan), stateOf(scan.state), scan.verdict, sheets[scan.id].size(), {}, {}, sheets[scan.id]});
    }
    for (const ScanWarning& warning : qualityOf(store, book.id)) {
        review::ScanSeen& scan = scans[places.at(warning.scan)];
        scan.findings.push_back(warning.finding);
        if (!warning.repeats.empty()) scan.repeats = warning.repeats;
    }
    return review::completenessOf(book, store.records(book.id), scans, numbersElsewhere(store, book), review::ruleSettingsFrom(store.ruleSettings()));
}

std::string lacksAsCsv(const review::Completeness& book) {
    review::TextTable table{{"loai", "tep", "loiAnh", "noiDung", "content"}, {}};
    for (const review::Lack& lack : book.lacks) {
        table.rows.push_back({std::string(toText(lack.kind)), lack.scan, lack.defect ? std::string(toText(*lack.defect)) : std::string(),
                              lack.sentence.vi, lack.sentence.en});
    }
    return review::asCsv(table);
}

}  // namespace app
