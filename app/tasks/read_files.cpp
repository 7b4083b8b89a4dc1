#include "app/tasks/read_files.h"

#include <algorithm>
#include <map>

#include "app/files.h"
#include "app/jobs/bench.h"
#include "app/jobs/channel.h"
#include "app/tasks/reading_seat.h"
#include "ocr/scan/inspect_file.h"
#include "ocr/scan/own_limits.h"

namespace app {
namespace {

struct Answer {
    std::size_t index = 0;
    Outcome<FilePages> pages;
};

FilePages readOne(ReadingSeat& seat, const std::filesystem::path& path, const std::stop_token& stop) {
    const std::string bytes = readWholeFile(path);
    const ocr::FileFacts facts = ocr::inspectFile(bytes);
    FilePages pages;
    for (std::size_t frame = 0; frame < facts.frames; ++frame)
        pages.push_back(seat.reader.read(seat.decoder.decode(bytes, frame, ocr::PictureUse::page, stop), stop));
    return pages;
}

}  // namespace

void readFiles(const std::vector<std::filesystem::path>& files, std::shared_ptr<const review::FormCatalog> catalog,
               const ReadFilesSettings& settings, const FileSink& sink, std::stop_token stop) {
    if (files.empty()) return;
    ocr::keepFreedMemory(kMemoryKeptForReading);
    const std::size_t seats = std::min(settings.seats == 0 ? Seats::cores() : settings.seats, files.size());
    Channel<Answer> answers;
    Bench<ReadingSeat> bench(seats, [catalog, &settings] { return std::make_unique<ReadingSeat>(catalog, settings.reader); });
    const std::stop_callback pass(stop, [&bench] { bench.requestStop(); });
    for (std::size_t index = 0; index < files.size(); ++index) {
        bench.post(
            Urgency::batch,
            [path = files[index]](ReadingSeat& seat, const std::stop_token& token) { return readOne(seat, path, token); },
            [index, &answers](Outcome<FilePages> pages) {
                answers.push({index, std::move(pages)});
            });
    }
    std::map<std::size_t, Outcome<FilePages>> early;
    std::size_t next = 0;
    for (std::size_t taken = 0; taken < files.size(); ++taken) {
        Answer answer = answers.take();
        early.emplace(answer.index, std::move(answer.pages));
        for (auto ready = early.find(next); ready != early.end() && !stop.stop_requested(); ready = early.find(++next)) {
            sink(files[next], std::move(ready->second));
            early.erase(ready);
        }
    }
    if (stop.stop_requested()) throw stoppedFailure();
}

}  // namespace app
