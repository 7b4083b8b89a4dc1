#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace storage {

/// Scans as they came, one file each, named by the SHA-256 of their bytes: FOLDER/ab/abcdef… Never altered; the same bytes are kept once.
class BlobStore {
public:
    /// @param folder the `scans` folder of a store; made when the first blob comes.
    explicit BlobStore(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Keeps the bytes and returns their name. File and folder are on disk when it returns, so that a row may name them.
    /// @throws Failure(world) on a full disk or without rights; nothing half written stays.
    std::string put(std::string_view bytes) const;
    /// The untouched bytes. @throws Failure(store) when they are gone or no longer fit their name.
    [[nodiscard]] std::string get(const std::string& sha256) const;
    /// Where the blob of that name lies or would lie.
    [[nodiscard]] std::filesystem::path path(const std::string& sha256) const;
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    /// Removes temporary files that killed programs left.
    void removeLeftovers() const;

private:
    std::filesystem::path folder_;
};

}  // namespace storage
