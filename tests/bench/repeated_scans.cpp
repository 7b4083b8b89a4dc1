#include "tests/bench/repeated_scans.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

#include "ocr/quality/quality.h"
#include "ocr/quality/sheet_album.h"
#include "ocr/quality/sheet_difference.h"
#include "tests/bench/summary.h"

namespace bench {
namespace {

/// What came of all books.
struct Outcome {
    int repeated = 0;
    int found = 0;
    int pairs = 0;      ///< Of different pages of one book.
    int mistaken = 0;   ///< Of these taken for one sheet.
    double seconds = 0; ///< For all of them.
    std::vector<double> differences;  ///< Of the repeated sheets from what they repeat.
    double nearest = 1;               ///< Of different pages.
};

bool isFound(const ocr::SheetAlbum& album, const BookOfSheets& book, const RepeatedScan& repeated, const std::string& print) {
    const auto like = album.likeThis(print, ocr::QualityLimits().sameSheet);
    return std::ranges::any_of(like, [&](const auto& match) { return book.sheets[match.sheet].name == repeated.name; });
}

void askRepeated(const BookOfSheets& book, const ocr::SheetAlbum& album, Outcome& outcome) {
    for (const RepeatedScan& repeated : book.repeated) {
        const bool found = !repeated.prints.empty() && std::ranges::all_of(repeated.prints, [&](const auto& print) { return isFound(album, book, repeated, print); });
        ++outcome.repeated;
        outcome.found += found ? 1 : 0;
        double worst = 0;
        for (const std::string& print : repeated.prints) {
            double nearest = 1;
            for (const SheetOfBook& sheet : book.sheets) {
                if (sheet.name == repeated.name) nearest = std::min(nearest, ocr::sheetDifference(print, sheet.print));
            }
            worst = std::max(worst, nearest);
        }
        outcome.differences.push_back(worst);
        if (!found) std::printf("  missed  %-26s scanned twice: %zu pages, differs by %.2f\n", repeated.name.c_str(), repeated.prints.size(), worst);
    }
}

}  // namespace

void printRepeats(const std::map<std::string, BookOfSheets>& books) {
    Outcome outcome;
    for (const auto& [name, book] : books) {
        ocr::SheetAlbum album;
        const std::clock_t start = std::clock();
        for (std::size_t i = 0; i < book.sheets.size(); ++i) {
            for (const auto& match : album.likeThis(book.sheets[i].print, ocr::QualityLimits().sameSheet)) {
                outcome.mistaken += book.sheets[match.sheet].name == book.sheets[i].name ? 0 : 1;
            }
            album.add(book.sheets[i].print);
            outcome.pairs += static_cast<int>(i);
        }
        outcome.seconds += double(std::clock() - start) / CLOCKS_PER_SEC;
        askRepeated(book, album, outcome);
        for (std::size_t i = 0; i < book.sheets.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) outcome.nearest = std::min(outcome.nearest, ocr::sheetDifference(book.sheets[i].print, book.sheets[k].print));
        }
    }
    std::printf("%-26s %3d of %3d  %5.1f %%\n", "scanned twice", outcome.found, outcome.repeated, 100.0 * outcome.found / std::max(1, outcome.repeated));
    addToSummary({"gate", "scanned twice", "found", outOf(outcome.found, outcome.repeated), ">= 95 %", ""});
    std::printf("\ndifferent pages taken for one sheet: %d of %d pairs; nearest pair differs by %.3f; %.2f ms a pair\n", outcome.mistaken, outcome.pairs,
                outcome.nearest, 1000 * outcome.seconds / std::max(1, outcome.pairs));
    std::ranges::sort(outcome.differences);
    if (outcome.differences.empty()) return;
    std::printf("scanned twice: middle %.2f, largest %.2f\n", outcome.differences[outcome.differences.size() / 2], outcome.differences.back());
}

}  // namespace bench
