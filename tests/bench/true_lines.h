#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bench {

/// The picture of a line and what stands there.
struct TrueLine {
    std::filesystem::path picture;
    std::string text;  ///< NFC, spaces squeezed.
};

/// The lines of one part of FOLDER/lines.tsv (picture, part, text). @throws std::exception when there is no such file.
[[nodiscard]] std::vector<TrueLine> linesOf(const std::filesystem::path& folder, const std::string& part);

}  // namespace bench
