// Prints the letter patches of pages that lie the right way up: the input of ocr/training/fit_turn.py.
// usage: patches_bench SET=FOLDER… > patches.bin    one set a name; pictures lower than 150 pixels are lines, twenty of them make a page

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <opencv2/core.hpp>
#include <string>

#include "ocr/clean/letter_patches.h"
#include "review/base/failure.h"
#include "tests/bench/upright_pages.h"

namespace {

/// Letters a little smaller and larger than usual too, because their size is only guessed.
constexpr double kSizes[] = {12, 9.36, 15.6};
constexpr std::size_t kFewer = 300;

/// A line of text, `SET NAME SIZE COUNT`, then COUNT patches of 288 numbers of 4 bytes each.
void print(const std::string& set, const bench::UprightPage& page) {
    const ocr::Image picture = page.picture();
    for (const double size : kSizes) {
        ocr::LetterPatchSettings settings;
        if (size != settings.letterPixels) settings.mostPatches = kFewer;
        settings.letterPixels = size;
        const auto patches = ocr::letterPatches(picture, settings).patches;
        std::printf("%s\t%s\t%.1f\t%zu\n", set.c_str(), page.name.c_str(), size, patches.size());
        for (const ocr::LetterPatch& patch : patches) std::fwrite(patch.data(), sizeof(float), patch.size(), stdout);
    }
}

}  // namespace

int main(int argc, char** argv) {
    cv::setNumThreads(1);
    try {
        for (int i = 1; i < argc; ++i) {
            const std::string argument = argv[i];
            const std::size_t equals = argument.find('=');
            if (equals == std::string::npos) {
                std::fprintf(stderr, "usage: patches_bench SET=FOLDER… > patches.bin\n");
                return 2;
            }
            for (const bench::UprightPage& page : bench::uprightPages(argument.substr(equals + 1))) print(argument.substr(0, equals), page);
        }
    } catch (const review::Failure& failure) {
        std::fprintf(stderr, "%s (%s)\n", failure.what(), failure.detail().c_str());
        return 1;
    }
    return 0;
}
