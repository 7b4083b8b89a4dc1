#pragma once

#include <string_view>

#include "review/record.h"
#include "storage/sql/connection.h"

namespace storage {

/// True for the fields people look for: names, numbers of records and papers, dates. Dates in words, notes and addresses are not searched.
[[nodiscard]] bool searched(std::string_view key);

/// Brings the searchable texts of a record in step with the opinions that count, inside the running transaction.
void updateSearch(Connection& connection, const review::Record& record);

/// Takes a record out of the search, inside the running transaction.
void forgetSearch(Connection& connection, review::RecordId record);

}  // namespace storage
