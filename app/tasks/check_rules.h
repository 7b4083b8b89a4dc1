#pragma once

#include <string>
#include <vector>

#include "review/forms/form_catalog.h"
#include "review/rules/rules.h"
#include "storage/store.h"

namespace app {

/// The rules as the store's supervisor set them, with the list of places that was installed.
/// @throws Failure(world) when the list is missing, Failure(input) when it is damaged.
[[nodiscard]] review::RuleContext rulesOf(storage::Store& store);

/// What other records of the store say against one: it was probably registered before, or a number of it is somebody else's.
[[nodiscard]] std::vector<review::Finding> findingsBeside(storage::Store& store, review::RecordId record, const review::RuleSettings& settings);

/// All that the rules find about one record, alone and beside others: what decides whether it can be accepted.
[[nodiscard]] std::vector<review::Finding> findingsOf(storage::Store& store, const review::Record& record, const review::RecordForm& form,
                                                      const review::Book& book, const review::RuleContext& rules);

/// All that the rules find in a book: record by record in the order of the book, then what concerns its numbers and pages.
[[nodiscard]] std::vector<review::BookFinding> findingsOf(storage::Store& store, const review::Book& book, const review::FormCatalog& catalog);
/// The same beside numbers that are known already: for many books (NumbersOfStore).
[[nodiscard]] std::vector<review::BookFinding> findingsOf(storage::Store& store, const review::Book& book, const review::FormCatalog& catalog,
                                                          const review::NumbersElsewhere& elsewhere);

}  // namespace app
