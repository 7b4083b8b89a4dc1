#pragma once

namespace app {

/// The whole program `sogoc`: options, command, exit code.
[[nodiscard]] int runProgram(int argc, const char* const* argv);

}  // namespace app
