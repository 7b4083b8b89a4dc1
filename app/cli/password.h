#pragma once

#include <string>

#include "app/house.h"

namespace app {

/// A password: from the terminal without echo, asked twice, or the first line of the standard input. Never an argument, since other users
/// of the machine can see those. @throws Failure(usage) when nothing is given or the two differ.
[[nodiscard]] std::string readPassword();

/// The password of whoever works: the first line of the file or of the standard input, as the settings say, else asked for at the terminal without
/// echo. @throws Failure(usage) when there is no way to get it, or others may read the file.
[[nodiscard]] std::string ownPassword(const Settings& settings);

}  // namespace app
