#pragma once

#include <exception>
#include <optional>
#include <string>
#include <string_view>

namespace ocr {

/// What can go wrong between a scanner and us.
enum class ScannerTrouble {
    noScanner,     ///< The name is unknown or the device is gone.
    busy,
    jammed,
    noPaper,       ///< The feeder was empty from the start.
    coverOpen,
    broken,        ///< Input or output error: cable, power.
    noMemory,
    noRights,
    refused,       ///< The device does not do what was asked of it.
    cutOff,        ///< The page ended before it was whole.
    stopped,       ///< Somebody pressed the device's own cancel button.
    noAnswer,      ///< The driver was silent longer than it was waited for.
    crashed,       ///< The driver died, or said what nobody understands.
    noProgram,     ///< The program that talks to drivers is missing or of another version.
};

/// The word for a trouble in the talk with that program: the name it has above.
[[nodiscard]] std::string_view toText(ScannerTrouble trouble);
/// The other way; nothing for a word that is none of them.
[[nodiscard]] std::optional<ScannerTrouble> scannerTroubleFrom(std::string_view word);

/// Thrown on the driver's side, where nobody speaks to clerks: the other side makes a sentence of it (scanner_failures.h).
class DriverRefusal : public std::exception {
public:
    /// @param detail for the log: which call, and what the driver said.
    DriverRefusal(ScannerTrouble trouble, std::string detail) : trouble_(trouble), detail_(std::move(detail)) {}

    [[nodiscard]] ScannerTrouble trouble() const noexcept { return trouble_; }
    [[nodiscard]] const std::string& detail() const noexcept { return detail_; }
    /// The detail: what a debugger prints.
    [[nodiscard]] const char* what() const noexcept override { return detail_.c_str(); }

private:
    ScannerTrouble trouble_;
    std::string detail_;
};

}  // namespace ocr
