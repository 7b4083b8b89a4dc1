#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pugi {
class xml_document;
}

namespace storage {

/// What the number formats of a workbook make of a number: a date or just a number (ECMA-376, 18.8.30).
class CellFormats {
public:
    /// @param styles   xl/styles.xml, or an empty document when the workbook has none.
    /// @param from1904 days are counted from 1904-01-01 (old Macintosh workbooks) and not from 1900.
    CellFormats(const pugi::xml_document& styles, bool from1904);

    /// The text of a numeric cell of that style: ISO dates, whole numbers without a point, other numbers as they stand.
    [[nodiscard]] std::string numberText(std::string_view value, unsigned style) const;

private:
    std::vector<bool> isDate_;  ///< For each cell style.
    bool from1904_;
};

/// Takes back the escapes of ECMA-376, 22.9.2.19: "_x000D_" is a carriage return.
[[nodiscard]] std::string unescaped(std::string_view text);

}  // namespace storage
