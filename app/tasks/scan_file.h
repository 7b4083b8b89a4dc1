#pragma once

#include <filesystem>
#include <string>

namespace app {

/// The bytes of a scan out of the archive, on any lane. @throws Failure(input) when they are no longer those of the SHA-256.
[[nodiscard]] std::string readScanFile(const std::filesystem::path& blob, const std::string& sha256);

}  // namespace app
