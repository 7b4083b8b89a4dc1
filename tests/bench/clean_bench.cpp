// Measures cleaning: corners, splits, skew, what cropping keeps and takes away. Not a test; `./check --bench` prints its tables.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <opencv2/core.hpp>
#include <string>

#include "ocr/clean/clean.h"
#include "ocr/read/tesseract_reader.h"
#include "ocr/scan/decode.h"
#include "review/base/failure.h"
#include "tests/bench/bleed_figures.h"
#include "tests/bench/cleaning_cost.h"
#include "tests/bench/ledger_figures.h"
#include "tests/bench/real_pages.h"
#include "tests/bench/rule_figures.h"
#include "tests/bench/seal_figures.h"
#include "tests/bench/skew_figures.h"
#include "tests/bench/summary.h"
#include "tests/bench/turn_figures.h"
#include "tests/support/ledger_truth.h"
#include "tests/support/shipped_forms.h"

namespace {

namespace fs = std::filesystem;

/// What was asked for: folders by option.
struct Asked {
    std::map<std::string, fs::path> folders;
    bool verbose = false;

    [[nodiscard]] fs::path of(const std::string& option) const {
        const auto found = folders.find(option);
        return found == folders.end() ? fs::path() : found->second;
    }
};

void printCrops(const char* title, const std::vector<bench::MarkedScan>& scans) {
    std::printf("%-32s pages  regions kept  surround  of it gone  degrees  confidence\n", title);
    double leastKept = 1;
    double leastRemoved = 1;
    for (const bench::MarkedScan& marked : scans) {
        const ocr::Image scan = ocr::decodeFrame(support::bytesOf(marked.image), 0);
        const ocr::CleanReport report = ocr::cleanScan(scan).report;
        const bench::CropShares shares = bench::sharesOf(scan, marked.regions, report.quads);
        std::printf("%-32s %5zu %11.2f %% %7.2f %% %9.2f %%  %7.3f  %10.2f\n", marked.image.filename().c_str(), report.quads.size(),
                    100 * shares.kept, 100 * shares.surround, 100 * shares.removed, report.degrees, report.confidence);
        leastKept = std::min(leastKept, shares.kept);
        if (shares.surround > 0) leastRemoved = std::min(leastRemoved, shares.removed);
    }
    bench::addToSummary({"crop", title, "text kept, least page, %", bench::decimal(100 * leastKept, 2), "100", ""});
    bench::addToSummary({"crop", title, "surround gone, least page, %", bench::decimal(100 * leastRemoved, 2), ">= 95", ""});
}

void printSkew(const std::string& kind, const std::vector<bench::StraightPage>& pages) {
    if (pages.empty()) return;
    const bench::SkewFigures figures = bench::measureTurned(kind, pages);
    std::printf("%-32s %5zu  %7.3f  %7.3f  %7.3f  %9d of %zu  %s\n", kind.c_str(), pages.size(), bench::errorAt(figures, 0.5),
                bench::errorAt(figures, 0.95), figures.worst, figures.leftAlone, figures.errors.size() + std::size_t(figures.leftAlone),
                figures.worstPage.c_str());
    const bool scarce = kind.find("only") != std::string::npos || kind.find("blank") != std::string::npos;
    bench::addToSummary({"deskew", kind, "degrees of error over +-7, p95", bench::decimal(bench::errorAt(figures, 0.95), 3), scarce ? "<= 0.2" : "<= 0.1", ""});
}

void printSkews(const fs::path& book, const fs::path& shared) {
    std::printf("%-32s pages  p50      p95      max      left alone   worst page\n", "skew, degrees of error over +-7");
    const auto printed = bench::pagesOfTruth(book / "truth", book / "scans", bench::Paper::flat, 6);
    printSkew("sample book", printed);
    printSkew("sample book, upper half only", bench::withLowerPartErased(printed, 0.5));
    printSkew("sample book, upper fifth only", bench::withLowerPartErased(printed, 0.2));
    if (shared.empty()) return;
    const auto ledgers = bench::pagesOfTruth(shared / "ledgers", shared / "ledgers", bench::Paper::flat, 10);
    printSkew("ledgers", ledgers);
    printSkew("ledgers, upper half only", bench::withLowerPartErased(ledgers, 0.5));
    printSkew("ledgers, curled paper", bench::pagesOfTruth(shared / "ledgers", shared / "ledgers", bench::Paper::curled, 10));
    const auto blank = bench::picturesOf(shared / "ledgers", "blank-", ".png", true);
    printSkew("blank forms", blank);
    printSkew("blank forms, upper fifth only", bench::withLowerPartErased(blank, 0.2));
    printSkew("registers", bench::picturesOf(shared / "registers", "FRAN", ".jpg", false));
    printSkew("typewriter", bench::picturesOf(shared / "typewriter", "page0", ".jpg", false));
}

void printSeals(const fs::path& lines) {
    ocr::TesseractReader reader("", "vie");
    std::printf("%-32s letters  found  CER: no seal  seal kept  seal removed\n", "lines of print under seals");
    for (const bench::SealKind& kind : bench::usualSeals()) {
        const bench::SealFigures f = bench::readUnderSeals(kind, lines, reader);
        const auto rate = [&](std::size_t errors) { return 100.0 * double(errors) / double(std::max<std::size_t>(1, f.letters)); };
        std::printf("%-32s %7zu %6zu %10.1f %% %8.1f %% %11.1f %%\n", kind.name.c_str(), f.letters, f.found, rate(f.without), rate(f.kept),
                    rate(f.removed));
        bench::addToSummary({"seals", kind.name, "CER, seal removed, %", bench::decimal(rate(f.removed), 1), "<= half of kept",
                             bench::decimal(rate(f.kept), 1) + " (kept)"});
    }
}

void printBleeds(const fs::path& lines) {
    ocr::TesseractReader reader("", "vie");
    std::printf("%-32s picture    unevenness  back   ink    CER\n", "writing that shows through, light");
    for (const bench::BleedKind& kind : bench::usualBleeds()) {
        const bench::BleedFigures f = bench::readThroughBleed(kind, lines, reader);
        const auto print = [&](const char* of, const bench::PageLook& look) {
            std::printf("%-32s %-10s %8.1f %%  %.3f  %.3f  %.1f %%\n", kind.name.c_str(), of, 100 * look.unevenness, look.back, look.ink,
                        100.0 * double(look.errors) / double(std::max<std::size_t>(1, f.letters)));
        };
        print("as scanned", f.before);
        print("shown", f.shown);
        print("reading", f.reading);
        bench::addToSummary({"light", kind.name, "darkness of the back as shown", bench::decimal(f.shown.back, 3), "lower",
                             bench::decimal(f.before.back, 3) + " (as scanned)"});
    }
}

void printRules(const fs::path& lines, const fs::path& shared) {
    const auto rate = [](std::size_t errors, std::size_t letters) { return 100.0 * double(errors) / double(std::max<std::size_t>(1, letters)); };
    if (!shared.empty()) {
        std::printf("%-32s lines  of the rules taken  of the leaders  print kept\n", "rules and leaders of blank forms");
        for (const bench::BlankFigures& f : bench::rulesOnBlanks(shared / "ledgers", *support::shippedForms())) {
            std::printf("%-32s %5zu %16.1f %% %13.1f %% %9.1f %%\n", f.form.c_str(), f.lines, 100 * f.rulesTaken, 100 * f.leadersTaken,
                        100 * f.labelsKept);
            bench::addToSummary({"rules", f.form, "rules; leaders taken, %", bench::decimal(100 * f.rulesTaken, 1) + "; " + bench::decimal(100 * f.leadersTaken, 1), "", ""});
        }
    }
    ocr::TesseractReader reader("", "vie");
    std::printf("%-32s of the lines taken  ink kept  CER: no lines  lines kept  lines taken\n", "lines of print across rules");
    for (const bench::CrossedFigures& f : bench::printAcrossRules(lines, reader)) {
        std::printf("%-32s %16.1f %% %7.1f %% %11.1f %% %9.1f %% %10.1f %%\n", f.name.c_str(), 100 * f.rulesTaken, 100 * f.inkKept,
                    rate(f.without, f.letters), rate(f.kept, f.letters), rate(f.removed, f.letters));
    }
}

void printTurns(const std::string& kind, const fs::path& folder, double keep, bool verbose, bench::TurnFigures& all) {
    if (!fs::is_directory(folder)) return;
    const bench::TurnFigures figures = bench::measureTurns(kind, bench::uprightPages(folder), keep);
    std::printf("%-32s %5d  %6.2f %%  %10d  %11d of %d\n", kind.c_str(), figures.asked / 4, 100.0 * figures.right / std::max(1, figures.asked),
                figures.leftAlone, figures.falseTurns, figures.uprights);
    if (verbose) {
        for (const std::string& wrong : figures.wrong) std::printf("  %s\n", wrong.c_str());
    }
    std::fflush(stdout);
    all.asked += figures.asked;
    all.right += figures.right;
    all.leftAlone += figures.leftAlone;
    all.falseTurns += figures.falseTurns;
    all.uprights += figures.uprights;
}

void printAllTurns(const fs::path& book, const Asked& asked) {
    std::printf("%-32s pages  upright   left alone  turned away\n", "turned by 0, 90, 180, 270");
    bench::TurnFigures all;
    bench::TurnFigures parts;
    const auto print = [&](const std::string& kind, const fs::path& folder, double keep = 1) {
        printTurns(kind, folder, keep, asked.verbose, keep < 1 ? parts : all);
    };
    print("sample book", book / "scans");
    print("sample book, upper half only", book / "scans", 0.5);
    print("sample book, upper fifth only", book / "scans", 0.2);
    if (const fs::path drawn = asked.of("drawn"); !drawn.empty()) {
        print("freshly drawn", drawn);
        print("freshly drawn, upper half only", drawn, 0.5);
    }
    if (const fs::path shared = asked.of("shared"); !shared.empty()) {
        print("ledgers and blank forms", shared / "ledgers");
        print("ledgers, upper half only", shared / "ledgers", 0.5);
        print("registers", shared / "registers");
        print("registers, upper half only", shared / "registers", 0.5);
        print("spreads", shared / "spreads");
        print("typewriter", shared / "typewriter");
        print("typewriter, upper half only", shared / "typewriter", 0.5);
        print("print", shared / "vi_print");
        print("handwriting", shared / "handwriting");
    }
    const auto sum = [](const char* kind, const bench::TurnFigures& figures, const char* wanted) {
        std::printf("%-32s %5d  %6.2f %%  %10d  %11d of %d\n", kind, figures.asked / 4, 100.0 * figures.right / std::max(1, figures.asked),
                    figures.leftAlone, figures.falseTurns, figures.uprights);
        bench::addToSummary({"turn", kind, "askings answered upright, of four ways up", bench::outOf(figures.right, figures.asked), wanted, ""});
    };
    sum("all whole pages", all, ">= 99.5 %");
    sum("all parts of pages", parts, "");
}

bool parse(int argc, char** argv, Asked& asked) {
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--verbose") {
            asked.verbose = true;
        } else if (argument.starts_with("--") && i + 1 < argc) {
            asked.folders[argument.substr(2)] = argv[++i];
        } else {
            return false;
        }
    }
    return !asked.folders.empty();
}

void printAll(const Asked& asked, const fs::path& sogoc) {
    if (const fs::path folder = asked.of("ledgers"); !folder.empty()) bench::printLedgerFigures(folder, asked.of("dump"), asked.verbose);
    if (const fs::path folder = asked.of("registers"); !folder.empty()) printCrops("registers", bench::markedScans(folder));
    if (const fs::path folder = asked.of("spreads"); !folder.empty()) printCrops("spreads", bench::plainScans(folder));
    if (const fs::path book = asked.of("skew"); !book.empty()) printSkews(book, asked.of("shared"));
    if (const fs::path book = asked.of("turns"); !book.empty()) printAllTurns(book, asked);
    if (const fs::path lines = asked.of("seals"); !lines.empty()) printSeals(lines);
    if (const fs::path lines = asked.of("bleed"); !lines.empty()) printBleeds(lines);
    if (const fs::path lines = asked.of("rules"); !lines.empty()) printRules(lines, asked.of("shared"));
    if (const fs::path picture = asked.of("cost"); !picture.empty()) bench::printCleaningCost(picture, sogoc);
}

}  // namespace

int main(int argc, char** argv) {
    Asked asked;
    if (!parse(argc, argv, asked)) {
        std::fprintf(stderr,
                     "usage: clean_bench [--ledgers FOLDER [--dump FOLDER] [--verbose]] [--registers FOLDER] [--spreads FOLDER]"
                     "\n                   [--skew SAMPLE_BOOK [--shared FOLDER]]"
                     "\n                   [--turns SAMPLE_BOOK [--shared FOLDER] [--drawn FOLDER] [--verbose]]"
                     "\n                   [--seals FOLDER_OF_LINES] [--bleed FOLDER_OF_LINES] [--cost PICTURE]"
                     "\n                   [--rules FOLDER_OF_LINES [--shared FOLDER]]\n");
        return 2;
    }
    cv::setNumThreads(1);
    try {
        printAll(asked, fs::path(argv[0]).parent_path() / "sogoc");
    } catch (const review::Failure& failure) {
        std::fprintf(stderr, "%s (%s)\n", failure.what(), failure.detail().c_str());
        return 1;
    }
    return 0;
}
