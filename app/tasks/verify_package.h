#pragma once

#include <filesystem>
#include <vector>

#include "storage/delivery/package.h"

namespace app {

/// Workbook and archive of one package.
struct PackageFiles {
    std::filesystem::path workbook;
    std::filesystem::path archive;
};

struct VerifiedPackage {
    PackageFiles files;
    storage::PackageCheck check;
};

/// The packages in a folder: every STEM.xlsx with its STEM.zip, by name. @throws Failure(input) when there is none, or when one of a pair
/// is missing.
[[nodiscard]] std::vector<PackageFiles> packagesIn(const std::filesystem::path& folder);

/// Re-reads packages from disk. @throws Failure(input) when a file cannot be read at all.
[[nodiscard]] std::vector<VerifiedPackage> verifyPackages(const std::vector<PackageFiles>& packages);

}  // namespace app
