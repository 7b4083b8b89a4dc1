#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace review {

/// A date as civil-status books know it: full, month and year, year alone, or an age ("25 tuổi"). Solar calendar (NĐ 123/2015, Điều 4.1).
struct PartialDate {
    std::optional<int> day;
    std::optional<int> month;
    std::optional<int> year;
    std::optional<int> age;

    bool operator==(const PartialDate&) const = default;
    [[nodiscard]] bool full() const { return day && month && year; }
    [[nodiscard]] bool empty() const { return !day && !month && !year && !age; }
    /// dd.mm.yyyy, mm.yyyy or yyyy as the ministry's template wants it; empty for an age or nothing.
    [[nodiscard]] std::string ministryText() const;
    /// yyyy-MM-dd; only for a full date, else empty.
    [[nodiscard]] std::string isoText() const;
};

/// Days of a month 1..12; February has 29 while the year is not known.
[[nodiscard]] int daysIn(int month, std::optional<int> year);

/// Reads dd.mm.yyyy, dd/mm/yyyy, dd-mm-yyyy, dd mm yyyy, yyyy-MM-dd, "ngày 03 tháng 02 năm 2017", mm.yyyy, yyyy, 00/00/yyyy (unknown parts)
/// and ages ("25T", "25 tuổi"). Nothing for impossible dates (31.04, month 13), for years of two digits and for years outside 1800–2100.
[[nodiscard]] std::optional<PartialDate> parseDate(std::string_view text);

/// True when both have the part and it differs, for any part.
[[nodiscard]] bool contradicts(const PartialDate& a, const PartialDate& b);

/// -1, 0, 1 by calendar order when both are known far enough to tell; nothing otherwise.
[[nodiscard]] std::optional<int> compareDates(const PartialDate& a, const PartialDate& b);

}  // namespace review
