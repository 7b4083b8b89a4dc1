#pragma once

#include <filesystem>
#include <string>

#include "tests/faults/program.h"

namespace faults {

/// One scan of the sample book: a sound page of form KS-2016. @param number 1..12.
[[nodiscard]] std::filesystem::path sampleScan(int number);
[[nodiscard]] std::filesystem::path sampleBook();

/// Bytes of a file.
[[nodiscard]] std::string bytesOf(const std::filesystem::path& path);

/// The first third of a JPEG: its header is whole, its pixels are not.
[[nodiscard]] std::string tornJpeg();
/// A BMP picture of one black pixel.
[[nodiscard]] std::string onePixel();
/// A PDF that asks for a password nobody knows.
[[nodiscard]] std::string lockedPdf();

/// A store of its own with the book KS.2017.01 in it, and the ways to use it.
class Office {
public:
    Office();

    /// Runs `sogoc` on this store, as "Lan" unless --as is given.
    [[nodiscard]] Finished sogoc(std::vector<std::string> arguments, std::string input = {}) const;
    /// The same as a start that can be changed.
    [[nodiscard]] Start start(std::vector<std::string> arguments) const;
    [[nodiscard]] std::filesystem::path store() const { return folder_.path() / "store"; }
    [[nodiscard]] const Folder& folder() const { return folder_; }
    /// How many audit lines of an action there are, and how many different subjects they name.
    struct Lines {
        std::size_t all = 0;
        std::size_t subjects = 0;
    };
    [[nodiscard]] Lines auditLines(const std::string& action) const;

private:
    Folder folder_;
};

/// What is not right in a store: what the store itself finds, and files left half written. Opens it, as the next start does.
[[nodiscard]] std::vector<std::string> unsoundIn(const std::filesystem::path& store);

inline constexpr const char* kBook = "KS.2017.01";

}  // namespace faults
