// Measures how well the reader of handwriting reads lines that other scanners, papers and pens would have left otherwise. Not a test; `./check --bench`
// prints its table.
// usage: wear_bench --lines DIR [--part NAME] [--models DIR] [--only WORD] [--language] [--keep DIR]
//   --lines DIR    DIR/lines.tsv: picture, part, text, separated by tabs
//   --part NAME    only the lines of that part; "valid" when left out
//   --models DIR   folder of the handwriting models; those of this source tree when left out
//   --only WORD    only kinds of wear with this in their name; the first, unworn, is always measured
//   --language     with letters and places too, which takes longer
//   --keep DIR     one worn line of each kind as a picture, for looking at

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/read/hand_reader.h"
#include "ocr/scan/decode.h"
#include "ocr/scan/encode.h"
#include "review/base/text.h"
#include "tests/bench/summary.h"
#include "tests/bench/true_lines.h"
#include "tests/bench/worn_line.h"
#include "tests/support/ledger_truth.h"

namespace {

namespace fs = std::filesystem;

struct Options : bench::LineChoice {
    fs::path keep;
    std::string only;
    bool language = false;
};

std::optional<Options> optionsOf(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string flag = argv[i];
        const bool value = i + 1 < argc;
        if (bench::takesLineOption(options, argc, argv, i)) continue;
        if (flag == "--only" && value) options.only = argv[++i];
        else if (flag == "--keep" && value) options.keep = argv[++i];
        else if (flag == "--language") options.language = true;
        else return std::nullopt;
    }
    if (options.lines.empty()) return std::nullopt;
    return options;
}

/// A line as it came, grey, and its text.
struct KnownLine {
    cv::Mat grey;
    std::string text;
};

std::vector<KnownLine> knownLines(const Options& options) {
    std::vector<KnownLine> lines;
    for (const bench::TrueLine& line : bench::linesOf(options.lines, options.part)) {
        const ocr::Image picture = ocr::decodeFrame(support::bytesOf(line.picture), 0, ocr::PictureUse::line);
        cv::Mat grey = ocr::matOf(picture);
        if (grey.channels() == 3) cv::cvtColor(ocr::matOf(picture), grey, cv::COLOR_RGB2GRAY);
        lines.push_back({grey, line.text});
    }
    return lines;
}

/// Share of letters wrong over all lines worn so.
double errorsUnder(const bench::Wear& wear, const std::vector<KnownLine>& lines, ocr::HandReader& reader, const fs::path& keep) {
    std::size_t letters = 0;
    std::size_t errors = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const cv::Mat worn = wear.apply({lines[i].grey, lines[(i + 7) % lines.size()].grey, i + 1});
        const ocr::Image picture = ocr::imageFrom(worn, 200);
        letters += review::letterCount(lines[i].text);
        errors += review::editDistance(lines[i].text, reader.read(picture).text);
        if (i == 0 && !keep.empty()) std::ofstream(keep / (std::string(wear.name) + ".png"), std::ios::binary) << ocr::encodePng(picture);
    }
    return static_cast<double>(errors) / static_cast<double>(std::max<std::size_t>(1, letters));
}

/// Prints each kind of wear and how many times more is wrong than on the lines as they are.
void measure(const Options& options, const std::vector<KnownLine>& lines, ocr::HandLanguage language, const char* name) {
    ocr::HandChoice lone;
    lone.lone = true;
    ocr::HandReader reader(options.models.string(), language, lone);
    double plain = 0;
    double worst = 0;
    int within = 0;
    int kinds = 0;
    std::string worstName;
    std::printf("%-36s %8s %6s   (%s, %zu lines)\n", "lines", "CER, %", "times", name, lines.size());
    for (const bench::Wear& wear : bench::wears()) {
        const bool first = &wear == bench::wears().data();
        if (!first && std::string_view(wear.name).find(options.only) == std::string_view::npos) continue;
        const double errors = errorsUnder(wear, lines, reader, options.keep);
        if (first) plain = errors;
        const double times = errors / std::max(1e-9, plain);
        std::printf("%-36s %8.2f %6.2f\n", wear.name, 100 * errors, times);
        std::fflush(stdout);
        if (first) continue;
        ++kinds;
        within += times <= 2 ? 1 : 0;
        if (times <= worst) continue;
        worst = times;
        worstName = wear.name;
    }
    if (kinds == 0) return;
    bench::addToSummary({"read", std::string("worn pen lines, ") + name, "kinds of wear with at most twice the CER of the lines as they are",
                         bench::outOf(within, kinds), "all", ""});
    bench::addToSummary({"read", std::string("worn pen lines, ") + name, "worst (" + worstName + "), times the CER", bench::decimal(worst, 2), "<= 2", ""});
}

}  // namespace

int main(int argc, char** argv) {
    const auto options = optionsOf(argc, argv);
    if (!options) {
        std::fprintf(stderr, "usage: wear_bench --lines DIR [--part NAME] [--models DIR] [--only WORD] [--language] [--keep DIR]\n");
        return 2;
    }
    cv::setNumThreads(1);
    const std::vector<KnownLine> lines = knownLines(*options);
    if (lines.empty()) {
        std::fprintf(stderr, "wear_bench: no lines of part %s in %s\n", options->part.c_str(), options->lines.c_str());
        return 3;
    }
    measure(*options, lines, ocr::HandLanguage::none, "hand-greedy");
    if (options->language) measure(*options, lines, ocr::HandLanguage::places, "hand");
    return 0;
}
