#pragma once

#include <string>

namespace bench {

/// A row of the one table that `./check --bench` ends with. Everything is text as people read it.
struct SummaryRow {
    std::string stage;   ///< "deskew".
    std::string data;    ///< The pages it was measured on.
    std::string figure;  ///< What was measured, with its unit.
    std::string value;
    std::string wanted;  ///< The target; empty for none.
    std::string anchor;  ///< The same figure of a well-known program in the same run; empty for none.
};

/// Appends a row to the file that the environment variable SOGOC_FIGURES names; does nothing when it names none.
void addToSummary(const SummaryRow& row);

/// A number with so many decimals.
[[nodiscard]] std::string decimal(double value, int decimals);
/// "45 of 45".
[[nodiscard]] std::string outOf(long found, long all);

}  // namespace bench
