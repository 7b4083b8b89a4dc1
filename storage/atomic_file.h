#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace storage {

/// What keep() does when the target exists already.
enum class WhenThere {
    refuse,   ///< Failure(world): nothing is overwritten.
    replace,  ///< The new file takes its place in one step.
};

/// A file that appears whole and on disk, or not at all. It is written under a temporary name in the folder of its target; keep() flushes
/// it to disk, renames it and flushes the folder. A process that dies before keep() leaves at most the temporary file, never a torn target.
/// This is the only place of the archive that talks to POSIX about files.
class AtomicFile {
public:
    /// Chooses the temporary name; opens nothing yet.
    explicit AtomicFile(std::filesystem::path target, WhenThere whenThere = WhenThere::refuse);
    /// Removes the temporary file unless it was kept.
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// The temporary name, for libraries that write by name.
    [[nodiscard]] const std::filesystem::path& temporary() const { return temporary_; }
    [[nodiscard]] const std::filesystem::path& target() const { return target_; }
    /// Writes the whole content. @throws Failure(world) on a full disk or without rights.
    void write(std::string_view bytes) const;
    /// Flushes the temporary file to disk. keep() does it too; apart, so that several files can all be safe before the first is renamed.
    void flush() const;
    /// Flush, rename, flush the folder. @throws Failure(world); the target is then as it was.
    void keep();

private:
    std::filesystem::path target_;
    std::filesystem::path temporary_;
    WhenThere whenThere_;
    bool kept_ = false;
};

/// Writes a file that nobody else sees, under its own name and without flushing it. @throws Failure(world).
void writeWhole(const std::filesystem::path& path, std::string_view bytes);

/// The whole of a file. @throws Failure(world) when it is missing or may not be read.
[[nodiscard]] std::string readWhole(const std::filesystem::path& path);

/// Makes a folder and its parents, each flushed into its parent. An existing folder is not an error. @throws Failure(world).
void makeFolders(const std::filesystem::path& folder);

/// Removes temporary files and folders in a folder whose process has ended: what a killed program left behind. Not recursive.
void removeLeftovers(const std::filesystem::path& folder);

/// True when the folder is missing or holds nothing.
[[nodiscard]] bool emptyOrMissing(const std::filesystem::path& folder);

}  // namespace storage
