#pragma once

#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "review/base/progress.h"
#include "review/figures/error_rates.h"
#include "review/figures/production.h"
#include "review/forms/form_catalog.h"
#include "review/rules/finding.h"
#include "storage/store.h"

namespace app {

/// How often a rule is broken in a book.
struct BrokenRule {
    std::string rule;
    review::Severity severity = review::Severity::error;
    std::size_t count = 0;
};

/// Where a book stands.
struct BookFigures {
    review::Book book;
    storage::BookCounts counts;
    std::optional<review::UtcTime> firstScan;    ///< None: nothing was scanned yet.
    std::optional<review::UtcTime> lastWork;     ///< When a person last said something.
    std::map<std::string, std::size_t> clerks;   ///< Who said something, and about how many fields.
    std::vector<BrokenRule> broken;              ///< Errors first, then the most frequent.

    [[nodiscard]] std::size_t findings(review::Severity severity) const;
};

/// What is asked for.
struct FigureWish {
    std::vector<review::BookId> books;  ///< Empty: all.
    std::string from;                   ///< First and last day of production, "2026-01-31"; empty: no bound.
    std::string to;
    bool findings = true;  ///< Ask the rules too: takes most of the time.
};

/// The figures of a supervisor.
struct Figures {
    std::vector<BookFigures> books;  ///< In the order of the store.
    std::vector<review::ErrorRate> rates;
    std::vector<review::ProductionRow> production;
    bool findingsAsked = false;  ///< Else no book has any.
};

/// Counts everything anew, book after book; a book is in memory at a time. @param progress told after each book.
/// @throws Failure(cancelled) when it was stopped.
[[nodiscard]] Figures figuresOf(storage::Store& store, const review::FormCatalog& catalog, const FigureWish& wish,
                                const review::ProgressSink& progress = {}, const std::stop_token& stop = {});

}  // namespace app
