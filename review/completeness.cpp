#include "review/completeness.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace review {
namespace {

constexpr std::array<std::pair<LackKind, std::string_view>, 10> kKinds{{{LackKind::pageTotal, "pageTotal"},
                                                                        {LackKind::recordTotal, "recordTotal"},
                                                                        {LackKind::numberGap, "numberGap"},
                                                                        {LackKind::doubleNumber, "doubleNumber"},
                                                                        {LackKind::pageGap, "pageGap"},
                                                                        {LackKind::doublePage, "doublePage"},
                                                                        {LackKind::scanWaiting, "scanWaiting"},
                                                                        {LackKind::scanFailed, "scanFailed"},
                                                                        {LackKind::scanAside, "scanAside"},
                                                                        {LackKind::quality, "quality"}}};

std::optional<LackKind> kindOf(const std::string& rule) {
    for (const auto& [kind, name] : kKinds) {
        if (name == rule) return kind;
    }
    return std::nullopt;
}

bool has(const ScanSeen& scan, Defect defect) {
    return std::any_of(scan.findings.begin(), scan.findings.end(), [&](const QualityFinding& f) { return f.defect == defect; });
}

/// Pages that are a page of the book once: no blank one, no sheet scanned again.
std::size_t pagesOf(const std::vector<ScanSeen>& scans) {
    std::size_t pages = 0;
    for (const ScanSeen& scan : scans) {
        if (scan.verdict == Verdict::blank || has(scan, Defect::blank) || has(scan, Defect::duplicate)) continue;
        pages += std::max<std::size_t>(scan.sheets, scan.state == ScanSeen::State::read ? 1 : 0);
    }
    return pages;
}

void addPageTotal(Completeness& result) {
    if (!result.pagesStated || *result.pagesStated == static_cast<int>(result.pages)) return;
    const std::string stated = std::to_string(*result.pagesStated);
    const std::string seen = std::to_string(result.pages);
    result.lacks.push_back({LackKind::pageTotal,
                            {},
                            std::nullopt,
                            {"Sổ ghi có " + stated + " trang, đã quét " + seen + " trang.",
                             "The book states " + stated + " pages, " + seen + " were scanned."}});
}

/// What the rules of the book say, each sentence once: a double number concerns several records.
void addRules(const std::vector<BookFinding>& findings, const std::vector<Record>& records, const std::map<ScanId, std::string>& names,
              Completeness& result) {
    std::set<std::string> said;
    for (const BookFinding& found : findings) {
        const auto kind = kindOf(found.finding.rule);
        // Pages are counted here from the scans, which know of pages without a record.
        if (!kind || *kind == LackKind::pageTotal || !said.insert(found.finding.sentence.vi).second) continue;
        const auto record =
            std::find_if(records.begin(), records.end(), [&](const Record& r) { return found.record && r.id == found.record; });
        const auto name = record == records.end() ? names.end() : names.find(record->scan);
        result.lacks.push_back({*kind, name == names.end() ? std::string() : name->second, std::nullopt, found.finding.sentence,
                                record == records.end() ? ScanId{} : record->scan, found.finding.source});
    }
}

std::optional<std::pair<LackKind, Sentence>> lackOf(const ScanSeen& scan) {
    switch (scan.state) {
        case ScanSeen::State::waiting:
            return {{LackKind::scanWaiting, {"Bản quét chưa được đọc.", "The scan has not been read yet."}}};
        case ScanSeen::State::failed:
            return {{LackKind::scanFailed,
                     {"Không đọc được bản quét. Hãy xem lại hoặc quét lại.", "The scan could not be read. Look at it or scan again."}}};
        case ScanSeen::State::aside:
            if (scan.verdict == Verdict::blank) return std::nullopt;
            return {{LackKind::scanAside,
                     {"Trang để riêng, chưa có bản ghi. Cần người xem.", "The page stands aside without a record. A person must look."}}};
        case ScanSeen::State::read:
            break;
    }
    return std::nullopt;
}

}  // namespace

std::string_view toText(LackKind kind) {
    for (const auto& [value, name] : kKinds) {
        if (value == kind) return name;
    }
    return {};
}

Completeness completenessOf(const Book& book, const std::vector<Record>& records, const std::vector<ScanSeen>& scans,
                            const NumbersElsewhere& elsewhere, const RuleSettings& settings) {
    Completeness result;
    result.pages = pagesOf(scans);
    result.records = records.size();
    result.pagesStated = book.pagesStated;
    result.recordsStated = book.recordsStated;
    std::map<ScanId, std::string> names;
    std::vector<SheetFacts> sheets;
    for (const ScanSeen& scan : scans) {
        names[scan.id] = scan.name;
        sheets.insert(sheets.end(), scan.facts.begin(), scan.facts.end());
    }
    result.papers = paperCounts(sheets);
    addPageTotal(result);
    auto findings = checkBook(records, book, elsewhere, settings);
    const auto pages = checkPages(records, book, settings);
    findings.insert(findings.end(), pages.begin(), pages.end());
    addRules(findings, records, names, result);
    const bool pagesAgree = book.pagesStated && *book.pagesStated == static_cast<int>(result.pages);
    for (const ScanSeen& scan : scans) {
        if (auto lack = lackOf(scan)) result.lacks.push_back({lack->first, scan.name, std::nullopt, std::move(lack->second), scan.id});
        for (const QualityFinding& finding : scan.findings) {
            if (remedyOf(finding.defect) == Remedy::none || (finding.defect == Defect::blank && pagesAgree)) continue;
            result.lacks.push_back({LackKind::quality, scan.name, finding.defect, sentenceOf(finding, scan.repeats), scan.id});
        }
    }
    return result;
}

}  // namespace review
