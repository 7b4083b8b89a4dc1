#include "app/tasks/numbers_elsewhere.h"

#include <algorithm>

#include "review/base/text.h"

namespace app {
namespace {

/// Books of one office and type go on with each other's numbers.
std::string officeOf(const review::Book& book) { return book.type + "\n" + review::foldedName(book.office); }

/// @param years as Store::numbers().
std::vector<review::NumberOfYear> numbersOf(storage::Store& store, const review::Book& book, const std::set<int>& years) {
    std::vector<review::NumberOfYear> numbers;
    for (const storage::IndexedNumber& one : store.numbers(book.id, years)) {
        if (const auto number = review::numberOfYear(one.so, one.ngayDangKy, book)) numbers.push_back(*number);
    }
    return numbers;
}

}  // namespace

review::NumbersElsewhere numbersElsewhere(storage::Store& store, const review::Book& book) {
    std::set<int> years;
    for (const review::NumberOfYear& own : numbersOf(store, book, {})) years.insert(own.year);
    review::NumbersElsewhere elsewhere;
    if (years.empty()) return elsewhere;
    for (const review::Book& other : store.books()) {
        if (other.id == book.id || officeOf(other) != officeOf(book)) continue;
        for (const review::NumberOfYear& number : numbersOf(store, other, years)) {
            if (years.contains(number.year)) elsewhere[number.year].emplace(number.number, other.name());
        }
    }
    return elsewhere;
}

NumbersOfStore::NumbersOfStore(storage::Store& store) : books_(store.books()) {
    for (std::size_t place = 0; place < books_.size(); ++place) {
        Years& years = offices_[officeOf(books_[place])];
        for (const review::NumberOfYear& number : numbersOf(store, books_[place], {})) {
            std::vector<std::size_t>& holders = years[number.year][number.number];
            if (holders.empty() || holders.back() != place) holders.push_back(place);
            yearsOf_[books_[place].id].insert(number.year);
        }
    }
}

review::NumbersElsewhere NumbersOfStore::elsewhere(const review::Book& book) const {
    review::NumbersElsewhere elsewhere;
    const auto office = offices_.find(officeOf(book));
    const auto own = yearsOf_.find(book.id);
    if (office == offices_.end() || own == yearsOf_.end()) return elsewhere;
    for (const int year : own->second) {
        for (const auto& [number, holders] : office->second.at(year)) {
            const auto other = std::ranges::find_if(holders, [&](std::size_t place) { return books_[place].id != book.id; });
            if (other != holders.end()) elsewhere[year].emplace(number, books_[*other].name());
        }
    }
    return elsewhere;
}

}  // namespace app
