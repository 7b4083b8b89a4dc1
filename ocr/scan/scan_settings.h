#pragma once

#include <string>
#include <utility>
#include <vector>

#include "review/base/geometry.h"

namespace ocr {

/// A scanner as the system names it.
struct ScannerDevice {
    std::string name;    ///< What ScanSettings::device takes, for example "test:0" or "airscan:e0:Canon".
    std::string vendor;
    std::string model;
    std::string kind;    ///< "flatbed scanner", "virtual device" and so on.
};

/// What one scanner can do.
struct ScannerAbilities {
    std::vector<std::string> sources;    ///< As the driver names them; empty when there is no choice.
    std::vector<std::string> modes;      ///< As the driver names them.
    std::vector<int> resolutions;        ///< dpi, rising; for a range the usual steps within it.
    review::Size bed;                    ///< Millimetres; 0 when the driver does not say.
};

/// What a scanner tells of each spot.
enum class ScanMode { colour, grey, blackWhite };

/// How pages are scanned. A source, mode, resolution or size that a scanner does not have is refused before the first page.
struct ScanSettings {
    std::string device;         ///< Empty: the first scanner found.
    std::string source;         ///< As the driver names it, or "flatbed", "feeder", "duplex"; empty: the driver's own choice.
    ScanMode mode = ScanMode::colour;
    int dpi = 300;              ///< No rule fixes it; 300 reads well and stays small.
    review::Size page;          ///< Millimetres; 0 × 0 scans the whole bed.
    /// Further options of one driver by its own names and values.
    std::vector<std::pair<std::string, std::string>> driverOptions;
};

}  // namespace ocr
