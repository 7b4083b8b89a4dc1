#pragma once

#include "storage/sql/connection.h"
#include "storage/store.h"

namespace storage {

/// The choice in force for a scan, 0 for none. Inside a Transaction of the caller.
[[nodiscard]] std::int64_t choiceInForce(Connection& connection, review::ScanId scan);

/// Keeps what the stages came to. One that came to the same as the last time is not written again. Inside a Transaction of the caller.
void insertStages(Connection& connection, review::ScanId scan, const std::vector<StageEntry>& stages, const Act& act);

}  // namespace storage
