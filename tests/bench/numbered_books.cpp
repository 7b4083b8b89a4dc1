#include "tests/bench/numbered_books.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace defects {
namespace {

using review::LackKind;
using review::Record;

/// Each number from low to high is as likely.
int anyOf(int low, int high, Chance& chance) { return low + static_cast<int>(chance() % static_cast<unsigned>(high - low + 1)); }

std::string twoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

void write(Record& record, const std::string& key, const std::string& text) {
    const auto same = std::find_if(record.readings.begin(), record.readings.end(), [&](const review::Reading& r) { return r.key == key; });
    review::Reading& reading = same == record.readings.end() ? record.readings.emplace_back() : *same;
    reading.key = key;
    reading.text = text;
    reading.source = {review::SourceKind::keyed, "lan"};
}

int numberOf(const Record& record, const std::string& key) { return std::atoi(review::countedText(record, key).c_str()); }

std::string yearOf(const Record& record) {
    const std::string date = review::countedText(record, "ngayDangKy");
    return date.substr(date.size() - 4);
}

/// Writes another number the way the record's own is written.
void renumber(Record& record, int number) {
    const std::string old = review::countedText(record, "so");
    const std::size_t slash = old.find('/');
    const std::string bare = old.front() == '0' || numberOf(record, "so") > 9 ? twoDigits(number) : std::to_string(number);
    write(record, "so", bare + (slash == std::string::npos ? "" : old.substr(slash)));
}

/// How one book is written.
struct Habits {
    bool padded = false;
    bool withYear = false;
    bool pageNumbers = false;
    int recordsOnPage = 1;
    int pagesOnScan = 1;
};

/// Puts records on pages and pages on scans.
class Filling {
public:
    Filling(NumberedBook& book, const Habits& habits) : book_(book), habits_(habits) {}

    void add(int number, int year, Chance& chance) {
        if (left_ == 0) turnPage(chance);
        --left_;
        Record record;
        record.id = {static_cast<std::int64_t>(book_.records.size()) + 1};
        record.scan = book_.scans.back().id;
        record.position = ++places_;
        const double x = 1000.0 * static_cast<double>(book_.scans.back().sheets - 1);
        record.quad = review::Box{x, 300.0 * left_, 950, 290}.corners();
        const std::string written = habits_.padded ? twoDigits(number) : std::to_string(number);
        write(record, "so", written + (habits_.withYear ? "/" + std::to_string(year) : ""));
        write(record, "ngayDangKy", twoDigits(anyOf(1, 28, chance)) + "." + twoDigits(anyOf(1, 12, chance)) + "." + std::to_string(year));
        if (habits_.pageNumbers) write(record, "trangSo", std::to_string(page_));
        book_.records.push_back(std::move(record));
    }
    [[nodiscard]] int pages() const { return page_; }

private:
    void turnPage(Chance& chance) {
        ++page_;
        left_ = anyOf(1, habits_.recordsOnPage, chance);
        if (!book_.scans.empty() && static_cast<int>(book_.scans.back().sheets) < habits_.pagesOnScan) {
            ++book_.scans.back().sheets;
            return;
        }
        places_ = 0;
        const auto id = static_cast<std::int64_t>(book_.scans.size()) + 1;
        book_.scans.push_back({{id}, std::to_string(id) + ".jpg", review::ScanSeen::State::read, review::Verdict::read, 1, {}, {}});
    }

    NumberedBook& book_;
    Habits habits_;
    int page_ = 0;
    int left_ = 0;    ///< Records still to come on this page.
    int places_ = 0;  ///< Records on this scan.
};

/// Lowers a number by one on every record from here on that `goesOn`.
template <typename GoesOn>
void closeUp(NumberedBook& book, std::size_t from, const std::string& key, GoesOn goesOn) {
    for (std::size_t i = from; i < book.records.size(); ++i) {
        Record& record = book.records[i];
        if (!goesOn(record)) continue;
        if (key == "so") {
            renumber(record, numberOf(record, key) - 1);
        } else {
            write(record, key, std::to_string(numberOf(record, key) - 1));
        }
    }
}

}  // namespace

NumberedBook wholeBook(Chance& chance) {
    NumberedBook book;
    constexpr std::array<const char*, 3> kTypes{"KS", "KT", "KH"};
    const int opened = anyOf(1995, 2019, chance);
    const bool second = chance() % 4 == 0;
    book.book =
        *review::bookFromName(std::string(kTypes[chance() % 3]) + "." + std::to_string(opened) + (second ? ".02" : ".01"));
    const Habits habits{chance() % 2 == 0, chance() % 3 == 0, chance() % 3 != 0, anyOf(1, 3, chance), anyOf(1, 2, chance)};
    Filling filling(book, habits);
    const int years = anyOf(1, 3, chance);
    for (int year = opened; year < opened + years; ++year) {
        const int first = second && year == opened ? anyOf(2, 200, chance) : 1;
        const int count = anyOf(8, 60, chance);
        for (int number = first; number < first + count; ++number) filling.add(number, year, chance);
    }
    if (chance() % 2 == 0) {
        book.book.recordsStated = static_cast<int>(book.records.size());
        book.book.pagesStated = filling.pages();
    }
    return book;
}

bool hasPageNumbers(const NumberedBook& book) { return !review::countedText(book.records.front(), "trangSo").empty(); }

Planted leaveOutRecord(NumberedBook& book, Chance& chance) {
    const auto& records = book.records;
    const bool second = book.book.number != "01";
    for (;;) {
        const std::size_t i = chance() % records.size();
        const bool last = i + 1 == records.size() || yearOf(records[i + 1]) != yearOf(records[i]);
        if ((last && !book.book.recordsStated) || (i == 0 && second)) continue;
        const Planted planted{last ? LackKind::recordTotal : LackKind::numberGap, last ? "" : twoDigits(numberOf(records[i], "so"))};
        book.records.erase(book.records.begin() + static_cast<std::ptrdiff_t>(i));
        return planted;
    }
}

Planted repeatRecordNumber(NumberedBook& book, Chance& chance) {
    for (;;) {
        const std::size_t i = 1 + chance() % (book.records.size() - 1);
        const std::string year = yearOf(book.records[i]);
        if (yearOf(book.records[i - 1]) != year) continue;
        const int number = numberOf(book.records[i - 1], "so");
        if (chance() % 2 == 0) {
            renumber(book.records[i], number);
        } else {
            closeUp(book, i, "so", [&](const Record& record) { return yearOf(record) == year; });
        }
        return {LackKind::doubleNumber, twoDigits(number) + "/" + year};
    }
}

Planted leaveOutPage(NumberedBook& book, Chance& chance) {
    const std::size_t gone = chance() % (book.scans.size() - (book.book.pagesStated ? 0 : 1));
    const review::ScanId scan = book.scans[gone].id;
    std::vector<int> pages;
    for (const Record& record : book.records) {
        if (record.scan == scan) pages.push_back(numberOf(record, "trangSo"));
    }
    std::erase_if(book.records, [&](const Record& record) { return record.scan == scan; });
    book.scans.erase(book.scans.begin() + static_cast<std::ptrdiff_t>(gone));
    const std::string last = pages.back() > pages.front() ? "–" + twoDigits(pages.back()) : "";
    return {LackKind::pageGap, twoDigits(pages.front()) + last};
}

Planted repeatPageNumber(NumberedBook& book, Chance& chance) {
    const int pages = numberOf(book.records.back(), "trangSo");
    const int page = anyOf(2, pages, chance);
    const bool all = chance() % 2 == 0;
    closeUp(book, 0, "trangSo", [&](const Record& record) {
        const int own = numberOf(record, "trangSo");
        return own == page || (all && own > page);
    });
    return {LackKind::doublePage, std::to_string(page - 1)};
}

bool isTold(const NumberedBook& book, const Planted& planted) {
    const review::Completeness state = review::completenessOf(book.book, book.records, book.scans);
    return std::any_of(state.lacks.begin(), state.lacks.end(), [&](const review::Lack& lack) {
        return lack.kind == planted.kind && (" " + lack.sentence.en).find(" " + planted.name + (planted.name.empty() ? "" : " ")) != std::string::npos;
    });
}

}  // namespace defects
