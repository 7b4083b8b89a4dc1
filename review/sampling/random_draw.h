#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace review {

/// Draws without putting back: `count` different places of 0 … total − 1, ascending; all of them when count is not smaller. Every choice is
/// as likely as any other (ISO 2859-1, 8.1). Equal seeds draw equal samples on every machine, so that a sampling sheet can be checked
/// later.
[[nodiscard]] std::vector<std::size_t> drawPlaces(std::size_t total, std::size_t count, std::uint64_t seed);

}  // namespace review
