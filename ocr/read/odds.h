#pragma once

#include <cmath>

namespace ocr {

/// Natural logarithm of the odds of a score between 0 and 1, ends included: 4.6 at most either way.
[[nodiscard]] inline double logOdds(double score) { return std::log((score + 0.01) / (1.01 - score)); }

}  // namespace ocr
