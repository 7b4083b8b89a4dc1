#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "review/sampling/sampling_plan.h"

namespace review {

/// One lot as it was first inspected. Lots handed in again after a return do not count here (ISO 2859-1:1999, 9.3).
struct InspectedLot {
    std::size_t size = 0;
    std::size_t wrong = 0;  ///< Wrong items found in the sample.
    bool accepted = false;
};

/// Where a series of lots stands: the books of one office or of one clerk, in the order they were inspected.
struct InspectionStanding {
    Strictness strictness = Strictness::normal;
    std::size_t score = 0;  ///< Switching score (9.3.3.2); 30 opens the way to reduced inspection.
    bool discontinued =
        false;  ///< Five lots failed under tightened inspection (9.4): the work itself must be mended before more is inspected.

    bool operator==(const InspectionStanding&) const = default;
};

/// What the series is inspected under.
struct InspectionScheme {
    InspectionLevel level = InspectionLevel::II;
    double limit = 0.65;         ///< One of acceptanceQualityLimits().
    bool reducedAllowed = true;  ///< The supervisor finds reduced inspection desirable and the work steady (9.3.3.1).
};

/// How strictly the next lot is inspected, by the switching rules of ISO 2859-1:1999, 9.3 and 9.4: two of up to five lots in a row failed:
/// tightened; five in a row accepted under tightened: normal; a score of 30 under normal: reduced; one failed under reduced: normal.
/// @param lots the first inspections in order. Nothing before the first one counts; a series begins with normal inspection.
[[nodiscard]] InspectionStanding standingAfter(const InspectionScheme& scheme, std::span<const InspectedLot> lots);

}  // namespace review
