#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bench {

/// What a program took.
struct Cost {
    bool ran = false;      ///< False when it is missing or failed.
    double seconds = 0;    ///< CPU time, user and system.
    double peakBytes = 0;  ///< The most memory it held at once.
};

/// Runs a program to its end, its output thrown away. @param command its name or path and its arguments.
[[nodiscard]] Cost costOf(const std::vector<std::string>& command);

/// Cleans an A4 page at 300 dpi in colour, made of `picture`, with `sogoc clean` and with `unpaper`, and prints what both took: each
/// decodes a file and writes one. @param sogoc the program. @throws review::Failure when the picture cannot be decoded.
void printCleaningCost(const std::filesystem::path& picture, const std::filesystem::path& sogoc);

}  // namespace bench
