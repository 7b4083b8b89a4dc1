#include <algorithm>
#include <map>
#include <set>

#include "review/base/partial_date.h"
#include "review/rules/number_gaps.h"
#include "review/rules/rules.h"
#include "review/values/record_number.h"

namespace review {
namespace {

/// The numbers of one year of registration and the records that bear them.
using NumbersOfYear = std::map<int, std::vector<RecordId>>;

/// Numbers restart at 01 with each year (NĐ 158/2005, Điều 68), so they are counted by the year of registration.
std::map<int, NumbersOfYear> numbersByYear(const std::vector<Record>& records, const Book& book) {
    std::map<int, NumbersOfYear> years;
    for (const Record& record : records) {
        const auto number = parseRecordNumber(countedText(record, "so"));
        if (!number) continue;
        const auto date = parseDate(countedText(record, "ngayDangKy"));
        const int year = date && date->year ? *date->year : number->year.value_or(book.yearOpened);
        years[year][number->number].push_back(record.id);
    }
    return years;
}

std::string twoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

void findDoubles(int year, const NumbersOfYear& numbers, std::vector<BookFinding>& findings) {
    for (const auto& [number, records] : numbers) {
        if (records.size() < 2) continue;
        const std::string what = twoDigits(number) + "/" + std::to_string(year);
        for (const RecordId record : records) {
            findings.push_back({record,
                                {"doubleNumber",
                                 Severity::error,
                                 {"so"},
                                 {"Số " + what + " có " + std::to_string(records.size()) + " lần trong quyển này.",
                                  "The number " + what + " is there " + std::to_string(records.size()) + " times in this book."},
                                 "NĐ 158/2005/NĐ-CP, Điều 68"}});
        }
    }
}

void findGaps(int year, const NumbersOfYear& numbers, const Book& book, std::vector<BookFinding>& findings) {
    // A second book of a year goes on with the numbers of the first; only a first book, or a new year in any book, must begin at 01.
    const bool fromOne = book.number == "01" || year > book.yearOpened;
    std::set<int> there;
    for (const auto& [number, records] : numbers) there.insert(number);
    const std::string gaps = numberGaps(there, fromOne ? 1 : *there.begin());
    if (gaps.empty()) return;
    const std::string years = std::to_string(year);
    findings.push_back({RecordId{},
                        {"numberGap",
                         Severity::warning,
                         {"so"},
                         {"Năm " + years + " thiếu số " + gaps + ".", "In " + years + " the numbers " + gaps + " are missing."},
                         "NĐ 158/2005/NĐ-CP, Điều 68"}});
}

void compareTotal(const std::optional<int>& stated, std::size_t found, const char* rule, const Sentence& what,
                  std::vector<BookFinding>& findings) {
    if (!stated || static_cast<std::size_t>(std::max(*stated, 0)) == found) return;
    const std::string said = std::to_string(*stated);
    const std::string counted = std::to_string(found);
    findings.push_back({RecordId{},
                        {rule,
                         Severity::warning,
                         {},
                         {"Bìa sổ ghi " + said + " " + what.vi + " nhưng tìm thấy " + counted + ".",
                          "The book states " + said + " " + what.en + ", but " + counted + " were found."},
                         "Luật Hộ tịch 2014, Điều 58.2"}});
}

}  // namespace

std::vector<BookFinding> checkBook(const std::vector<Record>& records, const Book& book) {
    std::vector<BookFinding> findings;
    for (const auto& [year, numbers] : numbersByYear(records, book)) {
        findDoubles(year, numbers, findings);
        findGaps(year, numbers, book, findings);
    }
    std::set<std::pair<ScanId, int>> pages;
    for (const Record& record : records) pages.insert({record.scan, record.position});
    compareTotal(book.recordsStated, records.size(), "recordTotal", {"việc", "records"}, findings);
    compareTotal(book.pagesStated, pages.size(), "pageTotal", {"trang", "pages"}, findings);
    return findings;
}

}  // namespace review
