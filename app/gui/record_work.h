#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "review/base/failure.h"
#include "review/rules/rules.h"
#include "storage/store.h"

namespace app::gui {

/// A record with all the window needs to show it.
struct OpenedRecord {
    review::Record record;
    review::Book book;
    storage::Scan scan;
    std::filesystem::path picture;  ///< The untouched file of the scan, for the bench to decode.
    review::RuleContext rules = {};
    std::vector<review::Finding> beside = {};  ///< What other records of the store say against it.
};

/// A change that was asked for, and the record as it stands afterwards (also when nothing was written).
struct ChangedRecord {
    storage::Saved saved;
    review::Record record;
    std::vector<review::Finding> beside = {};
};

/// Fetches a record. Runs on the desk lane. Nothing when there is no such record.
[[nodiscard]] std::optional<OpenedRecord> fetchRecord(storage::Store& store, review::RecordId id);

/// Adds one reading of a person to a record; the revision must be the one the person saw. Runs on the desk lane.
[[nodiscard]] ChangedRecord keyField(storage::Store& store, review::RecordId id, std::int64_t revisionSeen, const review::Reading& reading,
                                     const storage::Act& act);

/// Moves a record one step. Runs on the desk lane.
[[nodiscard]] ChangedRecord moveRecord(storage::Store& store, review::RecordId id, std::int64_t revisionSeen, review::Step step,
                                       const storage::Act& act);

}  // namespace app::gui
