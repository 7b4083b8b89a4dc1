#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ocr/clean/clean.h"

namespace app {

/// What cleaning one frame of a file did.
struct CleanedFrame {
    std::vector<std::filesystem::path> pages;  ///< The pictures written, left page first; empty when no page was found.
    std::string report;                        ///< JSON of ocr::CleanReport; empty unless asked for.
};

/// What `cleanFile` writes, and by what.
struct CleanFileSettings {
    bool binarize = false;         ///< Ink black on white paper instead of the colours.
    std::filesystem::path recipe;  ///< A file with what was reported before, to do the same again; empty: the machine finds the recipe.
    bool report = false;           ///< Tell what was done, printed lines and all.
};

/// Cleans a picture file and writes its pages as PNG files: to `out` when there is one page in all, else to `out` with "-1", "-2" … before
/// the extension, in reading order over all frames and pages. The file itself is never changed.
/// @throws Failure(input) when a file cannot be read, or the recipe belongs to another picture; Failure(world) when a picture cannot be
///         written.
[[nodiscard]] std::vector<CleanedFrame> cleanFile(const std::filesystem::path& file, const std::filesystem::path& out,
                                                  const CleanFileSettings& settings = {});

/// The pictures of cleaned pages as PNG files, named as above. Every way to a cleaned picture ends here: equal pages give equal bytes.
/// @return the frames' files, in their order. @throws Failure(world) when one cannot be written.
std::vector<std::vector<std::filesystem::path>> writePages(const std::vector<ocr::CleanScan>& frames, const std::filesystem::path& out,
                                                           bool binarize);

}  // namespace app
