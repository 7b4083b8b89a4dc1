#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "review/book.h"
#include "review/record.h"
#include "review/rules/rules.h"
#include "review/scan_quality.h"
#include "review/scan_reading.h"

namespace review {

/// What can be missing from a book, or be in the way of its being whole.
enum class LackKind {
    pageTotal,     ///< Not as many pages as the book states.
    recordTotal,   ///< Not as many records as the book states.
    numberGap,     ///< Record numbers are missing.
    doubleNumber,  ///< A record number is there more than once.
    pageGap,       ///< Page numbers are missing.
    doublePage,    ///< A page number stands on several scans.
    scanWaiting,   ///< Not read yet.
    scanFailed,    ///< The workshop failed on it.
    scanAside,     ///< No known form, or no page in the picture.
    quality,       ///< A fault of the picture; see its defect.
};

/// "pageTotal", "recordTotal" …: stable, in JSON and CSV.
[[nodiscard]] std::string_view toText(LackKind kind);

/// One thing that is missing or must be looked at.
struct Lack {
    LackKind kind = LackKind::quality;
    std::string scan;              ///< How people name the scan concerned; empty for the whole book.
    std::optional<Defect> defect;  ///< Of `quality`.
    Sentence sentence;
    ScanId scanId = {};       ///< The scan concerned; zero for the whole book.
    std::string source = {};  ///< Law or source, where a rule found it.
};

/// One scan as completeness sees it.
struct ScanSeen {
    /// Where it stands on its way.
    enum class State { waiting, read, aside, failed };

    ScanId id;
    std::string name;  ///< For people.
    State state = State::waiting;
    std::optional<Verdict> verdict;
    std::size_t sheets = 0;  ///< Pages seen on it; 0 when it was not looked at.
    std::vector<QualityFinding> findings;
    std::string repeats;                 ///< Of a duplicate: name of the scan it repeats.
    std::vector<SheetFacts> facts = {};  ///< Of its pages, when it was looked at.
};

/// How far a book is.
struct Completeness {
    std::size_t pages = 0;  ///< Written pages seen; blank ones and sheets scanned twice do not count.
    std::size_t records = 0;
    std::optional<int> pagesStated;
    std::optional<int> recordsStated;
    std::vector<PaperCount> papers = {};  ///< Pages of each paper size that could be measured, most first.
    std::vector<Lack> lacks;              ///< Of the book first, then scan by scan.

    [[nodiscard]] bool complete() const { return lacks.empty(); }
};

/// Compares what was scanned and read with what the book states of itself (Luật Hộ tịch, Điều 58.2) and with the order of its numbers.
/// A blank page alone is nothing missing: it is told but counts as no lack when the page totals agree.
/// @param elsewhere numbers of the other books of the same office and type.
[[nodiscard]] Completeness completenessOf(const Book& book, const std::vector<Record>& records, const std::vector<ScanSeen>& scans,
                                          const NumbersElsewhere& elsewhere = {}, const RuleSettings& settings = {});

}  // namespace review
