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

/// Takes one file. @throws Failure(input) when it is no picture that can be kept; failures of the store and the world pass through.
void takeFile(storage::Store& store, review::BookId book, const std::filesystem::path& path, const storage::Act& act,
              ImportOutcome& outcome) {
    const std::string bytes = readWholeFile(path);
    const ocr::FileFacts facts = ocr::inspectFile(bytes);
    const std::string name = path.filename().string();
    const storage::AddedScans added = store.addScans(book, {name, bytes, facts.frames}, act);
    if (added.alreadyThere) {
        ++outcome.known;
        return;
    }
    ++outcome.files;
    outcome.scans += added.ids.size();
    outcome.added.insert(outcome.added.end(), added.ids.begin(), added.ids.end());
    if (added.inOtherBook) outcome.warnings.push_back(sameInOtherBook(name, *added.inOtherBook));
}

}  // namespace

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
            takeFile(store, book, path, act, outcome);
        } catch (const review::Failure& failure) {
            if (failure.kind() != review::FailureKind::input) throw;
            outcome.refused.push_back({path.filename().string(), failure.sentence()});
        }
        if (progress) progress({++done, files.size(), path.filename().string()});
    }
    judgeScans(store, outcome.added, 0, act.who, progress, stop);
    if (!outcome.added.empty()) outcome.findings = onlyOf(qualityOf(store, book), outcome.added);
    return outcome;
}

}  // namespace app
