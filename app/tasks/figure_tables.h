#pragma once

#include <filesystem>

#include "app/tasks/figures.h"
#include "storage/delivery/workbook.h"

namespace app {

/// The figures as tables with headers in the chosen language: books, broken rules, error rates, production. Shares are 0..1.
[[nodiscard]] review::TextTable booksTable(const Figures& figures, review::UtcTime now);
[[nodiscard]] review::TextTable findingsTable(const Figures& figures);
[[nodiscard]] review::TextTable ratesTable(const Figures& figures);
[[nodiscard]] review::TextTable productionTable(const Figures& figures);

/// All four tables with their names.
[[nodiscard]] std::vector<storage::NamedTable> figureTables(const Figures& figures, review::UtcTime now);

/// Writes the tables: .xlsx with a sheet for each, or .csv with the table of that name alone ("production", "rates", "books", "findings").
/// @throws Failure(usage) for another kind of file, Failure(world) when it cannot be written.
void writeFigures(const std::filesystem::path& file, const Figures& figures, const std::string& table, review::UtcTime now);

/// Whole days from one moment to a later one.
[[nodiscard]] std::size_t daysBetween(review::UtcTime from, review::UtcTime to);

/// "Người nhập", "Mô hình", "Trường (người)" …: the groups of error rates.
[[nodiscard]] std::string groupName(review::RateGroup group);
/// "Lan (120), Minh (80)": who worked on a book, most first.
[[nodiscard]] std::string clerksText(const BookFigures& book);

}  // namespace app
