#pragma once

#include <string>

namespace app {

/// A running program, so that others on the same computer can tell later whether it still runs.
struct ProcessMark {
    std::string machine;  ///< Which computer (machine-id).
    std::string boot;     ///< Which start of that computer.
    std::string id;       ///< Number of the process.
    std::string started;  ///< When it began, in clock ticks since that start: numbers are used again.

    bool operator==(const ProcessMark&) const = default;
};

/// Of this program. Empty where the system does not tell.
[[nodiscard]] ProcessMark ownMark();

/// The program ran on this computer and is gone. False where nobody here can know: on another computer, or without a mark.
[[nodiscard]] bool hasEnded(const ProcessMark& mark);

}  // namespace app
