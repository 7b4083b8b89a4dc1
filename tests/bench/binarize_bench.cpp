// Measures black and white against truths made by hand, beside well-known methods. Not a test; `./check --bench` prints its table.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "ocr/clean/binarize.h"
#include "ocr/scan/decode.h"
#include "ocr/scan/encode.h"
#include "review/base/failure.h"
#include "tests/bench/binarisation_score.h"
#include "tests/bench/dibco_pairs.h"
#include "tests/bench/plain_binarizers.h"
#include "tests/bench/summary.h"

namespace {

namespace fs = std::filesystem;

struct Method {
    const char* name;
    ocr::Image (*run)(const ocr::Image&);
};

ocr::Image ours(const ocr::Image& page) { return ocr::separateInk(page).ink; }

constexpr Method kMethods[] = {{"Otsu", bench::otsu}, {"division", bench::divisionAndOtsu}, {"Sauvola", bench::sauvola}, {"ours", ours}};

// Means of one method over a set of pictures.
struct Sums {
    double fMeasure = 0;
    double precision = 0;
    double recall = 0;
    double psnr = 0;
    double seconds = 0;
    double megapixels = 0;
    int pictures = 0;

    void add(const bench::InkScore& score, double took, double size) {
        fMeasure += score.fMeasure;
        precision += score.precision;
        recall += score.recall;
        psnr += score.psnr;
        seconds += took;
        megapixels += size;
        ++pictures;
    }
};

using Table = std::map<std::string, Sums>;  // By method.

ocr::Image decoded(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    // Contest pictures are cut-outs, often lower than any page of a book.
    return ocr::decodeFrame(bytes, 0, ocr::PictureUse::line);
}

void measure(const bench::InkPair& pair, Table& all, Table& ofFolder, const fs::path& dumpFolder) {
    const ocr::Image page = decoded(pair.source);
    const ocr::Image truth = decoded(pair.truth);
    if (page.width() != truth.width() || page.height() != truth.height()) {
        std::printf("!! %s and its truth differ in size: left out\n", pair.name.c_str());
        return;
    }
    const double megapixels = double(page.width()) * page.height() / 1e6;
    std::printf("%-28s", pair.name.c_str());
    bench::InkScore last;
    for (const Method& method : kMethods) {
        const std::clock_t start = std::clock();
        const ocr::Image ink = method.run(page);
        const double took = double(std::clock() - start) / CLOCKS_PER_SEC;
        last = bench::scoreInk(ink, truth);
        all[method.name].add(last, took, megapixels);
        ofFolder[method.name].add(last, took, megapixels);
        std::printf("%10.2f", last.fMeasure);
    }
    const ocr::BinarizeResult result = ocr::separateInk(page);
    std::printf("%8.1f%7.1f%7.1f   stroke %.1f, confidence %.2f\n", last.precision, last.recall, last.psnr, result.strokeWidth,
                result.confidence);
    if (dumpFolder.empty()) return;
    std::string file = pair.name + ".png";
    std::replace(file.begin(), file.end(), '/', '-');
    std::ofstream(dumpFolder / file, std::ios::binary) << ocr::encodePng(result.ink);
}

void printHead() {
    std::printf("%-28s", "F-measure, %");
    for (const Method& method : kMethods) std::printf("%10s", method.name);
    std::printf("   P, %%   R, %%  PSNR, all three of ours\n");
}

void printMeans(const std::string& title, Table& table) {
    std::printf("%-28s", title.c_str());
    for (const Method& method : kMethods) std::printf("%10.2f", table[method.name].fMeasure / table[method.name].pictures);
    const Sums& sums = table[kMethods[std::size(kMethods) - 1].name];
    std::printf("%8.1f%7.1f%7.1f\n", sums.precision / sums.pictures, sums.recall / sums.pictures, sums.psnr / sums.pictures);
}

void printSpeed(Table& table) {
    std::printf("%-28s", "CPU ms a megapixel");
    for (const Method& method : kMethods) std::printf("%10.1f", 1000 * table[method.name].seconds / table[method.name].megapixels);
    std::printf("\n");
}

int measureAll(const fs::path& folder, const fs::path& dumpFolder) {
    const bench::InkPairs found = bench::findInkPairs(folder);
    for (const fs::path& truth : found.lonely) std::printf("!! no picture belongs to the truth %s\n", truth.c_str());
    if (found.pairs.empty()) {
        std::fprintf(stderr, "binarize_bench: no pairs of picture and truth below %s\n", folder.c_str());
        return 2;
    }
    printHead();
    Table all;
    std::map<std::string, Table> folders;
    for (const bench::InkPair& pair : found.pairs) measure(pair, all, folders[fs::path(pair.name).parent_path().string()], dumpFolder);
    if (all.empty()) return 1;
    if (folders.size() > 1) {
        for (auto& [name, table] : folders) {
            if (!table.empty()) printMeans("mean " + name, table);
        }
    }
    printMeans("mean of " + std::to_string(all.begin()->second.pictures) + " pictures", all);
    printSpeed(all);
    const Sums& own = all[kMethods[std::size(kMethods) - 1].name];
    std::string others;
    for (const Method& method : kMethods) {
        if (&all[method.name] == &own) continue;
        others += (others.empty() ? "" : ", ") + bench::decimal(all[method.name].fMeasure / all[method.name].pictures, 1) + " (" + method.name + ")";
    }
    bench::addToSummary({"binarise", std::to_string(own.pictures) + " pictures", "mean F-measure", bench::decimal(own.fMeasure / own.pictures, 2), ">= 88", others});
    bench::addToSummary({"binarise", std::to_string(own.pictures) + " pictures", "CPU ms a megapixel", bench::decimal(1000 * own.seconds / own.megapixels, 1), "<= 60", ""});
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    fs::path folder = fs::path(SOGOC_SHARED_DATA) / "binarisation";
    fs::path dumpFolder;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        const bool known = argument == "--dibco" || argument == "--dump";
        if (!known || i + 1 >= argc) {
            std::fprintf(stderr, "usage: binarize_bench [--dibco FOLDER] [--dump FOLDER]\n");
            return 2;
        }
        (argument == "--dibco" ? folder : dumpFolder) = argv[++i];
    }
    if (!fs::is_directory(folder)) {
        std::fprintf(stderr, "binarize_bench: the folder %s is missing; name one with --dibco\n", folder.c_str());
        return 2;
    }
    cv::setNumThreads(1);
    try {
        return measureAll(folder, dumpFolder);
    } catch (const review::Failure& failure) {
        std::fprintf(stderr, "%s (%s)\n", failure.what(), failure.detail().c_str());
        return 1;
    }
}
