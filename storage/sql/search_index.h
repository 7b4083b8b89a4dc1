#pragma once

#include "review/record.h"
#include "storage/sql/connection.h"

namespace storage {

/// Brings the searchable texts of a record in step with the opinions that count, inside the running transaction.
void updateSearch(Connection& connection, const review::Record& record);

/// Takes a record out of the search, inside the running transaction.
void forgetSearch(Connection& connection, review::RecordId record);

/// Makes the index of a store that an older program left, when it was not made yet; one transaction.
void makeSearch(Connection& connection);

}  // namespace storage
