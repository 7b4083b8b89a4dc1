#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

struct zip;

namespace storage {

/// A file to be put into a ZIP.
struct ArchiveFile {
    std::string name;            ///< Inside the ZIP; ASCII.
    std::filesystem::path from;  ///< Where its content lies now.
};

/// Writes a ZIP of files as they are (stored, not deflated: JPEGs do not shrink), all dated 1980-01-01 so that the same files give the same
/// bytes. @throws Failure(world) when it cannot be written; nothing remains then.
void writeArchive(const std::filesystem::path& target, const std::vector<ArchiveFile>& files);

/// A ZIP opened for reading. A workbook is one too.
class ArchiveReader {
public:
    /// @throws Failure(input) when it is no whole ZIP; Failure(world) when it may not be read.
    explicit ArchiveReader(const std::filesystem::path& path);
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader&) = delete;
    ArchiveReader& operator=(const ArchiveReader&) = delete;

    /// Names in the order of the directory. A name may stand there twice.
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
    [[nodiscard]] bool contains(const std::string& name) const;
    /// The unpacked content of the entry at an index of names(), its checksum verified.
    /// @param limit most bytes to unpack: a small file that unpacks to a huge one is refused.
    /// @throws Failure(input) when torn, encrypted or beyond the limit.
    [[nodiscard]] std::string read(std::size_t index, std::uint64_t limit) const;
    /// The same by name. @throws Failure(input) also when there is no such entry.
    [[nodiscard]] std::string read(const std::string& name, std::uint64_t limit) const;

private:
    std::string file_;
    zip* archive_ = nullptr;
    std::vector<std::string> names_;
};

}  // namespace storage
