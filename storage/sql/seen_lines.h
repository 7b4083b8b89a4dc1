#pragma once

#include "review/scan_reading.h"
#include "storage/sql/connection.h"
#include "storage/store.h"

namespace storage {

/// Puts what the reader of handwriting saw of a record in the place of what it saw before, inside the running transaction.
void replaceSeenLines(Connection& connection, review::RecordId record, const std::vector<review::FieldReading>& fields);

}  // namespace storage
