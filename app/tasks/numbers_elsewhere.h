#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "review/rules/rules.h"
#include "storage/store.h"

namespace app {

/// The numbers used in the other books of the same office and type, in the years that this book counts in. Offices are the same when their names are, whatever
/// the marks and the case.
[[nodiscard]] review::NumbersElsewhere numbersElsewhere(storage::Store& store, const review::Book& book);

/// The same for many books: the numbers of the whole store, read once.
class NumbersOfStore {
public:
    explicit NumbersOfStore(storage::Store& store);

    /// @param book of the store.
    [[nodiscard]] review::NumbersElsewhere elsewhere(const review::Book& book) const;

private:
    /// Places in books_, by year and number.
    using Years = std::map<int, std::map<int, std::vector<std::size_t>>>;

    std::vector<review::Book> books_;
    std::map<std::string, Years> offices_;
    std::map<review::BookId, std::set<int>> yearsOf_;
};

}  // namespace app
