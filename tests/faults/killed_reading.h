#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace faults {

/// What came of killing `sogoc process` again and again.
struct ReadingKills {
    std::size_t kills = 0;
    std::size_t books = 0;      ///< Begun, and in the end all read.
    std::size_t scans = 0;      ///< In these books.
    std::size_t announced = 0;  ///< Scans whose progress line was printed.
    std::size_t lost = 0;       ///< Announced, but not read in the store; or not read when all was done.
    std::size_t twice = 0;      ///< Read into the store more than once.
    std::vector<std::string> problems;  ///< Anything else that must not be: unsound stores, part files, records of a scan more than once.
};

/// Starts `sogoc process` with the real readers on two seats and a book of scans of the sample book, and kills it (SIGKILL) at random moments of a run,
/// until so many were hit. It is started again on what is left, and that may be killed too. After every run the store is opened as the next start does
/// it, and examined.
/// @param seed the same seed chooses the same moments, as far as a machine is the same twice.
/// @param onKill called after every kill and its checks; may be empty.
[[nodiscard]] ReadingKills killReading(std::size_t kills, unsigned seed, const std::function<void(const ReadingKills&)>& onKill = {});

}  // namespace faults
