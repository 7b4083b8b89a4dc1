#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "review/base/progress.h"
#include "storage/store.h"

namespace app {

/// A file that was not taken, and why. The rest of the batch goes on.
struct Refused {
    std::string file;
    review::Sentence why;
};

struct ImportOutcome {
    std::size_t files = 0;  ///< Files taken.
    std::size_t scans = 0;  ///< Scan rows made (pages of multi-page files count each).
    std::size_t known = 0;  ///< Files whose bytes were in the book already: nothing to do, not an error.
    std::vector<Refused> refused;
    std::vector<review::Sentence> warnings;  ///< For example: the same picture stands in another book.
};

/// Takes files and folders (their pictures, by natural file name order, not recursive) into a book.
/// @throws Failure(store|world|cancelled); never for one bad file.
[[nodiscard]] ImportOutcome importScans(storage::Store& store, review::BookId book, const std::vector<std::filesystem::path>& paths,
                                        const storage::Act& act, const review::ProgressSink& progress = {}, std::stop_token stop = {});

}  // namespace app
