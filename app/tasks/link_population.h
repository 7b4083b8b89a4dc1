#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "storage/store.h"

namespace app {

/// Counts of one linking run, and the results with the rows they point to.
struct LinkOutcome {
    std::size_t people = 0;
    std::size_t exact = 0, probable = 0, conflict = 0, none = 0;
    std::vector<review::LinkResult> links;
};

/// A table from a CSV file or a workbook, told apart by the first bytes. @throws Failure(input) when it is neither.
[[nodiscard]] review::TextTable readTable(const std::filesystem::path& file);

/// Links a book's records with population data and keeps the results beside the records; nothing is written into a record (Luật Hộ tịch,
/// Điều 60.2: the book wins). @throws Failure(input) when the file cannot be read or has no column of names.
[[nodiscard]] LinkOutcome linkPopulation(storage::Store& store, review::BookId book, const std::filesystem::path& file,
                                         const storage::Act& act);

}  // namespace app
