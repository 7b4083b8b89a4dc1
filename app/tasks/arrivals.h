#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <vector>

namespace app {

/// A file as one look into a folder shows it.
struct SeenFile {
    std::filesystem::path path;
    std::uintmax_t size = 0;
    std::filesystem::file_time_type modified;
};

/// One look into a folder. Looking again and again is the whole mechanism: drives on the network, where hot folders lie, notify nobody.
/// Gives the visible files in natural order, without those that other programs name as unfinished (.part, .tmp, .crdownload,
/// .filepart). A file that goes away meanwhile is left out.
/// @throws Failure(input) when the folder may not be read or is none.
[[nodiscard]] std::vector<SeenFile> lookInto(const std::filesystem::path& folder);

/// Remembers what looks into a folder showed and tells which files have come to rest. Knows no clock and opens no file: the one place that
/// decides when a file is looked at, whoever tells of changes.
class Arrivals {
public:
    using Time = std::chrono::steady_clock::time_point;

    /// Takes the next look. A file that is new or has changed is on its way again, even when it was finished before.
    /// @return whether anything changed since the look before.
    bool see(const std::vector<SeenFile>& files, Time now);
    /// The unfinished files that looked the same twice running, in the order of the look: worth an attempt.
    [[nodiscard]] std::vector<std::filesystem::path> settled() const;
    /// For how long a file has not changed; zero for one that was never seen.
    [[nodiscard]] std::chrono::milliseconds restOf(const std::filesystem::path& path, Time now) const;
    /// Nothing more is to be done about the file as it is now.
    void finish(const std::filesystem::path& path);
    /// How many files are not finished.
    [[nodiscard]] std::size_t waiting() const;

private:
    struct Known {
        std::uintmax_t size = 0;
        std::filesystem::file_time_type modified;
        Time since;
        bool settled = false;
        bool finished = false;
    };
    std::map<std::filesystem::path, Known> known_;
    std::vector<std::filesystem::path> order_;  ///< Of the last look.
};

}  // namespace app
