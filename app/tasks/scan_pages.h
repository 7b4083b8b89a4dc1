#pragma once

#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>

#include "app/tasks/batch_settings.h"
#include "app/tasks/judge_scans.h"
#include "ocr/scan/page_source.h"
#include "review/base/failure.h"
#include "review/base/progress.h"
#include "storage/store.h"

namespace app {

/// Begins a batch: when the scanner has taken the settings, not before. @param device as the scanner named itself.
[[nodiscard]] storage::ScanBatch beginBatch(storage::Store& store, review::BookId book, const std::string& device,
                                            const BatchSettings& settings, const storage::Act& act);

/// The batch that "go on" means: the latest of the book that did not finish, whether its program was killed, a person stopped it or the
/// scanner refused. Nothing when all are finished. Pages scanned again are batches of one page: one that failed is begun anew, not continued.
[[nodiscard]] std::optional<storage::ScanBatch> batchToContinue(storage::Store& store, review::BookId book);

struct ScanPagesOutcome {
    std::size_t added = 0;  ///< Pages kept now.
    std::size_t pages = 0;  ///< Pages of the whole batch.
    /// What ended the batch early: the scanner or the disk refused (world), or a person stopped it (cancelled). It is written into the
    /// batch.
    std::optional<review::Failure> trouble;
    std::vector<ScanWarning> findings;     ///< What the quality gate says about the pages kept now. They are kept all the same.
    std::vector<review::RecordId> taken;   ///< Of a page scanned again: records that people worked on, which went over to the new scan.
};

/// Takes pages from a scanner into an open batch, or the one that its settings replace, until it has as many as its settings say or the scanner has no more, then ends the batch.
/// Each page is kept as a PNG file (nothing is lost) as soon as it is whole, and told to `progress` when it is in the store; only then the
/// next is asked for. The files are named "scan-DATE-TIME-001.png" after the moment the batch began, in UTC; name, device and batch are
/// noted inside.
/// @param who the person at the scanner.
/// @throws Failure(store, world) only when the end of the batch cannot be written either; the batch stays unfinished then.
[[nodiscard]] ScanPagesOutcome scanPages(storage::Store& store, const storage::ScanBatch& batch, ocr::PageSource& source,
                                         const std::string& who, const review::ProgressSink& progress = {}, std::stop_token stop = {});

}  // namespace app
