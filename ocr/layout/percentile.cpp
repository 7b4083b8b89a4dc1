#include "ocr/layout/percentile.h"

#include <algorithm>
#include <cstddef>

namespace ocr {
namespace {

template <typename Value>
double valueAt(std::vector<Value>& values, double share) {
    if (values.empty()) return 0;
    const auto index = static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * static_cast<double>(values.size() - 1) + 0.5);
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(index), values.end());
    return static_cast<double>(values[index]);
}

}  // namespace

double percentile(std::vector<double>& values, double share) { return valueAt(values, share); }
double percentile(std::vector<float>& values, double share) { return valueAt(values, share); }

}  // namespace ocr
