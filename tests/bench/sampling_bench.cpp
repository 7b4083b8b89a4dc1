// What acceptance by sampling does to books of known quality: the chance to be accepted at once, and what becomes of a long series under the switching rules.
// usage: sampling_bench [--books N] [--records N]
#include <iomanip>
#include <iostream>
#include <string>

#include "tests/bench/number_after.h"
#include "tests/bench/sampling_series.h"

namespace {

constexpr double kLimit = 0.65;

double part(std::size_t some, std::size_t all) { return all == 0 ? 0 : static_cast<double>(some) / static_cast<double>(all); }

}  // namespace

int main(int argc, char** argv) {
    const auto books = static_cast<std::size_t>(numberAfter(argc, argv, "--books", 2000));
    const auto records = static_cast<std::size_t>(numberAfter(argc, argv, "--records", 200));
    const review::InspectionScheme scheme{.level = review::InspectionLevel::II, .limit = kLimit};
    const auto plan = review::planFor(records, scheme.level, review::Strictness::normal, kLimit).value();
    std::cout << "books of " << records << " records, level II, AQL " << kLimit << ": " << plan.sample << " looked at, " << plan.accept << " may be wrong\n";
    std::cout << "wrong %   accepted at once   accepted in the series   looked at per book   tightened / normal / reduced   wrong % let through\n";
    std::cout << std::fixed;
    for (const double wrong : {0.0, 0.001, 0.002, 0.004, 0.0065, 0.01, 0.02, 0.04, 0.08}) {
        const auto outcome = series::inspect(scheme, books, records, wrong, 1);
        std::cout << std::setw(7) << std::setprecision(2) << wrong * 100 << std::setw(19) << std::setprecision(3)
                  << review::acceptanceChance(plan, wrong) << std::setw(25) << part(outcome.accepted, outcome.books) << std::setw(21)
                  << std::setprecision(1) << part(outcome.looked, outcome.books) << std::setw(15) << outcome.tightened << " / " << outcome.normal << " / "
                  << outcome.reduced << std::setw(20) << std::setprecision(2) << part(outcome.wrongAccepted, outcome.recordsAccepted) * 100
                  << (outcome.discontinued ? "   stopped after " + std::to_string(outcome.books) + " books" : std::string()) << '\n';
    }
}
