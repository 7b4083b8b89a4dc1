#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/tasks/judge_scans.h"

namespace app {

/// The scan at a place of a book, counted from 1 as lists show it. @throws Failure(usage) when the book has no such page.
[[nodiscard]] storage::Scan scanAt(storage::Store& store, const review::Book& book, int place);

/// A scan that stood at a place of a book once and was replaced: the one replaced last, or the one of this name. @param name empty: the last one.
/// @throws Failure(usage) when there is none.
[[nodiscard]] storage::Scan oldScanAt(storage::Store& store, const review::Book& book, int place, const std::string& name);

/// How many records of a scan people worked on: they would go over to a scan that replaces it.
[[nodiscard]] std::size_t keyedRecordsOn(storage::Store& store, review::ScanId scan);

/// What came of replacing a page by a file.
struct ReplaceOutcome {
    review::ScanId scan;                  ///< The new one.
    std::vector<review::RecordId> taken;  ///< Records that people worked on: they went over to it.
    std::vector<ScanWarning> findings;    ///< What the quality gate says about the new picture; it is taken all the same.
};

/// Puts a picture file of one page in the place of a scan and looks at it for faults. The old scan is kept (Store::replaceScan).
/// @param act `why`: the reason.
/// @throws Failure(input) when the file is no picture of one page or stands in the book already; Failure(usage|store|world).
[[nodiscard]] ReplaceOutcome replaceByFile(storage::Store& store, const storage::Scan& old, const std::filesystem::path& file,
                                           const storage::Act& act);

/// What to tell about records that went over to a new scan: that nothing is lost, and what is left to do.
[[nodiscard]] review::Sentence keptWorkSentence(std::size_t records);

}  // namespace app
