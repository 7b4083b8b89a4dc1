#pragma once

#include <filesystem>
#include <stop_token>

#include "review/base/progress.h"
#include "review/forms/form_catalog.h"
#include "storage/store.h"

namespace app {

struct TrainExportOutcome {
    std::size_t lines = 0;    ///< Pictures written.
    std::size_t records = 0;  ///< Records they come from.
};

/// Writes the line pictures of all fields whose value a person verified into a new or empty folder: one PNG each, cut from the untouched
/// scan where the machine read it, and `lines.tsv` (file, text, key, reader, state; UTF-8, with a header). Verified means: two people
/// agreed, a third settled it, or the record is accepted; disputed, illegible and damaged fields are left out. Of a field that the reader of handwriting saw in
/// several lines each is a picture of its own, as that reader sees it, where it is plain which words stand in which (WrittenLines); else it is left out. The files hold personal
/// data: they never leave the office.
/// @throws Failure(usage) when the folder holds files already; Failure(world) when it cannot be written; Failure(cancelled).
[[nodiscard]] TrainExportOutcome exportTrainingLines(storage::Store& store, const review::FormCatalog& catalog,
                                                     const std::filesystem::path& folder, const review::ProgressSink& progress = {},
                                                     std::stop_token stop = {});

}  // namespace app
