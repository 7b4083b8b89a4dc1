#include "tests/bench/sampling_series.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "review/sampling/random_draw.h"

namespace series {
namespace {

double logWays(double from, double of) { return std::lgamma(from + 1) - std::lgamma(of + 1) - std::lgamma(from - of + 1); }

std::size_t wrongIn(const std::vector<bool>& lot, std::size_t sample, std::uint64_t seed) {
    const auto places = review::drawPlaces(lot.size(), sample, seed);
    return static_cast<std::size_t>(std::ranges::count_if(places, [&](std::size_t place) { return lot[place]; }));
}

}  // namespace

bool acceptedOnce(const review::SamplingPlan& plan, std::size_t records, std::size_t wrong, std::uint64_t seed) {
    std::vector<bool> lot(records, false);
    std::fill_n(lot.begin(), wrong, true);
    return wrongIn(lot, plan.sample, seed) <= plan.accept;
}

Outcome inspect(const review::InspectionScheme& scheme, std::size_t books, std::size_t recordsPerBook, double wrongShare, std::uint64_t seed) {
    std::mt19937_64 engine(seed);
    Outcome outcome;
    std::vector<review::InspectedLot> lots;
    for (std::size_t i = 0; i < books; ++i) {
        const auto standing = review::standingAfter(scheme, lots);
        outcome.discontinued = standing.discontinued;
        if (standing.discontinued) return outcome;
        outcome.tightened += standing.strictness == review::Strictness::tightened;
        outcome.normal += standing.strictness == review::Strictness::normal;
        outcome.reduced += standing.strictness == review::Strictness::reduced;
        std::vector<bool> lot(recordsPerBook);
        for (std::size_t record = 0; record < recordsPerBook; ++record) lot[record] = static_cast<double>(engine()) < wrongShare * 0x1p64;
        const auto plan = review::planFor(recordsPerBook, scheme.level, standing.strictness, scheme.limit).value();
        const std::size_t found = wrongIn(lot, plan.sample, engine());
        const bool accepted = found <= plan.accept;
        lots.push_back({recordsPerBook, found, accepted});
        ++outcome.books;
        outcome.looked += plan.sample;
        if (!accepted) continue;
        ++outcome.accepted;
        outcome.recordsAccepted += recordsPerBook;
        outcome.wrongAccepted += static_cast<std::size_t>(std::ranges::count(lot, true));
    }
    return outcome;
}

double exactChance(const review::SamplingPlan& plan, std::size_t records, std::size_t wrong) {
    const auto all = static_cast<double>(records);
    const auto bad = static_cast<double>(wrong);
    const auto drawn = static_cast<double>(plan.sample);
    double chance = 0;
    for (std::size_t found = 0; found <= std::min({plan.accept, wrong, plan.sample}); ++found) {
        const auto k = static_cast<double>(found);
        if (drawn - k > all - bad) continue;
        chance += std::exp(logWays(bad, k) + logWays(all - bad, drawn - k) - logWays(all, drawn));
    }
    return chance;
}

}  // namespace series
