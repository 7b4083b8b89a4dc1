#pragma once

#include <vector>

namespace ocr {

/// The value below which the given share (0..1) of all values lies; 0 for none. Changes the order of the values.
[[nodiscard]] double percentile(std::vector<double>& values, double share);
[[nodiscard]] double percentile(std::vector<float>& values, double share);

}  // namespace ocr
