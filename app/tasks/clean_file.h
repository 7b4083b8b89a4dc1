#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace app {

/// What cleaning one frame of a file did.
struct CleanedFrame {
    std::vector<std::filesystem::path> pages;  ///< The pictures written, left page first; empty when no page was found.
    std::string report;                        ///< JSON of ocr::CleanReport.
};

/// Cleans a picture file and writes its pages as PNG files: to `out` when there is one page in all, else to `out` with "-1", "-2" … before
/// the extension, in reading order over all frames and pages. The file itself is never changed.
/// @param binarize ink black on white paper instead of the colours.
/// @throws Failure(input) when the file cannot be read; Failure(world) when a picture cannot be written.
[[nodiscard]] std::vector<CleanedFrame> cleanFile(const std::filesystem::path& file, const std::filesystem::path& out, bool binarize);

}  // namespace app
