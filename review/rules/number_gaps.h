#pragma once

#include <set>
#include <string>

namespace review {

/// "03, 07–09" for the numbers that are missing from `first` on; with `last` above the largest, also those up to `last`. Two digits at
/// least.
[[nodiscard]] std::string numberGaps(const std::set<int>& numbers, int first, int last = 0);

}  // namespace review
