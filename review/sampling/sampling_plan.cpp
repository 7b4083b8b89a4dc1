#include "review/sampling/sampling_plan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace review {
namespace {

constexpr std::array<double, 16> kLimits{0.010, 0.015, 0.025, 0.040, 0.065, 0.10, 0.15, 0.25, 0.40, 0.65, 1.0, 1.5, 2.5, 4.0, 6.5, 10.0};
constexpr std::string_view kLetters = "ABCDEFGHJKLMNPQRS";  // S only in tightened inspection.
constexpr int kLastLetter = 15;                             // R

constexpr std::array<std::size_t, 17> kFullSamples{2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000, 3150};
constexpr std::array<std::size_t, 17> kReducedSamples{2, 2, 2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 800};

struct LotRow {
    std::size_t most;
    std::string_view letters;  // S-1 S-2 S-3 S-4 I II III
};
constexpr std::array<LotRow, 15> kLots{{{8, "AAAAAAB"},
                                        {15, "AAAAABC"},
                                        {25, "AABBBCD"},
                                        {50, "ABBCCDE"},
                                        {90, "BBCCCEF"},
                                        {150, "BBCDDFG"},
                                        {280, "BCDEEGH"},
                                        {500, "BCDEFHJ"},
                                        {1200, "CCEFGJK"},
                                        {3200, "CDEGHKL"},
                                        {10000, "CDFGJLM"},
                                        {35000, "CDFHKMN"},
                                        {150000, "DEGJLNP"},
                                        {500000, "DEGJMPQ"},
                                        {static_cast<std::size_t>(-1), "DEHKNQR"}}};

// The tables are made of diagonals: one step to a stricter limit and one to a larger sample leave the plan as good. A diagonal is named by
// the place of the code letter plus the place of the limit; from the first one to accept anything each has its number, or an arrow.
constexpr int kUp = -1, kDown = -2;
constexpr int kFirstDiagonal = 14;
constexpr std::array<int, 12> kNormal{0, kUp, kDown, 1, 2, 3, 5, 7, 10, 14, 21, kUp};
constexpr std::array<int, 12> kTightened{kDown, 0, kDown, kDown, 1, 2, 3, 5, 8, 12, 18, kUp};
constexpr std::array<int, 12> kReduced{0, kUp, kDown, kDown, 1, 2, 3, 5, 6, 8, 10, kUp};

const std::array<int, 12>& diagonalsOf(Strictness strictness) {
    if (strictness == Strictness::tightened) return kTightened;
    return strictness == Strictness::reduced ? kReduced : kNormal;
}

int lastLetterOf(Strictness strictness) { return strictness == Strictness::tightened ? kLastLetter + 1 : kLastLetter; }

int cellAt(int letter, int limit, Strictness strictness) {
    const int diagonal = letter + limit - kFirstDiagonal;
    if (diagonal < 0) return kDown;
    if (strictness == Strictness::tightened && letter == 0 && diagonal == 1)
        return kDown;  // A at 10: two items cannot be stricter than normal.
    const auto& numbers = diagonalsOf(strictness);
    return numbers[std::min<std::size_t>(static_cast<std::size_t>(diagonal), numbers.size() - 1)];
}

/// Where the arrows lead, or -1 when they lead out of the table.
int follow(int letter, int limit, Strictness strictness, int step) {
    while (letter >= 0 && letter <= lastLetterOf(strictness) && cellAt(letter, limit, strictness) < 0) letter += step;
    return letter > lastLetterOf(strictness) ? -1 : letter;
}

template <typename Value, std::size_t Size>
std::optional<Value> valueNamed(const std::array<std::pair<Value, std::string_view>, Size>& names, std::string_view text) {
    for (const auto& [value, name] : names) {
        if (name == text) return value;
    }
    return {};
}

template <typename Value, std::size_t Size>
std::string_view nameIn(const std::array<std::pair<Value, std::string_view>, Size>& names, Value wanted) {
    for (const auto& [value, name] : names) {
        if (value == wanted) return name;
    }
    return {};
}

constexpr std::array<std::pair<InspectionLevel, std::string_view>, 7> kLevels{{{InspectionLevel::S1, "S-1"},
                                                                               {InspectionLevel::S2, "S-2"},
                                                                               {InspectionLevel::S3, "S-3"},
                                                                               {InspectionLevel::S4, "S-4"},
                                                                               {InspectionLevel::I, "I"},
                                                                               {InspectionLevel::II, "II"},
                                                                               {InspectionLevel::III, "III"}}};
constexpr std::array<std::pair<Strictness, std::string_view>, 3> kStrictnesses{
    {{Strictness::normal, "normal"}, {Strictness::tightened, "tightened"}, {Strictness::reduced, "reduced"}}};

}  // namespace

std::span<const double> acceptanceQualityLimits() { return kLimits; }

char codeLetter(std::size_t lot, InspectionLevel level) {
    const auto row = std::find_if(kLots.begin(), kLots.end(), [lot](const LotRow& one) { return lot <= one.most; });
    return row->letters[static_cast<std::size_t>(level)];
}

std::optional<SamplingPlan> planFor(std::size_t lot, InspectionLevel level, Strictness strictness, double limit) {
    const auto column = std::find(kLimits.begin(), kLimits.end(), limit);
    if (lot == 0 || column == kLimits.end()) return {};
    const int place = static_cast<int>(column - kLimits.begin());
    const int asked = static_cast<int>(kLetters.find(codeLetter(lot, level)));
    const int towards = cellAt(asked, place, strictness) == kUp ? -1 : 1;
    int letter = follow(asked, place, strictness, towards);
    if (letter < 0) letter = follow(asked, place, strictness, -towards);
    const auto& samples = strictness == Strictness::reduced ? kReducedSamples : kFullSamples;
    const auto index = static_cast<std::size_t>(letter);
    return SamplingPlan{kLetters[index], std::min(lot, samples[index]), static_cast<std::size_t>(cellAt(letter, place, strictness))};
}

double acceptanceChance(const SamplingPlan& plan, double wrongShare) {
    if (wrongShare <= 0) return 1;
    if (wrongShare >= 1) return plan.accept >= plan.sample ? 1 : 0;
    const auto items = static_cast<double>(plan.sample);
    double chance = 0;
    for (std::size_t wrong = 0; wrong <= std::min(plan.accept, plan.sample); ++wrong) {
        const auto k = static_cast<double>(wrong);
        const double ways = std::lgamma(items + 1) - std::lgamma(k + 1) - std::lgamma(items - k + 1);
        chance += std::exp(ways + k * std::log(wrongShare) + (items - k) * std::log1p(-wrongShare));
    }
    return std::min(1.0, chance);
}

std::string_view toText(InspectionLevel level) { return nameIn(kLevels, level); }
std::optional<InspectionLevel> inspectionLevelFrom(std::string_view text) { return valueNamed(kLevels, text); }
std::string_view toText(Strictness strictness) { return nameIn(kStrictnesses, strictness); }
std::optional<Strictness> strictnessFrom(std::string_view text) { return valueNamed(kStrictnesses, text); }

}  // namespace review
