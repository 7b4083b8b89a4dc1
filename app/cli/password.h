#pragma once

#include <string>

namespace app {

/// A password: from the terminal without echo, asked twice, or the first line of the standard input. Never an argument, since other users
/// of the machine can see those. @throws Failure(usage) when nothing is given or the two differ.
[[nodiscard]] std::string readPassword();

}  // namespace app
