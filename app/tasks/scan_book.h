#pragma once

#include <functional>
#include <stop_token>

#include "app/tasks/scan_pages.h"
#include "ocr/scan/scanner_talk.h"

namespace app {

/// A whole go at the scanner.
struct ScanBookOutcome {
    storage::ScanBatch batch;  ///< As it stood when the pages began to come.
    ScanPagesOutcome pages;
};

/// Who scans, with what, and who wants to know.
struct ScanWork {
    ocr::ScannerProgram program;
    std::string who;
    std::function<void(const storage::ScanBatch&)> onBegun = {};  ///< The scanner has taken the settings; pages follow.
    review::ProgressSink progress = {};
};

/// Opens the scanner and scans a new batch into a book. The scanner first: settings that it refuses are no batch.
/// @throws Failure(world) when the scanner refuses before the first page, Failure(cancelled); later trouble is in the outcome.
[[nodiscard]] ScanBookOutcome scanNewBatch(storage::Store& store, const review::Book& book, const BatchSettings& settings, const ScanWork& work,
                                           std::stop_token stop = {});

/// Goes on with the batch that batchToContinue gives, with its own settings.
/// @throws also Failure(usage) when there is none.
[[nodiscard]] ScanBookOutcome scanOn(storage::Store& store, const review::Book& book, const ScanWork& work, std::stop_token stop = {});

}  // namespace app
