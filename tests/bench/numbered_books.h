#pragma once

#include <string>
#include <vector>

#include "review/completeness.h"
#include "tests/bench/defects.h"

/// Books made up of numbers alone, and what goes wrong with them, to ask the check of completeness.
namespace defects {

/// A book as the check of completeness sees it.
struct NumberedBook {
    review::Book book;
    std::vector<review::Record> records;  ///< In the order of the book.
    std::vector<review::ScanSeen> scans;
};

/// What was planted, and what the check must say of it.
struct Planted {
    review::LackKind kind = review::LackKind::numberGap;
    std::string name;  ///< As the sentence names it: "07". Empty where only a total can tell.
};

/// A book that lacks nothing: one to three years of 8 to 60 records, one to three records on a page, one or two pages on a scan. Records are numbered
/// in each year from 01 on (a second book of its year from where the first ended) in one of the ways clerks write numbers. In two books of three the
/// pages are numbered; half of the books state their totals.
[[nodiscard]] NumberedBook wholeBook(Chance& chance);

/// Whether its pages bear numbers; only such a book can lack one.
[[nodiscard]] bool hasPageNumbers(const NumberedBook& book);

/// Takes a record away as if it had been skipped. What leaves no trace is not planted: the last record of a year where no total is stated, the first one
/// of a second book.
Planted leaveOutRecord(NumberedBook& book, Chance& chance);
/// A record bears the number of the one before it; those after it go on as they were, or all one lower.
Planted repeatRecordNumber(NumberedBook& book, Chance& chance);
/// Takes a scan away with its pages and records. The last one is taken only where a total is stated.
Planted leaveOutPage(NumberedBook& book, Chance& chance);
/// A page bears the number of the page before it; those after it go on as they were, or all one lower.
Planted repeatPageNumber(NumberedBook& book, Chance& chance);

/// True when the check says of the book what it must.
[[nodiscard]] bool isTold(const NumberedBook& book, const Planted& planted);

}  // namespace defects
