#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace faults {

/// Pages in the virtual scanner's feeder, and in each batch here.
inline constexpr std::size_t kFeederPages = 10;

/// What came of killing `sogoc scan` again and again.
struct KillCount {
    std::size_t kills = 0;
    std::size_t batches = 0;    ///< Begun, and in the end all finished.
    std::size_t announced = 0;  ///< Pages whose progress line was printed.
    std::size_t stored = 0;     ///< Pages in the stores at the end.
    std::size_t lost = 0;       ///< Announced, but missing from the store or damaged in it.
    /// Kills by the number of pages that the killed run had announced: the last place is a kill after the last page.
    std::array<std::size_t, kFeederPages + 1> afterPages{};
    std::vector<std::string>
        problems;  ///< Anything else that must not be: half rows, unsound stores, part files, a batch that does not go on.
};

/// Starts `sogoc scan` on the virtual scanner's feeder and kills it (SIGKILL) at random moments, until so many were hit: half of them
/// spread over the whole time of a run, half over its pages. A batch that was cut off is continued, and that may be killed too. After every
/// run the store is opened as the next start does it, and examined.
/// @param seed the same seed chooses the same moments, as far as a machine is the same twice.
/// @param onKill called after every kill and its checks; may be empty.
[[nodiscard]] KillCount killBatches(std::size_t kills, unsigned seed, const std::function<void(const KillCount&)>& onKill = {});

}  // namespace faults
