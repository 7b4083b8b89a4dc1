#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bench {

/// A picture and its truth.
struct InkPair {
    std::string name;  ///< Path of the picture below the folder, without its ending.
    std::filesystem::path source;
    std::filesystem::path truth;
};

struct InkPairs {
    std::vector<InkPair> pairs;                 ///< By name.
    std::vector<std::filesystem::path> lonely;  ///< Truths that no picture was found for.
};

/// Finds the pairs below a folder by the names the DIBCO contests and their collections gave them: X_source and X_target, X and X_GT or
/// X_gt, or the same X in a folder of pictures and in one with gt, truth or target in its name. Where a name occurs several times, as from
/// year to year, the picture nearest to the truth is taken.
[[nodiscard]] InkPairs findInkPairs(const std::filesystem::path& folder);

}  // namespace bench
