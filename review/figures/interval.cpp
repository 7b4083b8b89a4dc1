#include "review/figures/interval.h"

#include <algorithm>
#include <cmath>

namespace review {

Interval wilson(std::size_t wrong, std::size_t seen) {
    if (seen == 0) return {};
    // The 97.5th of 100 of the normal distribution.
    constexpr double z = 1.959963984540054;
    const auto n = static_cast<double>(seen);
    const double share = static_cast<double>(wrong) / n;
    const double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return {wrong == 0 ? 0 : std::max(0.0, middle - half), wrong == seen ? 1 : std::min(1.0, middle + half)};
}

}  // namespace review
