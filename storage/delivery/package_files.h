#pragma once

#include <filesystem>
#include <string>

#include "storage/delivery/package.h"

namespace storage {

/// The three files of a package.
struct PackageFiles {
    std::filesystem::path workbook;
    std::filesystem::path archive;
    std::filesystem::path manifest;
};

/// STEM.xlsx, STEM.zip and STEM.manifest.json in a folder.
[[nodiscard]] PackageFiles packageFiles(const std::filesystem::path& folder, const std::string& stem);

/// What checkPackage() does, for files under any names.
/// @param stem what the package is called, for example "KS.2017.01".
[[nodiscard]] PackageCheck checkFiles(const PackageFiles& files, const std::string& stem);

}  // namespace storage
