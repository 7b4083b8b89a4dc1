#pragma once

#include "storage/sql/connection.h"
#include "storage/store.h"

namespace storage {

/// The prints of a scan changed: what was found by the old ones counts no more, and the scan is to be compared anew.
void forgetComparison(Connection& connection, review::ScanId scan);

}  // namespace storage
