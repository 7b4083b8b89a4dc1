#include "app/tasks/check_book.h"

#include <map>

#include "app/tasks/check_rules.h"
#include "app/tasks/scan_name.h"

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

std::string csvCell(const std::string& text) {
    if (text.find_first_of(",;\"\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
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
    // With a mark of its encoding: spreadsheets take it for something else without.
    std::string text = "\xEF\xBB\xBFloai,tep,loiAnh,noiDung,content\r\n";
    for (const review::Lack& lack : book.lacks) {
        text += std::string(toText(lack.kind)) + "," + csvCell(lack.scan) + "," +
                (lack.defect ? std::string(toText(*lack.defect)) : std::string()) + "," + csvCell(lack.sentence.vi) + "," +
                csvCell(lack.sentence.en) + "\r\n";
    }
    return text;
}

}  // namespace app
