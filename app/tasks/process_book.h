#pragma once

#include <memory>
#include <stop_token>
#include <vector>

#include "app/shipped_reader.h"
#include "app/tasks/import_scans.h"
#include "ocr/page_reader.h"
#include "review/forms/form_catalog.h"
#include "storage/store.h"

namespace app {

struct ProcessSettings {
    std::size_t seats = 0;  ///< 0: one for each core.
    bool again = false;     ///< Also scans that failed or stand aside, and those that would be cleaned or read otherwise today.
    std::vector<review::ScanId> only;  ///< No other scans than these; empty: all.
    ocr::PageReaderSettings reader = shippedReader();
};

struct ProcessOutcome {
    std::size_t scans = 0;         ///< Scans finished in this run.
    std::size_t records = 0;       ///< Records found on them.
    std::size_t aside = 0;         ///< Scans for a person: unknown form, blank, no page.
    std::vector<Refused> refused;  ///< Scans the workshop failed on.
};

/// Reads all waiting scans of the given books on several seats, one reader each; saves every scan as soon as it is read, so that a killed
/// run goes on where it was. The calling thread is the only one that touches the store.
[[nodiscard]] ProcessOutcome processBooks(storage::Store& store, const std::vector<review::BookId>& books,
                                          std::shared_ptr<const review::FormCatalog> catalog, const ProcessSettings& settings,
                                          const std::string& who, const review::ProgressSink& progress = {}, std::stop_token stop = {});

}  // namespace app
