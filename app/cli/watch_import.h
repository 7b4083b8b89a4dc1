#pragma once

#include <string>

#include "app/cli/command.h"

namespace app {

/// What `import --watch` was asked for.
struct WatchRequest {
    std::string book;
    std::string folder;
    int onceIdle = 0;  ///< Seconds without anything new after which it ends; 0: only a person or a signal ends it.
    bool json = false;
};

/// Watches the folder and says what becomes of each file at once: names on the error stream, with --json one line of JSON for each on the
/// output, and the sums last. Gives the exit code, kCancelled when it was stopped.
[[nodiscard]] int watchImport(const CommandContext& context, const WatchRequest& request);

}  // namespace app
