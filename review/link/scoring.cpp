#include "review/link/scoring.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "review/link/comparators.h"

namespace review {
namespace {

/// Above the first, two folded names differ by a slip of the pen; below the second, they are different names.
constexpr double kNear = 0.92;
constexpr double kDifferent = 0.86;

/// ln(m/u): m is the chance of this outcome for the same person, u for two strangers. The chances are set by hand for books keyed by
/// people; they are not trained, since no linked Vietnamese pairs may be had.
double ratio(double m, double u) { return std::log(m / u); }

struct Weighed {
    Agreement agreement = Agreement::unknown;
    double weight = 0;
};

Weighed compareNames(const std::string& a, const std::string& b, const NameFrequency& names, double slips) {
    if (a.empty() || b.empty()) return {};
    if (a == b) return {Agreement::same, ratio(1 - slips, names.of(a))};
    const double similarity = jaroWinkler(a, b);
    if (similarity >= kNear) return {Agreement::near, ratio(slips * 0.7, 0.004)};
    if (similarity >= kDifferent) return {Agreement::near, ratio(slips * 0.2, 0.02)};
    return {Agreement::contradicts, ratio(slips * 0.1, 0.97)};
}

bool swappedDayAndMonth(const PartialDate& a, const PartialDate& b) { return a.day == b.month && a.month == b.day && a.year == b.year; }

Weighed compareBirths(const PartialDate& a, const PartialDate& b) {
    if (!a.year || !b.year) return {};
    constexpr double kYears = 1.0 / 60;
    if (!contradicts(a, b)) {
        double chance = kYears;
        if (a.month && b.month) chance /= 12;
        if (a.day && b.day) chance /= 30;
        return {Agreement::same, ratio(0.93, chance)};
    }
    // A contradiction all the same: a person looks at it. It only weighs less against the pair.
    const bool sameYear = a.year == b.year;
    const bool onePartOff = sameYear && (swappedDayAndMonth(a, b) || (a.month == b.month && a.month) || (a.day == b.day && a.day));
    const bool yearOff = a.day == b.day && a.month == b.month && a.day && a.month;
    if (onePartOff || yearOff) return {Agreement::contradicts, ratio(0.04, 0.004)};
    if (std::abs(*a.year - *b.year) <= 1) return {Agreement::contradicts, ratio(0.02, 0.05)};
    return {Agreement::contradicts, ratio(0.01, 0.93)};
}

Weighed compareSexes(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return {};
    if (a == b) return {Agreement::same, ratio(0.99, 0.5)};
    return {Agreement::contradicts, ratio(0.01, 0.5)};
}

Weighed compareNumbers(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return {};
    if (a == b) return {Agreement::same, ratio(0.95, 1e-6)};
    return {Agreement::contradicts, ratio(0.05, 1)};
}

Weighed compareOrigins(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return {};
    const double overlap = wordOverlap(a, b);
    if (overlap >= 0.75) return {Agreement::same, ratio(0.7, 0.1)};
    if (overlap >= 0.4) return {Agreement::near, 0};
    return {Agreement::contradicts, ratio(0.1, 0.5)};
}

}  // namespace

bool Comparison::contradicted() const {
    const std::array fields{name, birth, sex, number, father, mother};
    return std::find(fields.begin(), fields.end(), Agreement::contradicts) != fields.end();
}

Comparison compare(const Comparable& a, const Comparable& b, const NameFrequency& names) {
    Comparison result;
    const auto take = [&](Agreement& field, const Weighed& weighed) {
        field = weighed.agreement;
        result.weight += weighed.weight;
    };
    take(result.name, compareNames(a.name, b.name, names, 0.08));
    take(result.birth, compareBirths(a.birth, b.birth));
    take(result.sex, compareSexes(a.sex, b.sex));
    const bool byNewNumber = !a.number.empty() && !b.number.empty();
    take(result.number, byNewNumber ? compareNumbers(a.number, b.number) : compareNumbers(a.oldNumber, b.oldNumber));
    take(result.father, compareNames(a.father, b.father, names, 0.15));
    take(result.mother, compareNames(a.mother, b.mother, names, 0.15));
    take(result.origin, compareOrigins(a.origin, b.origin));
    result.sameSpelling = a.spelling == b.spelling;
    // "Hoa" and "Hòa" are two names, though a lost mark makes one of the other.
    if (result.name == Agreement::same) result.weight += result.sameSpelling ? ratio(0.95, 0.4) : ratio(0.05, 0.6);
    result.fullBirth = a.birth.full() && b.birth.full();
    return result;
}

}  // namespace review
