#pragma once

#include <optional>
#include <span>
#include <string>

#include "app/house.h"

namespace app::gui {

/// What the command line of sogoc-desk asks for.
struct DeskOptions {
    Settings settings;
    bool help = false;
    bool version = false;
    std::string mistake;  ///< What is wrong with the line, in the chosen language; empty when it makes sense.
};

/// Reads `[--store FOLDER] [--forms FOLDER]… [--as NAME] [--idle-minutes N]`; what is not said comes from `defaults`. A wrong line is told in `mistake`.
[[nodiscard]] DeskOptions parseDeskOptions(std::span<const char* const> arguments, Settings defaults);

/// How to call the program.
[[nodiscard]] std::string deskUsage();

/// True when the folder holds a store.
[[nodiscard]] bool holdsStore(const std::filesystem::path& folder);

}  // namespace app::gui
