#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "review/scan_quality.h"

namespace review {
namespace {

constexpr double kLeastDpi = 70;                       // Fewer is a camera's or a copier's fancy.
constexpr std::array kLongSides{210.0, 297.0, 420.0};  // Millimetres,
constexpr std::array kNames{"A5", "A4", "A3"};         // of these.
constexpr double kTolerance = 0.12;
constexpr double kMajority = 0.6;
constexpr double kAlike = 0.04;     // Sheets from one scanner differ by less than this.
constexpr double kLeastStep = 1.3;  // From one size of paper to the next is 1.41,
constexpr double kMostStep = 1.55;  // measured with some surround.

double longSide(const SheetFacts& sheet) { return std::max(sheet.width, sheet.height); }

/// Number of the paper size from 0; nothing for another size.
std::optional<std::size_t> sizeOf(const SheetFacts& sheet) {
    if (sheet.dpi < kLeastDpi) return std::nullopt;
    const double mm = longSide(sheet) / sheet.dpi * 25.4;
    for (std::size_t i = 0; i < kLongSides.size(); ++i) {
        if (std::abs(mm / kLongSides[i] - 1) < kTolerance) return i;
    }
    return std::nullopt;
}

/// Of the measured sheets.
void addMeasured(const std::vector<SheetFacts>& sheets, std::vector<std::size_t>& odd) {
    std::map<std::size_t, std::size_t> counts;
    std::size_t all = 0;
    for (const SheetFacts& sheet : sheets) {
        if (const auto size = sizeOf(sheet)) ++counts[*size], ++all;
    }
    for (const auto& [usual, count] : counts) {
        if (static_cast<double>(count) < kMajority * static_cast<double>(all) || count < 2) continue;
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            if (const auto size = sizeOf(sheets[i]); size && *size != usual) odd.push_back(i);
        }
    }
}

/// Of the sheets nobody measured.
void addCompared(const std::vector<SheetFacts>& sheets, std::vector<std::size_t>& odd) {
    std::vector<double> sides;
    for (const SheetFacts& sheet : sheets) {
        if (sheet.dpi < kLeastDpi && longSide(sheet) > 0) sides.push_back(longSide(sheet));
    }
    if (sides.size() < 4) return;
    std::sort(sides.begin(), sides.end());
    const double usual = sides[sides.size() / 2];
    const auto alike = std::count_if(sides.begin(), sides.end(), [&](double side) { return std::abs(side / usual - 1) < kAlike; });
    if (static_cast<double>(alike) < kMajority * static_cast<double>(sides.size())) return;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (sheets[i].dpi >= kLeastDpi || longSide(sheets[i]) <= 0) continue;
        const double step = std::max(longSide(sheets[i]) / usual, usual / longSide(sheets[i]));
        if (step >= kLeastStep && step <= kMostStep) odd.push_back(i);
    }
}

}  // namespace

std::vector<std::size_t> oddPapers(const std::vector<SheetFacts>& sheets) {
    std::vector<std::size_t> odd;
    addMeasured(sheets, odd);
    addCompared(sheets, odd);
    std::sort(odd.begin(), odd.end());
    return odd;
}

std::vector<PaperCount> paperCounts(const std::vector<SheetFacts>& sheets) {
    std::array<std::size_t, kNames.size()> pages{};
    for (const SheetFacts& sheet : sheets) {
        if (const auto size = sizeOf(sheet)) ++pages[*size];
    }
    std::vector<PaperCount> counts;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (pages[i] > 0) counts.push_back({kNames[i], pages[i]});
    }
    std::stable_sort(counts.begin(), counts.end(), [](const PaperCount& a, const PaperCount& b) { return a.pages > b.pages; });
    return counts;
}

}  // namespace review
