#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "review/base/csv.h"
#include "review/ministry/columns.h"

namespace storage {

/// Writes a workbook of one sheet: the headers exactly as given, then one row for each record. Text cells are strings (dates and identity
/// numbers keep their zeros), number cells are numbers where they hold digits only, empty texts stay empty cells. The same rows give the
/// same bytes. @throws Failure(world) when it cannot be written.
void writeWorkbook(const std::filesystem::path& target, const std::string& sheetName, std::span<const review::Column> columns,
                   const std::vector<std::vector<std::string>>& rows);

/// A table with a name, for people.
struct NamedTable {
    std::string name;  ///< Of the sheet: at most 31 letters, none of []:*?/ and backslash.
    review::TextTable table;
};

/// Writes a workbook with a sheet for each table. Cells that are numbers ("12", "0.0132", not "05") are numbers, all others texts.
/// @throws Failure(world) when it cannot be written.
void writeTables(const std::filesystem::path& target, const std::vector<NamedTable>& tables);

/// The first sheet exactly as its cells say, nothing trimmed; otherwise as readWorkbook().
[[nodiscard]] review::TextTable readSheet(const std::filesystem::path& path);

}  // namespace storage
