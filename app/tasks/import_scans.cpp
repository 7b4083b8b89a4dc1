#include "app/tasks/import_scans.h"

#include "app/files.h"
#include "app/jobs/bench.h"
#include "ocr/scan/decode.h"

namespace app {
namespace {

review::Sentence sameInOtherBook(const std::string& file, const std::string& book) {
    return {"Bản quét " + file + " cũng có trong quyển " + book + ". Hãy kiểm tra xem có nhầm quyển không.",
            "The picture " + file + " also stands in book " + book + ". Check that it is in the right book."};
}

}  // namespace

TakenFile takeFile(storage::Store& store, review::BookId book, const std::filesystem::path& path, const storage::Act& act) {
    const std::string bytes = readWholeFile(path);
    const ocr::FileFacts facts = ocr::inspectFile(bytes);
    const std::string name = path.filename().string();
    const storage::AddedScans added = store.addScans(book, {name, bytes, facts.frames}, act);
    if (added.alreadyThere) return {0, true, {}};
    TakenFile taken{added.ids.size(), false, {}};
    if (added.inOtherBook) taken.warning = sameInOtherBook(name, *added.inOtherBook);
    return taken;
}

ImportOutcome importScans(storage::Store& store, review::BookId book, const std::vector<std::filesystem::path>& paths,
                          const storage::Act& act, const review::ProgressSink& progress, std::stop_token stop) {
    ImportOutcome outcome;
    std::vector<std::filesystem::path> files;
    for (const auto& path : paths) {
        try {
            const auto inside = filesOf({path});
            files.insert(files.end(), inside.begin(), inside.end());
        } catch (const review::Failure& failure) {
            outcome.refused.push_back({path.string(), failure.sentence()});
        }
    }
    std::size_t done = 0;
    for (const auto& path : files) {
        if (stop.stop_requested()) throw stoppedFailure();
        try {
            const TakenFile taken = takeFile(store, book, path, act);
            taken.known ? ++outcome.known : ++outcome.files;
            outcome.scans += taken.scans;
            if (taken.warning) outcome.warnings.push_back(*taken.warning);
        } catch (const review::Failure& failure) {
            if (failure.kind() != review::FailureKind::input) throw;
            outcome.refused.push_back({path.filename().string(), failure.sentence()});
        }
        if (progress) progress({++done, files.size(), path.filename().string()});
    }
    return outcome;
}

}  // namespace app
