#include "app/tasks/clean_file.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "app/files.h"
#include "app/places.h"
#include "ocr/clean/bleed.h"
#include "ocr/scan/decoder.h"
#include "ocr/scan/encode.h"
#include "ocr/scan/inspect_file.h"
#include "review/base/failure.h"
#include "storage/atomic_file.h"

namespace app {
namespace {

std::filesystem::path numbered(const std::filesystem::path& out, std::size_t number) {
    std::filesystem::path name = out.stem();
    name += "-" + std::to_string(number);
    name += out.extension();
    return out.parent_path() / name;
}

/// One recipe for each frame: what was printed as a report, of one frame or of several.
std::vector<ocr::CleanRecipe> recipesIn(const std::filesystem::path& file, std::size_t frames) {
    const std::string text = readWholeFile(file);
    const auto tree = nlohmann::json::parse(text, nullptr, false);
    std::vector<ocr::CleanRecipe> recipes;
    if (tree.is_array()) {
        for (const auto& one : tree) recipes.push_back(ocr::recipeFrom(one.dump(), file.string()));
    } else {
        recipes.push_back(ocr::recipeFrom(text, file.string()));
    }
    if (recipes.size() == frames) return recipes;
    throw review::Failure(review::FailureKind::input, {"Công thức làm sạch này là của một tệp khác: số trang của tệp không khớp.",
                                                       "This recipe of cleaning belongs to another file: the numbers of pages differ."});
}

}  // namespace

std::vector<std::vector<std::filesystem::path>> writePages(const std::vector<ocr::CleanScan>& frames, const std::filesystem::path& out,
                                                           bool binarize) {
    std::size_t pages = 0;
    for (const ocr::CleanScan& frame : frames) pages += frame.pages.size();
    std::vector<std::vector<std::filesystem::path>> files;
    std::size_t number = 0;
    for (const ocr::CleanScan& frame : frames) {
        files.emplace_back();
        for (const ocr::CleanPage& page : frame.pages) {
            files.back().push_back(pages == 1 ? out : numbered(out, ++number));
            storage::AtomicFile picture(files.back().back(), storage::WhenThere::replace);
            const ocr::Image shown =
                binarize ? ocr::binarize(page.reading) : ocr::lowerBleed(page.colour, page.pixelsPerMm, ocr::BleedFor::eyes, frame.report.recipe.bleed);
            picture.write(ocr::encodePng(shown, ocr::PngEffort::quick));
            picture.keep();
        }
    }
    return files;
}

std::vector<CleanedFrame> cleanFile(const std::filesystem::path& file, const std::filesystem::path& out, const CleanFileSettings& settings) {
    const std::string bytes = readWholeFile(file);
    const ocr::FileFacts facts = ocr::inspectFile(bytes);
    std::vector<ocr::CleanRecipe> recipes;
    if (!settings.recipe.empty()) recipes = recipesIn(settings.recipe, facts.frames);
    ocr::Decoder decoder(decoderProgram());
    std::vector<ocr::CleanScan> cleaned;
    for (std::size_t frame = 0; frame < facts.frames; ++frame) {
        const ocr::Image scan = decoder.decode(bytes, frame);
        cleaned.push_back(recipes.empty() ? ocr::cleanScan(scan) : ocr::cleanBy(recipes[frame], scan));
    }
    const auto pages = writePages(cleaned, out, settings.binarize);
    std::vector<CleanedFrame> frames;
    for (std::size_t frame = 0; frame < cleaned.size(); ++frame) {
        if (settings.report) ocr::tellRules(cleaned[frame]);
        frames.push_back({pages[frame], settings.report ? cleaned[frame].report.toJson() : std::string()});
    }
    return frames;
}

}  // namespace app
