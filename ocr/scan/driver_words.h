#pragma once

#include <string>
#include <vector>

#include "ocr/scan/scan_settings.h"

namespace ocr {

/// How a driver's words and ours belong together: drivers say "ADF", "Automatic Document Feeder", "Color", "24bit Color", "Lineart" and more.

/// Where paper lies.
enum class PaperSource { flatbed, feeder, duplex, other };

/// What a driver's word for a source means.
[[nodiscard]] PaperSource paperSourceOf(const std::string& driverWord);

/// The driver's word for "flatbed", "feeder", "duplex" or for a word of its own; empty when it has none.
[[nodiscard]] std::string sourceWord(const std::vector<std::string>& sources, const std::string& wanted);

/// The driver's word for a mode; empty when it has none.
[[nodiscard]] std::string modeWord(const std::vector<std::string>& modes, ScanMode mode);

}  // namespace ocr
