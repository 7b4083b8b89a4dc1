#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "review/sampling/inspection_history.h"

/// Books of a known quality on their way through acceptance, drawn, judged and switched exactly as the program does.
namespace series {

/// What came of a series of books.
struct Outcome {
    std::size_t books = 0;
    std::size_t accepted = 0;
    std::size_t looked = 0;          ///< Records looked at.
    std::size_t wrongAccepted = 0;   ///< Wrong records in accepted books.
    std::size_t recordsAccepted = 0;
    std::size_t tightened = 0;       ///< Books inspected under each strictness.
    std::size_t normal = 0;
    std::size_t reduced = 0;
    bool discontinued = false;       ///< The series ended early: five books failed under tightened inspection.
};

/// A whole lot of `records`, of which exactly `wrong` are, drawn from once: true when it is accepted.
[[nodiscard]] bool acceptedOnce(const review::SamplingPlan& plan, std::size_t records, std::size_t wrong, std::uint64_t seed);

/// Books one after another, each record wrong with the same chance. @param seed the same series every time.
[[nodiscard]] Outcome inspect(const review::InspectionScheme& scheme, std::size_t books, std::size_t recordsPerBook, double wrongShare, std::uint64_t seed);

/// The chance that a lot is accepted of which exactly `wrong` of `records` are wrong (hypergeometric).
[[nodiscard]] double exactChance(const review::SamplingPlan& plan, std::size_t records, std::size_t wrong);

}  // namespace series
