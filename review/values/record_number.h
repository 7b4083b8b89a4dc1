#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace review {

/// A record's number as written: `05` or `05/2017`.
struct RecordNumber {
    int number = 0;           ///< At least 1.
    std::optional<int> year;  ///< Four digits, where written.

    /// The number alone with two digits at least: "05", "105".
    [[nodiscard]] std::string padded() const;
    bool operator==(const RecordNumber&) const = default;
};

/// Nothing for text that is no such number ("05a", "5/17"); not an error.
[[nodiscard]] std::optional<RecordNumber> parseRecordNumber(std::string_view text);

/// A book's number as written: `01/2017`, or `01` alone. The same shape and rules.
[[nodiscard]] std::optional<RecordNumber> parseBookNumber(std::string_view text);

}  // namespace review
