#pragma once

#include <filesystem>
#include <stop_token>
#include <vector>

#include "ocr/image.h"
#include "ocr/scan/scan_settings.h"
#include "ocr/scan/scanner_talk.h"
#include "review/base/geometry.h"

namespace app {

/// The resolution of a preview, or the next finer one that the scanner has.
inline constexpr int kPreviewDpi = 75;

/// A coarse scan, to see how the paper lies.
struct Preview {
    ocr::Image picture;
    std::vector<review::Quad> pages;  ///< Where the pages would be cut out, in pixels of the picture; left page first, empty when none is seen.
};

/// Scans one page coarsely. Nothing goes into the store.
/// @param settings all but the resolution counts.
/// @throws Failure(world) when the scanner refuses, Failure(cancelled).
[[nodiscard]] Preview previewPage(const ocr::ScannerProgram& program, ocr::ScanSettings settings, std::stop_token stop = {});

/// Writes the picture of a preview as a PNG file; a file of that name is replaced. @throws Failure(world).
void writePreview(const Preview& preview, const std::filesystem::path& file);

}  // namespace app
