#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "review/scan_quality.h"

namespace review {
namespace {

constexpr double kLeastDpi = 100;                      // Fewer is a camera's or a copier's fancy.
constexpr std::array kLongSides{210.0, 297.0, 420.0};  // Millimetres,
constexpr std::array kNames{"A5", "A4", "A3"};         // of these.
constexpr double kTolerance = 0.12;
constexpr double kMajority = 0.6;
constexpr std::size_t kLeastSheets = 3;

/// What makes a sheet stand out among the others.
struct Measure {
    double alike = 0;     ///< Sheets of one size differ by less than this share,
    double mostStep = 0;  ///< and of another size by at most this factor.
};
constexpr double kLeastStep = 1.3;       // From one size of paper to the next is 1.41, measured with some surround.
constexpr Measure kMeasured{0.08, 2.2};  // Whatever the books' own size, in any format.
constexpr Measure kCompared{0.04, 1.55}; // From one scanner; photographs differ by more.

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

/// @param sides of every sheet, in any one unit; 0 where it is not known.
void addOdd(const std::vector<double>& sides, const Measure& measure, std::vector<std::size_t>& odd) {
    std::vector<double> known;
    std::copy_if(sides.begin(), sides.end(), std::back_inserter(known), [](double side) { return side > 0; });
    if (known.size() < kLeastSheets) return;
    std::sort(known.begin(), known.end());
    const double usual = known[known.size() / 2];
    const auto alike = std::count_if(known.begin(), known.end(), [&](double side) { return std::abs(side / usual - 1) < measure.alike; });
    if (static_cast<double>(alike) < kMajority * static_cast<double>(known.size())) return;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        if (sides[i] <= 0) continue;
        const double step = std::max(sides[i] / usual, usual / sides[i]);
        if (step >= kLeastStep && step <= measure.mostStep) odd.push_back(i);
    }
}

}  // namespace

std::vector<std::size_t> oddPapers(const std::vector<SheetFacts>& sheets) {
    std::vector<double> millimetres;
    std::vector<double> pixels;
    for (const SheetFacts& sheet : sheets) {
        const bool stated = sheet.dpi >= kLeastDpi;
        millimetres.push_back(stated ? longSide(sheet) / sheet.dpi * 25.4 : 0);
        pixels.push_back(stated ? 0 : longSide(sheet));
    }
    std::vector<std::size_t> odd;
    addOdd(millimetres, kMeasured, odd);
    addOdd(pixels, kCompared, odd);
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
