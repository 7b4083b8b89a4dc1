#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/tasks/judge_scans.h"
#include "review/base/progress.h"
#include "storage/store.h"

namespace app {

/// A file that was not taken, and why. The rest of the batch goes on.
struct Refused {
    std::string file;
    review::Sentence why;
};

/// What became of a file that was taken.
struct TakenFile {
    std::vector<review::ScanId> scans;        ///< Scan rows made.
    bool known = false;                       ///< Its bytes were in the book already.
    std::optional<review::Sentence> warning;  ///< The same picture stands in another book.
};

struct ImportOutcome {
    std::size_t files = 0;  ///< Files taken.
    std::size_t scans = 0;  ///< Scan rows made (pages of multi-page files count each).
    std::size_t known = 0;  ///< Files whose bytes were in the book already: nothing to do, not an error.
    std::vector<Refused> refused;
    std::vector<review::ScanId> added;       ///< The rows made.
    std::vector<ScanWarning> findings;       ///< What the quality gate says about them. They are taken all the same.
    std::vector<review::Sentence> warnings;  ///< For example: the same picture stands in another book.

    void count(const TakenFile& file);
};

/// Takes one file into a book.
/// @throws Failure(input) when it is no picture that can be kept; Failure(store|world).
[[nodiscard]] TakenFile takeFile(storage::Store& store, review::BookId book, const std::filesystem::path& path, const storage::Act& act);

/// Takes files and folders (their pictures, by natural file name order, not recursive) into a book, then looks at each picture for faults:
/// they are told at once, while the paper is at hand, and refuse nothing.
/// @throws Failure(store|world|cancelled); never for one bad file.
[[nodiscard]] ImportOutcome importScans(storage::Store& store, review::BookId book, const std::vector<std::filesystem::path>& paths,
                                        const storage::Act& act, const review::ProgressSink& progress = {}, std::stop_token stop = {});

}  // namespace app
