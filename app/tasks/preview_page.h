#pragma once

#include <filesystem>
#include <stop_token>

#include "ocr/scan/scan_settings.h"
#include "ocr/scan/scanner_talk.h"

namespace app {

/// The resolution of a preview, or the next finer one that the scanner has.
inline constexpr int kPreviewDpi = 75;

struct Preview {
    int width = 0;  ///< Pixels.
    int height = 0;
    double dpi = 0;
};

/// Scans one page coarsely into a PNG file, so that a person sees how the paper lies. Nothing goes into the store. A file of that name is
/// replaced.
/// @param settings all but the resolution counts.
/// @throws Failure(world) when the scanner refuses or the file cannot be written, Failure(cancelled).
Preview previewPage(const ocr::ScannerProgram& program, ocr::ScanSettings settings, const std::filesystem::path& file,
                    std::stop_token stop = {});

}  // namespace app
