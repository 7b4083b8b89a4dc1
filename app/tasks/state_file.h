#pragma once

#include <filesystem>
#include <string>

namespace app {

/// Writes what the program remembers between two starts and nobody misses when it is gone. In one step: the program may die at any moment, the file is then as it
/// was or new; it is not waited for until it is on the disk, for a person may wait behind it. Where only the last step fails, the old file stays.
/// @throws Failure(world) when it cannot be written.
void writeStateFile(const std::filesystem::path& file, const std::string& text);

}  // namespace app
