#pragma once

#include <string>

#include "app/tasks/judge_scans.h"
#include "review/completeness.h"

namespace app {

/// How far a book is and what is missing: its scans, records and numbers against the totals it states of itself. Reads only.
[[nodiscard]] review::Completeness checkCompleteness(storage::Store& store, const review::Book& book);

/// What is missing as a table: one row for each lack, the header in the ministry's manner.
[[nodiscard]] std::string lacksAsCsv(const review::Completeness& book);

}  // namespace app
