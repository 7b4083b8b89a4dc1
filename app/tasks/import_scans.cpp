#include "app/tasks/import_scans.h"

#include "app/files.h"
#include "app/jobs/bench.h"
#include "app/tasks/book_sheets.h"
#include "ocr/scan/inspect_file.h"

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
    if (added.alreadyThere) return {{}, true, {}};
    TakenFile taken{added.ids, false, {}};
    if (added.inOtherBook) taken.warning = sameInOtherBook(name, *added.inOtherBook);
    return taken;
}

void ImportOutcome::count(const TakenFile& file) {
    file.known ? ++known : ++files;
    scans += file.scans.size();
    added.insert(added.end(), file.scans.begin(), file.scans.end());
    if (file.warning) warnings.push_back(*file.warning);
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
            outcome.count(takeFile(store, book, path, act));
        } catch (const review::Failure& failure) {
            if (failure.kind() != review::FailureKind::input) throw;
            outcome.refused.push_back({path.filename().string(), failure.sentence()});
        }
        if (progress) progress({++done, files.size(), path.filename().string()});
    }
    judgeScans(store, outcome.added, 0, act.who, progress, stop);
    if (outcome.added.empty()) return outcome;
    BookSheets(store, book).compare(act.who, progress, stop);
    outcome.findings = onlyOf(qualityOf(store, book), outcome.added);
    return outcome;
}

}  // namespace app
