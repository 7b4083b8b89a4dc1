#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "ocr/scan/scan_settings.h"
#include "storage/scan_batch.h"

namespace app {

/// The page that a batch of one page scans again.
struct PageToReplace {
    review::ScanId scan;
    std::string why;  ///< Kept with the old scan; may be empty.
};

/// What was asked of a scanner for one batch; enough to go on with it in another year.
struct BatchSettings {
    ocr::ScanSettings scan;
    std::size_t pages = 0;                  ///< The batch ends with that many; 0: when the scanner has no more.
    std::optional<PageToReplace> replaces;  ///< The page takes the place of this scan; else pages come behind the others of the book.
};

/// As the store keeps it (docs/schema.md). The device is left out: it has a column of its own.
[[nodiscard]] std::string toJson(const BatchSettings& settings);

/// The other way, with the batch's device. @throws Failure(store) when somebody else wrote there.
[[nodiscard]] BatchSettings batchSettingsOf(const storage::ScanBatch& batch);

}  // namespace app
