#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "review/scan_reading.h"

namespace app {

/// One entry of "pages" of `sogoc read --json`: the stable form of docs/commands.md. Corners in pixels of the file, two decimals.
/// @param frame 1-based page of a file of several pages; 0 for others, then it is not named.
[[nodiscard]] nlohmann::ordered_json jsonOf(const std::string& file, std::size_t frame, const review::ScanReading& reading);

}  // namespace app
