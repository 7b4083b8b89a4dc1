#pragma once

#include <string>

#include "app/cli/command_line.h"

namespace app {

/// Which page of a book is replaced, as `scan` and `import` take it.
struct ReplaceOptions {
    int place = 0;    ///< The sheet, from 1; 0: none.
    std::string why;  ///< Kept with the old scan.

    [[nodiscard]] bool asked() const { return place > 0; }
};

/// Adds --replace and --why. @param notWith an option described before that excludes them.
void takeReplace(Command& command, const std::string& notWith, ReplaceOptions& options);

}  // namespace app
