#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/cli/replace_options.h"
#include "app/tasks/batch_settings.h"
#include "ocr/scan/scanner_talk.h"

namespace app {

/// The command line of `sogoc scan`.
struct ScanOptions {
    std::string book;
    bool list = false;
    bool abilities = false;
    std::string preview;  ///< File to write; empty: none.
    bool goOn = false;
    ReplaceOptions replace;  ///< The page to be scanned again.
    bool json = false;
    std::string mode = "colour";
    std::string size;   ///< "a4", "a3", "WxH"; empty: the whole bed.
    int patience = 10;  ///< Seconds.
    std::vector<std::string> driverOptions;
    BatchSettings batch;
};

[[nodiscard]] ocr::ScannerProgram programFrom(const ScanOptions& options);

/// What is asked of the scanner. @throws Failure(usage) for a size or a driver option that cannot be understood.
[[nodiscard]] BatchSettings settingsFrom(const ScanOptions& options);

/// The paper of a name or "WxH" in millimetres, upright; 0 × 0 for none. @throws Failure(usage)
[[nodiscard]] review::Size paperSize(const std::string& text);

// What `sogoc scan` tells without a store; each gives the exit code.
[[nodiscard]] int listScannersFor(const ScanOptions& options);
[[nodiscard]] int showAbilities(const ScanOptions& options);
[[nodiscard]] int makePreview(const ScanOptions& options);

}  // namespace app
