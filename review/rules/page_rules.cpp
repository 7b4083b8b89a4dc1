#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "review/rules/number_gaps.h"
#include "review/rules/rule_list.h"
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

/// One side of an opening, or the one page of a scan.
using PageOfScan = std::pair<ScanId, bool>;

/// A page has one number however many records stand on it, so pages are told by their scan, and on an opening by where its records lie.
using PlacesOfPage = std::map<int, std::set<PageOfScan>>;

double leftOf(const Record& record) {
    return std::min_element(record.quad.begin(), record.quad.end(), [](Point a, Point b) { return a.x < b.x; })->x;
}

double rightOf(const Record& record) {
    return std::max_element(record.quad.begin(), record.quad.end(), [](Point a, Point b) { return a.x < b.x; })->x;
}

/// Records that stand to the right of another one of their scan: those of the right page of an opening.
std::set<RecordId> onRightPages(const std::vector<Record>& records) {
    std::map<ScanId, double> nearest;  // Where the leftmost record of a scan ends.
    for (const Record& record : records) {
        const double right = rightOf(record);
        if (right <= leftOf(record)) continue;
        const auto [place, fresh] = nearest.try_emplace(record.scan, right);
        place->second = std::min(place->second, right);
    }
    std::set<RecordId> rightPages;
    for (const Record& record : records) {
        const auto first = nearest.find(record.scan);
        const double middle = (leftOf(record) + rightOf(record)) / 2;
        if (first != nearest.end() && rightOf(record) > leftOf(record) && middle > first->second) rightPages.insert(record.id);
    }
    return rightPages;
}

Sentence doubleSentence(int number, const std::set<PageOfScan>& places) {
    const std::string page = std::to_string(number);
    std::set<ScanId> scans;
    for (const PageOfScan& place : places) scans.insert(place.first);
    if (scans.size() < 2)
        return {"Trang số " + page + " có hai lần trên một bản quét.", "Page number " + page + " stands twice on one scan."};
    const std::string count = std::to_string(scans.size());
    return {"Trang số " + page + " có trên " + count + " bản quét.", "Page number " + page + " stands on " + count + " scans."};
}

void addDoubles(const std::vector<Record>& records, const PlacesOfPage& pages, std::vector<BookFinding>& findings) {
    std::set<int> said;
    for (const Record& record : records) {
        const auto number = pageNumber(countedText(record, "trangSo"));
        if (!number || pages.at(*number).size() < 2 || !said.insert(*number).second) continue;
        findings.push_back({record.id, findingOf("doublePage", {"trangSo"}, doubleSentence(*number, pages.at(*number)))});
    }
}

}  // namespace

std::vector<BookFinding> checkPages(const std::vector<Record>& records, const Book& book, const RuleSettings& settings) {
    PlacesOfPage pages;
    const std::set<RecordId> rightPages = onRightPages(records);
    std::size_t numbered = 0;
    for (const Record& record : records) {
        const auto number = pageNumber(countedText(record, "trangSo"));
        if (!number) continue;
        ++numbered;
        pages[*number].insert({record.scan, rightPages.contains(record.id)});
    }
    std::vector<BookFinding> findings;
    // Books without page numbers are not asked for them.
    if (numbered * 2 < records.size() || pages.empty()) return findings;
    addDoubles(records, pages, findings);
    // One misread number must not make a thousand pages missing.
    const int most = std::max(book.pagesStated.value_or(0), static_cast<int>(2 * records.size() + 20));
    std::set<int> numbers;
    for (const auto& [number, places] : pages) {
        if (number <= most) numbers.insert(number);
    }
    const std::string gaps = numbers.empty() ? std::string() : numberGaps(numbers, 1, book.pagesStated.value_or(0));
    if (!gaps.empty()) {
        findings.push_back({RecordId{}, findingOf("pageGap", {"trangSo"},
                                                  {"Thiếu trang số " + gaps + ".", "The page numbers " + gaps + " are missing."})});
    }
    return underSettings(std::move(findings), settings);
}

}  // namespace review
