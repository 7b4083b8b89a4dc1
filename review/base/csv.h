#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace review {

/// A table of text: what CSV files and workbooks give. Every row has as many cells as the header.
struct TextTable {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;

    /// Column number of a header, compared trimmed and case-folded; -1 when absent (not an error).
    [[nodiscard]] int column(std::string_view name) const;
};

/// Reads CSV (RFC 4180; comma, semicolon or tab, guessed from the header line; UTF-8 with or without BOM, UTF-16 with BOM). Short rows are
/// filled with empty cells. Every cell is canonical().
/// @param path only named in messages.
/// @throws Failure(input) on another encoding (for example TCVN3 or VNI exports), an unclosed quote, a row longer than the header, or no
/// header.
[[nodiscard]] TextTable parseCsv(std::string_view bytes, const std::string& path);

/// The table as CSV for spreadsheets: commas, CRLF, UTF-8 with a mark of its encoding, without which they take it for something else.
[[nodiscard]] std::string asCsv(const TextTable& table);

}  // namespace review
