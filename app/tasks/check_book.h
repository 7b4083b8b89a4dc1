#pragma once

#include <filesystem>
#include <string>

#include "app/tasks/judge_scans.h"
#include "review/completeness.h"

namespace app {

/// How far a book is and what is missing: its scans, records and numbers against the totals it states of itself. Reads only.
[[nodiscard]] review::Completeness checkCompleteness(storage::Store& store, const review::Book& book);

/// What is missing as a table: one row for each lack, the header in the ministry's manner.
[[nodiscard]] std::string lacksAsCsv(const review::Completeness& book);

/// Writes a text to a file that appears whole or not at all; an older one is replaced. @throws Failure(world).
void writeList(const std::filesystem::path& file, const std::string& text);

}  // namespace app
