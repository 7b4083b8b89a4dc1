#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "review/book.h"
#include "review/record.h"
#include "review/rules/finding.h"

namespace review {

/// The parts of a record's PDF name `KS.2017.01.2017-02-03.05.pdf`: type.yearOpened.book.date.number (Công văn 1437/BTP-CNTT as practised).
struct PackageName {
    std::string type;
    std::string yearOpened;
    std::string bookNumber;
    std::string date;    ///< yyyy-MM-dd.
    std::string number;  ///< Record number, two digits at least.

    bool operator==(const PackageName&) const = default;
    [[nodiscard]] std::string fileName() const;
};

/// A name taken apart, with what is wrong or strange about it. `name` is empty when it cannot be used.
struct ParsedPackageName {
    std::optional<PackageName> name;
    std::vector<Finding> findings;          ///< Errors and warnings (a multi-year book is a warning).
    std::optional<std::string> suggestion;  ///< A corrected file name to offer.
};

[[nodiscard]] ParsedPackageName parsePackageName(std::string_view fileName);

/// The name of a record's PDF from its counted fields; nothing when number or date of registration is missing or partial.
[[nodiscard]] std::optional<PackageName> packageNameOf(const Record& record, const Book& book);

}  // namespace review
