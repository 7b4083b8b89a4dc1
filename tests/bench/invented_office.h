#pragma once

#include <random>
#include <span>
#include <string>
#include <vector>

#include "review/values/names.h"
#include "storage/store.h"

/// A large store of made-up births, for measuring how long a question to all of it takes.
namespace invented {

/// Names as often as they were counted, so that common ones are as common as in life. The same people every time.
class People {
public:
    [[nodiscard]] std::string name();
    [[nodiscard]] std::string day(int first, int last);
    [[nodiscard]] std::string number();
    /// "xã …, huyện …, tỉnh …", of a few hundred made-up villages.
    [[nodiscard]] std::string place();

private:
    int between(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
    std::string one(std::span<const review::CountedName> names);

    std::mt19937 random_{1};
};

/// Fills a store with books of births, each with as many records; the machine read the names of child and parents, dates, numbers and places.
void fill(storage::Store& store, int records, int perBook);

/// "05".
[[nodiscard]] std::string twoDigits(int value);

}  // namespace invented
