#pragma once

#include "storage/sql/connection.h"
#include "storage/store.h"

namespace storage {

/// Writes a judgement about a scan with its audit line. Inside a Transaction of the caller.
void insertQuality(Connection& connection, review::ScanId scan, const review::ScanQuality& quality, const Act& act);

}  // namespace storage
