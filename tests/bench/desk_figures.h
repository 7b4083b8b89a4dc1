#pragma once

#include <utility>
#include <vector>

namespace bench {

/// The value below which that part of the values lies; 0 of none.
[[nodiscard]] double percentile(std::vector<double> values, double part);

/// Megabytes this process holds in memory now, and at most so far.
[[nodiscard]] std::pair<double, double> memoryNow();

}  // namespace bench
