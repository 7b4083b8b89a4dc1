#include <algorithm>
#include <map>
#include <set>

#include "review/base/partial_date.h"
#include "review/rules/number_gaps.h"
#include "review/rules/rule_list.h"
#include "review/rules/rules.h"
#include "review/values/record_number.h"

namespace review {
namespace {

/// The numbers of one year of registration and the records that bear them.
using NumbersOfYear = std::map<int, std::vector<RecordId>>;
using OtherNumbers = std::map<int, std::string>;

std::map<int, NumbersOfYear> numbersByYear(const std::vector<Record>& records, const Book& book) {
    std::map<int, NumbersOfYear> years;
    for (const Record& record : records) {
        const auto number = numberOfYear(countedText(record, "so"), countedText(record, "ngayDangKy"), book);
        if (number) years[number->year][number->number].push_back(record.id);
    }
    return years;
}

std::string twoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

Sentence doubleSentence(const std::string& what, std::size_t times, const std::string* elsewhere) {
    if (times < 2) return {"Số " + what + " cũng có trong quyển " + *elsewhere + ".", "The number " + what + " is in book " + *elsewhere + " too."};
    const std::string count = std::to_string(times);
    return {"Số " + what + " có " + count + " lần trong quyển này.", "The number " + what + " is there " + count + " times in this book."};
}

void findDoubles(int year, const NumbersOfYear& numbers, const OtherNumbers& others, std::vector<BookFinding>& findings) {
    for (const auto& [number, records] : numbers) {
        const auto other = others.find(number);
        if (records.size() < 2 && other == others.end()) continue;
        const std::string what = twoDigits(number) + "/" + std::to_string(year);
        const Sentence sentence = doubleSentence(what, records.size(), other == others.end() ? nullptr : &other->second);
        for (const RecordId record : records) findings.push_back({record, findingOf("doubleNumber", {"so"}, sentence)});
    }
}

/// Where the numbers of this book must begin: at 01 in a first book and in a new year of any book; a second book of a year goes on with the numbers of the
/// first, as far as that is known.
int firstExpected(int year, const NumbersOfYear& numbers, const OtherNumbers& others, const Book& book) {
    if (book.number == "01" || year > book.yearOpened) return 1;
    const int own = numbers.begin()->first;
    const auto after = others.lower_bound(own);
    return after == others.begin() ? own : std::prev(after)->first + 1;
}

void findGaps(int year, const NumbersOfYear& numbers, const OtherNumbers& others, const Book& book, std::vector<BookFinding>& findings) {
    std::set<int> there;
    for (const auto& [number, records] : numbers) there.insert(number);
    const int last = *there.rbegin();
    for (const auto& [number, name] : others) {
        if (number < last) there.insert(number);
    }
    const int first = firstExpected(year, numbers, others, book);
    there.erase(there.begin(), there.lower_bound(first));
    const std::string gaps = numberGaps(there, first);
    if (gaps.empty()) return;
    const std::string years = std::to_string(year);
    findings.push_back({RecordId{}, findingOf("numberGap", {"so"},
                                              {"Năm " + years + " thiếu số " + gaps + ".", "In " + years + " the numbers " + gaps + " are missing."})});
}

void compareTotal(const std::optional<int>& stated, std::size_t found, const char* rule, const Sentence& what,
                  std::vector<BookFinding>& findings) {
    if (!stated || static_cast<std::size_t>(std::max(*stated, 0)) == found) return;
    const std::string said = std::to_string(*stated);
    const std::string counted = std::to_string(found);
    findings.push_back({RecordId{}, findingOf(rule, {},
                                              {"Bìa sổ ghi " + said + " " + what.vi + " nhưng tìm thấy " + counted + ".",
                                               "The book states " + said + " " + what.en + ", but " + counted + " were found."})});
}

}  // namespace

std::optional<NumberOfYear> numberOfYear(const std::string& so, const std::string& ngayDangKy, const Book& book) {
    const auto number = parseRecordNumber(so);
    if (!number) return std::nullopt;
    const auto date = parseDate(ngayDangKy);
    return NumberOfYear{date && date->year ? *date->year : number->year.value_or(book.yearOpened), number->number};
}

std::vector<BookFinding> checkBook(const std::vector<Record>& records, const Book& book, const NumbersElsewhere& elsewhere,
                                   const RuleSettings& settings) {
    std::vector<BookFinding> findings;
    for (const auto& [year, numbers] : numbersByYear(records, book)) {
        const auto others = elsewhere.find(year);
        const OtherNumbers& theirs = others == elsewhere.end() ? OtherNumbers() : others->second;
        findDoubles(year, numbers, theirs, findings);
        findGaps(year, numbers, theirs, book, findings);
    }
    std::set<std::pair<ScanId, int>> pages;
    for (const Record& record : records) pages.insert({record.scan, record.position});
    compareTotal(book.recordsStated, records.size(), "recordTotal", {"việc", "records"}, findings);
    compareTotal(book.pagesStated, pages.size(), "pageTotal", {"trang", "pages"}, findings);
    return underSettings(std::move(findings), settings);
}

}  // namespace review
