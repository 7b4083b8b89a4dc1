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

/// The first sheet exactly as its cells say, nothing trimmed; otherwise as readWorkbook().
[[nodiscard]] review::TextTable readSheet(const std::filesystem::path& path);

}  // namespace storage
