#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

#include "app/tasks/clean_scan.h"
#include "app/tasks/reading_seat.h"
#include "review/scan_reading.h"
#include "storage/store.h"

namespace app {

/// One scan to read: all that a seat needs to know of it, by value.
struct ScanJob {
    review::ScanId id;
    std::filesystem::path blob;
    ScanIdentity identity;
    storage::CleaningLog log;
    std::string form;       ///< A form id, or "auto".
    bool mayStand = false;  ///< It was read before: from the same pages again it need not be.
};

/// What came of a scan. Without a reading what was read before still counts.
struct CleanedReading {
    std::optional<review::ScanReading> reading;
    storage::CleaningUsed cleaning;
};

[[nodiscard]] ScanJob jobOf(storage::Store& store, const storage::Scan& scan, const std::string& form, bool mayStand);

/// From the file in the archive to everything the workshop says about it. Touches no store.
[[nodiscard]] CleanedReading readScan(ReadingSeat& seat, const ScanJob& job, const std::stop_token& stop);

}  // namespace app
