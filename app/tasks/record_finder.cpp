#include "app/tasks/record_finder.h"

#include <algorithm>

#include "review/base/text.h"

namespace app {
namespace {

/// "05/2017" → "5/2017", "05" → "5": leading zeros of each part do not matter.
std::string plainNumber(const std::string& text) {
    std::string plain;
    bool leading = true;
    for (const char c : review::folded(text)) {
        if (c == ' ') continue;
        if (leading && c == '0') continue;
        leading = c == '/';
        plain += c;
    }
    return plain;
}

std::string beforeSlash(const std::string& number) { return number.substr(0, number.find('/')); }

/// The same number, where one of them may leave the year out.
bool sameNumber(const std::string& a, const std::string& b) {
    const bool bothWithYear = a.find('/') != std::string::npos && b.find('/') != std::string::npos;
    return bothWithYear ? a == b : beforeSlash(a) == beforeSlash(b);
}

}  // namespace

RecordFinder::RecordFinder(storage::Store& store, review::BookId book) {
    std::map<std::int64_t, std::string> files;
    for (const storage::Scan& scan : store.scans(book)) files[scan.id.value] = review::canonical(scan.fileName);
    for (const review::Record& record : store.records(book)) {
        // Records come by scan order, then position: so the places of a file of several pages run on.
        places_[files[record.scan.value]].push_back(record.id);
        named_.push_back({record.id, plainNumber(review::countedText(record, "so")), plainNumber(review::countedText(record, "quyenSo"))});
    }
}

std::optional<review::RecordId> RecordFinder::at(const std::string& fileName, int place) const {
    const auto found = places_.find(review::canonical(fileName));
    if (found == places_.end() || place < 1 || static_cast<std::size_t>(place) > found->second.size()) return std::nullopt;
    return found->second[static_cast<std::size_t>(place) - 1];
}

std::vector<review::RecordId> RecordFinder::numbered(const std::string& number, const std::string& bookNumber) const {
    const std::string wanted = plainNumber(number);
    const std::string wantedBook = plainNumber(bookNumber);
    std::vector<review::RecordId> found;
    if (wanted.empty()) return found;
    for (const Named& named : named_) {
        if (named.number.empty() || !sameNumber(named.number, wanted)) continue;
        if (!wantedBook.empty() && !named.bookNumber.empty() && !sameNumber(named.bookNumber, wantedBook)) continue;
        found.push_back(named.record);
    }
    return found;
}

}  // namespace app
