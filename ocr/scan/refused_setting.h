#pragma once

#include <string>
#include <vector>

namespace ocr {

/// A setting that a scanner does not have, told before any page is asked for.
struct RefusedSetting {
    enum class Kind { source, mode, dpi, size };
    Kind kind = Kind::source;
    std::string asked;                 ///< In our words: "duplex", "grey", "1200", "297 x 420" (millimetres).
    std::vector<std::string> offered;  ///< In the scanner's words, limits as "50-1200"; empty when it gives no choice at all.

    bool operator==(const RefusedSetting&) const = default;
};

/// Thrown on the driver's side, as DriverRefusal is.
struct SettingRefusal {
    RefusedSetting setting;
};

}  // namespace ocr
