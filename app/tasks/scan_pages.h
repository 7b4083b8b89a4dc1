#pragma once

#include <cstddef>
#include <stop_token>

#include "app/tasks/judge_scans.h"
#include "ocr/scan/page_source.h"
#include "review/base/progress.h"
#include "storage/store.h"

namespace app {

struct ScanPagesOutcome {
    std::size_t pages = 0;              ///< Pages kept.
    std::vector<ScanWarning> findings;  ///< What the quality gate says about them. They are kept all the same.
};

/// Takes pages from a scanner into a book, each kept as a PNG file (nothing is lost) as soon as it is whole. The files are named
/// "scan-DATE-TIME-001.png" after the moment of `act`, in UTC.
/// @param act `why` names the device; name and device are noted inside the file.
/// @param most stop after that many pages; 0: until the scanner has no more.
/// @throws Failure(world) when the scanner refuses, Failure(cancelled); pages kept so far stay.
[[nodiscard]] ScanPagesOutcome scanPages(storage::Store& store, review::BookId book, ocr::PageSource& source, std::size_t most,
                                         const storage::Act& act, const review::ProgressSink& progress = {}, std::stop_token stop = {});

}  // namespace app
