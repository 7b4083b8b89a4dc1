#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>

#include "app/tasks/import_scans.h"

namespace app {

/// The clock and the waiting of a watch; tests bring their own.
struct WatchWorld {
    std::function<std::chrono::steady_clock::time_point()> now;
    std::function<void(std::chrono::milliseconds, const std::stop_token&)> pause;
};
/// The steady clock, and a pause that ends when a stop is asked.
[[nodiscard]] WatchWorld realWorld();

struct WatchSettings {
    std::chrono::milliseconds look{1000};             ///< Between two looks into the folder.
    std::chrono::milliseconds patience{30'000};       ///< A file that cannot be taken and has not changed for so long is named as refused.
    std::optional<std::chrono::milliseconds> idle{};  ///< Ends the watch when nothing has changed for so long; without it only a stop does.
};

/// What became of one file.
struct WatchedFile {
    std::string file;
    std::size_t scans = 0;  ///< Scans made; 0 when the book had the file already.
    bool known = false;     ///< The book had it already.
    std::optional<review::Sentence> refused;
    std::optional<review::Sentence> warning;
};

struct WatchOutcome {
    ImportOutcome import;
    bool stopped = false;  ///< A stop was asked; what was taken is kept.
};

/// Takes the files of a folder into a book as they arrive: each once it has come to rest and is whole by its own marks, in natural order. A
/// file that is not whole is waited for; when it stays so it is named and the others go on. A file that changes later is looked at again.
/// Each is kept in one transaction and told by its SHA-256, so a watch that was killed can simply be started again.
/// @param told called for every file taken or refused, at once.
/// @throws Failure(input) when the folder cannot be read at the start (later it is waited for), Failure(store|world).
[[nodiscard]] WatchOutcome watchFolder(storage::Store& store, review::BookId book, const std::filesystem::path& folder,
                                       const storage::Act& act, const WatchSettings& settings,
                                       const std::function<void(const WatchedFile&)>& told, const WatchWorld& world,
                                       const std::stop_token& stop);

}  // namespace app
