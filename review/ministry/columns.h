#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "review/book.h"
#include "review/forms/form_catalog.h"
#include "review/record.h"

namespace review {

/// How a column's cells are written into the workbook.
enum class CellKind { text, number };

struct Column {
    std::string_view header;  ///< Exactly the template's header text.
    CellKind kind = CellKind::text;
};

/// The ministry's columns for a book type, in the template's order: KS has the 70 columns of 2024 (with identity numbers), KH and KT those
/// of 2019. Empty span for an unknown type.
[[nodiscard]] std::span<const Column> columnsOf(std::string_view bookType);

/// One row of the workbook: one text per column, empty where nothing is known. Dates as dd.mm.yyyy, mm.yyyy or yyyy; coded columns as
/// digits; ethnic groups and nationalities as names. Nothing is invented: noiDangKy falls back to the office on the book's cover because
/// that is written in the book; quyenSo likewise.
/// @param rowNumber 1-based, for STT.
[[nodiscard]] std::vector<std::string> rowOf(const Record& record, const Book& book, const RecordForm& form, std::size_t rowNumber);

}  // namespace review
