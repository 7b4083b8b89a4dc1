#pragma once

#include <cstdint>
#include <optional>

#include "storage/delivery/list_pdf.h"
#include "storage/store.h"

namespace app {

/// What a supervisor wants of the next sample.
struct SampleWish {
    review::InspectionScheme scheme;
    std::optional<std::uint64_t> seed;  ///< None: taken from the clock; it stands on the sheet.
};

/// How strictly the next book of the same office is inspected, by the first inspections of its books so far.
[[nodiscard]] review::InspectionStanding standingOf(storage::Store& store, const review::Book& book,
                                                    const review::InspectionScheme& scheme);

/// Draws a sample of the accepted records of a book (ISO 2859-1) and opens its inspection.
/// @throws Failure(usage) when no record is accepted, records still wait for acceptance, the limit is not in the tables, a sample is open,
/// or five
///         books of the office failed under tightened inspection.
storage::Inspection drawSample(storage::Store& store, const review::Book& book, const SampleWish& wish, const storage::Act& act);

/// The latest inspection of the book, if there is one.
[[nodiscard]] std::optional<storage::Inspection> latestInspection(storage::Store& store, const review::Book& book);

/// The sampling sheet in the chosen language: scheme, plan, seed, each record with what was found, and the conclusion.
[[nodiscard]] storage::PrintedList samplingSheet(storage::Store& store, const review::Book& book, const storage::Inspection& inspection);

}  // namespace app
