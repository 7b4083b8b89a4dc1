#include "storage/inspection.h"

#include <algorithm>

namespace storage {

std::size_t Inspection::wrong() const {
    return static_cast<std::size_t>(std::ranges::count_if(sample, [](const SampledRecord& one) { return one.wrong == true; }));
}

std::size_t Inspection::open() const {
    return static_cast<std::size_t>(std::ranges::count_if(sample, [](const SampledRecord& one) { return !one.wrong; }));
}

}  // namespace storage
