#include "app/tasks/clean_file.h"

#include "app/files.h"
#include "app/places.h"
#include "ocr/clean/clean.h"
#include "ocr/scan/decoder.h"
#include "ocr/scan/encode.h"
#include "storage/atomic_file.h"

namespace app {
namespace {

std::filesystem::path numbered(const std::filesystem::path& out, std::size_t number) {
    std::filesystem::path name = out.stem();
    name += "-" + std::to_string(number);
    name += out.extension();
    return out.parent_path() / name;
}

}  // namespace

std::vector<CleanedFrame> cleanFile(const std::filesystem::path& file, const std::filesystem::path& out, bool binarize) {
    const std::string bytes = readWholeFile(file);
    const ocr::FileFacts facts = ocr::inspectFile(bytes);
    ocr::Decoder decoder(decoderProgram());
    std::vector<CleanedFrame> frames;
    std::vector<std::pair<std::size_t, std::string>> pictures;  // Frame and PNG bytes: the names depend on how many there are.
    for (std::size_t frame = 0; frame < facts.frames; ++frame) {
        const ocr::CleanScan cleaned = ocr::cleanScan(decoder.decode(bytes, frame));
        frames.push_back({{}, cleaned.report.toJson()});
        for (const ocr::CleanPage& page : cleaned.pages)
            pictures.emplace_back(frame, ocr::encodePng(binarize ? ocr::binarize(page.reading) : page.colour, ocr::PngEffort::quick));
    }
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const auto path = pictures.size() == 1 ? out : numbered(out, i + 1);
        storage::AtomicFile picture(path, storage::WhenThere::replace);
        picture.write(pictures[i].second);
        picture.keep();
        frames[pictures[i].first].pages.push_back(path);
    }
    return frames;
}

}  // namespace app
