#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace storage {

/// One file of a package: what it is called, how large it is, and what it must hash to.
struct ManifestFile {
    std::string name;
    std::uint64_t size = 0;
    std::string sha256;

    bool operator==(const ManifestFile&) const = default;
};

/// What a package holds, written beside it as STEM.manifest.json so that anybody can prove later that nothing was changed on the way
/// (docs/formats.md). It holds no personal data and no date: the same package has the same manifest.
struct Manifest {
    std::string stem;
    std::string bookType;
    ManifestFile workbook;
    ManifestFile archive;
    std::vector<ManifestFile> pdfs;  ///< In the order of the rows.

    bool operator==(const Manifest&) const = default;
};

/// Size and hash of some bytes under a name.
[[nodiscard]] ManifestFile manifestFile(const std::string& name, const std::string& bytes);

[[nodiscard]] std::string toJson(const Manifest& manifest);
/// Nothing when the text is no manifest of ours.
[[nodiscard]] std::optional<Manifest> manifestFrom(const std::string& json);

}  // namespace storage
