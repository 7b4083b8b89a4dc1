#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace review {

/// How much is looked at for a lot of a size. General levels I to III; special ones S-1 to S-4 for very small samples. II is the usual one.
enum class InspectionLevel { S1, S2, S3, S4, I, II, III };

/// How strict inspection is at the moment; see InspectionHistory for when it changes.
enum class Strictness { normal, tightened, reduced };

/// A single sampling plan: look at `sample` items, accept the lot when at most `accept` of them are wrong.
struct SamplingPlan {
    char letter = 'A';       ///< Code letter of the plan used, after the arrows of the table.
    std::size_t sample = 0;  ///< Never more than the lot: a lot smaller than its sample is looked at whole.
    std::size_t accept = 0;

    bool operator==(const SamplingPlan&) const = default;
};

/// The acceptance quality limits of the tables in per cent of wrong items, ascending: 0.010 to 10.
[[nodiscard]] std::span<const double> acceptanceQualityLimits();

/// Code letter for a lot (ISO 2859-1:1999, Table 1). @param lot 2 or more; one item counts as two.
[[nodiscard]] char codeLetter(std::size_t lot, InspectionLevel level);

/// The plan for a lot (ISO 2859-1:1999, Tables 2-A, 2-B and 2-C).
/// @param limit one of acceptanceQualityLimits(). Limits above 10 are for counting several faults of one item and are left out, as the
/// standard does
///        for per cent of wrong items.
/// @return nothing when the limit is none of the table or the lot is empty.
[[nodiscard]] std::optional<SamplingPlan> planFor(std::size_t lot, InspectionLevel level, Strictness strictness, double limit);

/// The chance that a lot is accepted of which a share is wrong, when the sample is drawn from a much larger lot (binomial).
/// @param wrongShare 0..1
[[nodiscard]] double acceptanceChance(const SamplingPlan& plan, double wrongShare);

/// "S-1" … "III", "normal", "tightened", "reduced": stable names.
[[nodiscard]] std::string_view toText(InspectionLevel level);
[[nodiscard]] std::optional<InspectionLevel> inspectionLevelFrom(std::string_view text);
[[nodiscard]] std::string_view toText(Strictness strictness);
[[nodiscard]] std::optional<Strictness> strictnessFrom(std::string_view text);

}  // namespace review
