#pragma once

#include <cstdint>
#include <optional>

#include "review/forms/form_catalog.h"
#include "storage/store.h"

namespace app {

/// What a run took, and what the audit of all runs of the book found so far.
struct TrustOutcome {
    std::size_t qualified = 0;  ///< Drafts that the plan lets be taken and that break no rule.
    std::size_t accepted = 0;
    std::size_t drawn = 0;
    std::uint64_t seed = 0;
};

/// The machine against people, on the records that were drawn.
struct TrustAudit {
    std::size_t runs = 0;
    std::size_t accepted = 0;  ///< Records taken without a person.
    std::size_t drawn = 0;
    std::size_t keyed = 0;         ///< Drawn and accepted by people since.
    std::size_t fields = 0;        ///< Of those, fields compared.
    std::size_t wrongRecords = 0;  ///< With a field that people read otherwise than the machine.
    std::size_t wrongFields = 0;
};

/// Accepts the drafts of a book whose every field the machine read as surely as the plan wants and that break no rule, but draws the audited share of
/// them, one at least, to be keyed by people. @param seed nothing: taken from the clock.
/// @throws Failure(usage) when the plan of the book does not let the machine decide.
TrustOutcome trustMachine(storage::Store& store, const review::Book& book, const review::FormCatalog& catalog, std::optional<std::uint64_t> seed,
                          const storage::Act& act);

/// What people found about the records drawn so far.
[[nodiscard]] TrustAudit auditOfTrust(storage::Store& store, const review::Book& book);

}  // namespace app
