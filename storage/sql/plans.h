#pragma once

#include "review/base/ids.h"
#include "review/plan.h"
#include "storage/sql/connection.h"

namespace storage {

/// The plan that holds for a book: its own, else the store's, else the usual one.
[[nodiscard]] review::Plan planOf(Connection& connection, review::BookId book);

/// The plan that holds for a record: that of its book, but nothing is left to the machine where the record was drawn. storage::planFor() tells it to those who
/// stand outside.
[[nodiscard]] review::Plan planOf(Connection& connection, review::BookId book, review::RecordId record);

/// True when a run that trusted the machine drew the record for people to key all the same. It waits for them for ever.
[[nodiscard]] bool drawnForPeople(Connection& connection, review::RecordId record);

}  // namespace storage
