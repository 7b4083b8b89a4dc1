#pragma once

#include "review/base/ids.h"
#include "review/plan.h"
#include "storage/sql/connection.h"

namespace storage {

/// The plan that holds for a book: its own, else the store's, else the usual one.
[[nodiscard]] review::Plan planOf(Connection& connection, review::BookId book);

}  // namespace storage
