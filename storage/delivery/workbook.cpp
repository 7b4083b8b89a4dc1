#include "storage/delivery/workbook.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>
#include <utility>

#include "review/base/text.h"
#include "storage/failures.h"

namespace storage {
namespace {

constexpr time_t kFixedTime = 1546300800;  ///< 2019-01-01, the year of the circular letter: the same rows give the same bytes.
constexpr std::size_t kWidestColumn = 60;

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

/// "0.0132" as well; not "05", which is the number of something.
std::optional<double> anyNumber(const std::string& text) {
    if (text.find('.') == std::string::npos) return wholeNumber(text);
    if (text.size() > 15 || (text[0] == '0' && text[1] != '.')) return std::nullopt;
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number >= 0 ? std::optional(number) : std::nullopt;
}

void writeTableRow(lxw_worksheet* sheet, lxw_row_t row, const std::vector<std::string>& cells, const std::filesystem::path& target,
                   std::vector<std::size_t>& widths) {
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const auto place = static_cast<lxw_col_t>(column);
        const auto number = anyNumber(cells[column]);
        check(number ? worksheet_write_number(sheet, row, place, *number, nullptr)
                     : worksheet_write_string(sheet, row, place, cells[column].c_str(), nullptr),
              target);
        widths[column] = std::max(widths[column], review::letterCount(cells[column]));
    }
}

/// A workbook on its way to disk; thrown away when an exception comes in between.
class Workbook {
public:
    explicit Workbook(const std::filesystem::path& target) : target_(target), folder_(target.parent_path().string()) {
        lxw_workbook_options options{};
        options.tmpdir = folder_.data();
        book_ = workbook_new_opt(target.c_str(), &options);
        if (book_ == nullptr) throw cannotWrite(LXW_ERROR_MEMORY_MALLOC_FAILED, target);
        lxw_doc_properties properties{};
        properties.created = kFixedTime;
        // Fails only for want of memory, which the next call would tell.
        workbook_set_properties(book_, &properties);
        textFormat_ = workbook_add_format(book_);
        format_set_num_format(textFormat_, "@");
    }
    ~Workbook() {
        if (book_ != nullptr) lxw_workbook_free(book_);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    [[nodiscard]] lxw_worksheet* sheet(const std::string& name) {
        lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
        worksheet_freeze_panes(sheet, 1, 0);
        return sheet;
    }
    [[nodiscard]] lxw_format* textFormat() const { return textFormat_; }
    void close() { check(workbook_close(std::exchange(book_, nullptr)), target_); }

private:
    const std::filesystem::path& target_;
    std::string folder_;
    lxw_workbook* book_ = nullptr;
    lxw_format* textFormat_ = nullptr;
};

}  // namespace

void writeWorkbook(const std::filesystem::path& target, const std::string& sheetName, std::span<const review::Column> columns,
                   const std::vector<std::vector<std::string>>& rows) {
    Workbook book(target);
    writeCells(book.sheet(sheetName), book.textFormat(), columns, rows, target);
    book.close();
}

void writeTables(const std::filesystem::path& target, const std::vector<NamedTable>& tables) {
    Workbook book(target);
    for (const NamedTable& table : tables) {
        lxw_worksheet* sheet = book.sheet(table.name);
        std::vector<std::size_t> widths;
        for (const std::string& header : table.table.header) widths.push_back(review::letterCount(header));
        writeTableRow(sheet, 0, table.table.header, target, widths);
        lxw_row_t row = 0;
        for (const auto& cells : table.table.rows) writeTableRow(sheet, ++row, cells, target, widths);
        for (std::size_t column = 0; column < widths.size(); ++column) {
            const auto place = static_cast<lxw_col_t>(column);
            check(worksheet_set_column(sheet, place, place, static_cast<double>(std::min<std::size_t>(widths[column], kWidestColumn)) + 2, nullptr), target);
        }
    }
    book.close();
}

}  // namespace storage
