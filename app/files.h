#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// The bytes of a file. @throws Failure(input) when it is missing, a folder, or may not be read, each with its own sentence.
[[nodiscard]] std::string readWholeFile(const std::filesystem::path& path);

/// The files a person means by these paths: files as given, folders as the regular files in them (not recursive, hidden ones left out) in
/// natural order of their names ("p2" before "p10"). A missing path is kept, so that reading it says why.
/// @throws Failure(input) when a folder may not be read.
[[nodiscard]] std::vector<std::filesystem::path> filesOf(const std::vector<std::filesystem::path>& paths);

/// True when `a` comes before `b` as people order file names: digits by value, the rest by bytes.
[[nodiscard]] bool naturallyBefore(std::string_view a, std::string_view b);

}  // namespace app
