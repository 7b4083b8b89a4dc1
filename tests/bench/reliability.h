#pragma once

#include <string>
#include <vector>

#include "tests/bench/score_table.h"

namespace bench {

/// A table for people: for each range of probabilities how many answers claimed one, their mean probability, and the share that was right. Ranges nobody
/// claimed are left out.
[[nodiscard]] std::string reliabilityText(const std::vector<Answer>& answers);

}  // namespace bench
