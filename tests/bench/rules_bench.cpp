// Rules across books over a large store: how long it takes to check one book against all others.
// usage: rules_bench [--records N] [--per-book N]
#include <algorithm>
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include "app/house.h"
#include "app/tasks/check_rules.h"
#include "app/tasks/numbers_elsewhere.h"
#include "tests/bench/invented_office.h"
#include "tests/bench/number_after.h"
#include "tests/bench/summary.h"

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

}  // namespace

int main(int argc, char** argv) {
    const int records = numberAfter(argc, argv, "--records", 100'000);
    const int perBook = numberAfter(argc, argv, "--per-book", 500);
    const auto store = storage::openStore("memory:", true);
    auto start = Clock::now();
    invented::fill(*store, records, perBook);
    std::cout << records << " records in " << store->books().size() << " books, filled in " << secondsSince(start) << " s\n";
    const auto catalog = app::loadForms(app::settingsFromEnvironment());
    start = Clock::now();
    (void)app::rulesOf(*store);
    std::cout << "list of places read in " << secondsSince(start) << " s\n";
    std::vector<double> numbers;
    std::vector<double> beside;
    std::vector<double> whole;
    std::size_t found = 0;
    const auto books = store->books();
    for (std::size_t i = 0; i < books.size(); i += std::max<std::size_t>(1, books.size() / 10)) {
        start = Clock::now();
        (void)app::numbersElsewhere(*store, books[i]);
        numbers.push_back(secondsSince(start));
        start = Clock::now();
        for (const review::RecordId id : store->recordIds(books[i].id)) found += app::findingsBeside(*store, id, {}).size();
        beside.push_back(secondsSince(start));
        start = Clock::now();
        (void)app::findingsOf(*store, books[i], *catalog);
        whole.push_back(secondsSince(start));
    }
    std::ranges::sort(numbers);
    std::ranges::sort(beside);
    std::ranges::sort(whole);
    start = Clock::now();
    const app::NumbersOfStore all(*store);
    const double once = secondsSince(start);
    start = Clock::now();
    for (const review::Book& book : books) (void)all.elsewhere(book);
    const double each = secondsSince(start) / static_cast<double>(books.size());
    std::cout << "one book of " << perBook << " records: numbers of the other books " << numbers[numbers.size() / 2]
              << " s, same people and numbers in other books " << beside[beside.size() / 2] << " s (median of " << numbers.size()
              << " books), all rules " << whole[whole.size() / 2] << " s, findings " << found << '\n';
    std::cout << "all books at once: the numbers of the store " << once << " s, then " << each << " s for each book\n";
    bench::addToSummary({"rules", std::to_string(books.size()) + " books of " + std::to_string(perBook), "all rules of one book beside the others, s",
                         bench::decimal(whole[whole.size() / 2], 2), "", ""});
}
