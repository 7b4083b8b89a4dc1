#include "storage/delivery/workbook.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

#include "storage/failures.h"

namespace storage {
namespace {

constexpr time_t kFixedTime = 1546300800;  ///< 2019-01-01, the year of the circular letter: the same rows give the same bytes.

review::Failure cannotWrite(lxw_error error, const std::filesystem::path& target) {
    std::error_code ignored;
    const auto room = std::filesystem::space(target.parent_path(), ignored);
    const std::string detail = std::string("workbook: ") + lxw_strerror(error);
    // The library swallows errno; a disk with less than a block left was the reason.
    return !ignored && room.available < 65536 ? diskFull(detail) : diskFails(detail);
}

/// A whole number without leading zeros, which a number cell would lose.
std::optional<double> wholeNumber(const std::string& text) {
    if (text.empty() || text.size() > 15 || (text.size() > 1 && text[0] == '0')) return std::nullopt;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number >= 0 ? std::optional(static_cast<double>(number))
                                                                                   : std::nullopt;
}

void check(lxw_error error, const std::filesystem::path& target) {
    if (error != LXW_NO_ERROR) throw cannotWrite(error, target);
}

void writeCells(lxw_worksheet* sheet, lxw_format* textFormat, std::span<const review::Column> columns,
                const std::vector<std::vector<std::string>>& rows, const std::filesystem::path& target) {
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const std::string header(columns[column].header);
        check(worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(column), header.c_str(), textFormat), target);
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto sheetRow = static_cast<lxw_row_t>(row + 1);
        for (std::size_t column = 0; column < std::min(columns.size(), rows[row].size()); ++column) {
            const std::string& text = rows[row][column];
            if (text.empty()) continue;
            const auto sheetColumn = static_cast<lxw_col_t>(column);
            const auto number = columns[column].kind == review::CellKind::number ? wholeNumber(text) : std::nullopt;
            check(number ? worksheet_write_number(sheet, sheetRow, sheetColumn, *number, nullptr)
                         : worksheet_write_string(sheet, sheetRow, sheetColumn, text.c_str(), textFormat),
                  target);
        }
    }
}

}  // namespace

void writeWorkbook(const std::filesystem::path& target, const std::string& sheetName, std::span<const review::Column> columns,
                   const std::vector<std::vector<std::string>>& rows) {
    std::string folder = target.parent_path().string();
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    lxw_workbook* book = workbook_new_opt(target.c_str(), &options);
    if (book == nullptr) throw cannotWrite(LXW_ERROR_MEMORY_MALLOC_FAILED, target);
    try {
        lxw_doc_properties properties{};
        properties.created = kFixedTime;
        check(workbook_set_properties(book, &properties), target);
        lxw_format* textFormat = workbook_add_format(book);
        format_set_num_format(textFormat, "@");
        lxw_worksheet* sheet = workbook_add_worksheet(book, sheetName.c_str());
        worksheet_freeze_panes(sheet, 1, 0);
        writeCells(sheet, textFormat, columns, rows, target);
    } catch (...) {
        lxw_workbook_free(book);
        throw;
    }
    check(workbook_close(book), target);
}

}  // namespace storage
