#include <algorithm>
#include <map>
#include <set>

#include "review/rules/number_gaps.h"
#include "review/rules/rules.h"

namespace review {
namespace {

/// The number of a page, or nothing: empty, or not a number alone.
std::optional<int> pageNumber(const std::string& text) {
    if (text.empty() || text.size() > 4 || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    const int number = std::stoi(text);
    return number > 0 ? std::optional(number) : std::nullopt;
}

/// A page has one number however many records stand on it, so pages are told by their scan.
using ScansOfPage = std::map<int, std::set<ScanId>>;

void addDoubles(const std::vector<Record>& records, const ScansOfPage& pages, std::vector<BookFinding>& findings) {
    std::set<int> said;
    for (const Record& record : records) {
        const auto number = pageNumber(countedText(record, "trangSo"));
        if (!number || pages.at(*number).size() < 2 || !said.insert(*number).second) continue;
        const std::string page = std::to_string(*number);
        const std::string count = std::to_string(pages.at(*number).size());
        findings.push_back(
            {record.id,
             {"doublePage",
              Severity::warning,
              {"trangSo"},
              {"Trang số " + page + " có trên " + count + " bản quét.", "Page number " + page + " stands on " + count + " scans."},
              "Luật Hộ tịch 2014, Điều 58"}});
    }
}

}  // namespace

std::vector<BookFinding> checkPages(const std::vector<Record>& records, const Book& book) {
    ScansOfPage pages;
    std::size_t numbered = 0;
    for (const Record& record : records) {
        const auto number = pageNumber(countedText(record, "trangSo"));
        if (!number) continue;
        ++numbered;
        pages[*number].insert(record.scan);
    }
    std::vector<BookFinding> findings;
    // Books without page numbers are not asked for them.
    if (numbered * 2 < records.size() || pages.empty()) return findings;
    addDoubles(records, pages, findings);
    // One misread number must not make a thousand pages missing.
    const int most = std::max(book.pagesStated.value_or(0), static_cast<int>(2 * records.size() + 20));
    std::set<int> numbers;
    for (const auto& [number, scans] : pages) {
        if (number <= most) numbers.insert(number);
    }
    const std::string gaps = numbers.empty() ? std::string() : numberGaps(numbers, 1, book.pagesStated.value_or(0));
    if (!gaps.empty()) {
        findings.push_back({RecordId{},
                            {"pageGap",
                             Severity::warning,
                             {"trangSo"},
                             {"Thiếu trang số " + gaps + ".", "The page numbers " + gaps + " are missing."},
                             "Luật Hộ tịch 2014, Điều 58"}});
    }
    return findings;
}

}  // namespace review
