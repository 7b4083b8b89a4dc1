#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "review/book.h"
#include "review/forms/form.h"
#include "review/record.h"
#include "review/rules/finding.h"
#include "review/rules/rule_context.h"

namespace review {

/// Checks one record by itself: formats, required fields, order of dates, people, places. Empty fields break no rule except `required`.
[[nodiscard]] std::vector<Finding> checkRecord(const Record& record, const RecordForm& form, const Book& book, const RuleContext& context = {});

/// One finding about a whole book; `record` is the record concerned, zero for the book itself.
struct BookFinding {
    RecordId record;
    Finding finding;
};

/// The findings as the settings want them, without those of rules that are switched off.
[[nodiscard]] std::vector<BookFinding> underSettings(std::vector<BookFinding> findings, const RuleSettings& settings);

/// A record number and the year it counts in.
struct NumberOfYear {
    int year = 0;
    int number = 0;
};

/// Numbers restart at 01 with each year (NĐ 158/2005, Điều 68), so they are counted by the year of registration, else by the year written with the
/// number, else by the year the book was opened. Nothing for a text that is no number.
[[nodiscard]] std::optional<NumberOfYear> numberOfYear(const std::string& so, const std::string& ngayDangKy, const Book& book);

/// Numbers used in other books of the same office and type: year, number, name of the book.
using NumbersElsewhere = std::map<int, std::map<int, std::string>>;

/// Checks a book's records against each other and against the other books of its office and type: double numbers, gaps (per year of registration),
/// totals stated on the cover. A gap in a book that goes on with another's numbers begins behind the largest number before it.
[[nodiscard]] std::vector<BookFinding> checkBook(const std::vector<Record>& records, const Book& book, const NumbersElsewhere& elsewhere = {},
                                                 const RuleSettings& settings = {});

/// Checks the page numbers (trangSo) of a book: those missing from the first to the last page, those on several scans or on both pages of an opening. A
/// page that holds several records has one number; a book in which fewer than half of the records have a page number is not asked.
[[nodiscard]] std::vector<BookFinding> checkPages(const std::vector<Record>& records, const Book& book, const RuleSettings& settings = {});

/// What the archive's index knows of a record: counted texts of names, numbers and dates.
struct IndexedRecord {
    RecordId record;
    std::string bookName;
    std::string bookType;
    std::map<std::string, std::string> texts;

    /// An empty string where there is none.
    [[nodiscard]] std::string text(const std::string& key) const;
};

/// The fields by which other registrations of the same event are looked for.
struct TwinKeys {
    std::string name;
    std::string birth;
};

/// Nothing for books of other types than births, marriages and deaths.
[[nodiscard]] std::optional<TwinKeys> twinKeys(std::string_view bookType);

/// Compares a record with others of its type that hold the same name at twinKeys(): probably the same event when the day of birth is the same, and one of the
/// parents (births) or the other spouse (marriages). Registering again (đăng ký lại) is lawful, so this is for a person to look at.
[[nodiscard]] std::vector<Finding> checkTwins(const IndexedRecord& own, const std::vector<IndexedRecord>& others, const RuleSettings& settings = {});

/// The numbers of a record's people: key and number as letters and digits alone.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> numbersIn(const IndexedRecord& record);

/// Compares the number at `key` with records of any type that hold it too: an error when it is somebody of another name there.
[[nodiscard]] std::vector<Finding> checkNumber(const IndexedRecord& own, const std::string& key, const std::vector<IndexedRecord>& others,
                                               const RuleSettings& settings = {});

}  // namespace review
