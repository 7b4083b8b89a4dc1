#pragma once

#include <vector>

#include "review/book.h"
#include "review/forms/form.h"
#include "review/record.h"
#include "review/rules/finding.h"

namespace review {

/// Checks one record by itself: formats, required fields, order of dates, people. Empty fields break no rule except `required`.
[[nodiscard]] std::vector<Finding> checkRecord(const Record& record, const RecordForm& form, const Book& book);

/// One finding about a whole book; `record` is the record concerned, zero for the book itself.
struct BookFinding {
    RecordId record;
    Finding finding;
};

/// Checks a book's records against each other: double numbers, gaps (per year of registration), totals stated on the cover.
[[nodiscard]] std::vector<BookFinding> checkBook(const std::vector<Record>& records, const Book& book);

/// Checks the page numbers (trangSo) of a book: those missing from the first to the last page, those on several scans or on both pages of an opening. A
/// page that holds several records has one number; a book in which fewer than half of the records have a page number is not asked.
[[nodiscard]] std::vector<BookFinding> checkPages(const std::vector<Record>& records, const Book& book);

}  // namespace review
