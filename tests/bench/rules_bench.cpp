// Rules across books over a large store: how long it takes to check one book against all others.
// usage: rules_bench [--records N] [--per-book N]
#include <algorithm>
#include <chrono>
#include <cstring>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "app/house.h"
#include "app/tasks/check_rules.h"
#include "review/values/names.h"

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// Names as often as they were counted, so that common ones are as common as in life.
class People {
public:
    std::string name() { return one(review::surnames()) + " " + one(review::middleNames()) + " " + one(review::givenNames()); }

    std::string day(int first, int last) {
        return twoDigits(between(1, 28)) + "." + twoDigits(between(1, 12)) + "." + std::to_string(between(first, last));
    }

    std::string number() {
        std::string digits = "0";
        for (int i = 0; i < 8; ++i) digits += static_cast<char>('0' + between(0, 9));
        return digits;
    }

    static std::string twoDigits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

private:
    int between(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }

    std::string one(std::span<const review::CountedName> names) {
        std::vector<int> counts;
        for (const auto& name : names) counts.push_back(name.count);
        return std::string(names[std::discrete_distribution<std::size_t>(counts.begin(), counts.end())(random_)].name);
    }

    std::mt19937 random_{1};
};

review::RecordReading recordOf(People& people, int number, int year, const std::string& book) {
    review::RecordReading record;
    record.form = "KS-2016";
    record.quad = review::Box{0, 0, 1600, 1100}.corners();
    const auto add = [&](const char* key, const std::string& text) {
        review::FieldReading field;
        field.key = key;
        field.text = text;
        field.probability = 0.9;
        field.reader = "bench";
        record.fields.push_back(std::move(field));
    };
    add("so", People::twoDigits(number));
    add("quyenSo", book);
    add("ngayDangKy", people.day(year, year));
    add("nksHoTen", people.name());
    add("nksNgaySinh", people.day(year - 1, year - 1));
    add("meHoTen", people.name());
    add("chaHoTen", people.name());
    add("meSoGiayToTuyThan", people.number());
    return record;
}

void fill(storage::Store& store, int records, int perBook) {
    People people;
    const storage::Act act{"bench", app::now(), {}};
    for (int done = 0, index = 0; done < records; done += perBook, ++index) {
        const int year = 1976 + index % 44;
        review::Book book = *review::bookFromName("KS." + std::to_string(year) + "." + People::twoDigits(1 + index / 44));
        book.office = "UBND xã Tân Phú Trung";
        book.id = store.addBook(book, act);
        const std::string file = "scan of " + book.name();
        const auto added = store.addScans(book.id, {"scan.jpg", file, 1}, act);
        review::ScanReading reading;
        reading.verdict = review::Verdict::read;
        for (int i = 1; i <= perBook; ++i) reading.records.push_back(recordOf(people, (index / 44) * perBook + i, year, book.ministryNumber()));
        store.saveReading(added.ids.front(), reading, act);
    }
}

int numberAfter(int argc, char** argv, const char* name, int usual) {
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::strcmp(argv[i], name) == 0) return std::stoi(argv[i + 1]);
    }
    return usual;
}

}  // namespace

int main(int argc, char** argv) {
    const int records = numberAfter(argc, argv, "--records", 100'000);
    const int perBook = numberAfter(argc, argv, "--per-book", 500);
    const auto store = storage::openStore("memory:", true);
    auto start = Clock::now();
    fill(*store, records, perBook);
    std::cout << records << " records in " << store->books().size() << " books, filled in " << secondsSince(start) << " s\n";
    const auto catalog = app::loadForms(app::settingsFromEnvironment());
    start = Clock::now();
    (void)app::rulesOf(*store);
    std::cout << "list of places read in " << secondsSince(start) << " s\n";
    std::vector<double> numbers;
    std::vector<double> beside;
    std::size_t found = 0;
    const auto books = store->books();
    for (std::size_t i = 0; i < books.size(); i += std::max<std::size_t>(1, books.size() / 10)) {
        start = Clock::now();
        (void)app::numbersElsewhere(*store, books[i]);
        numbers.push_back(secondsSince(start));
        start = Clock::now();
        for (const review::RecordId id : store->recordIds(books[i].id)) found += app::findingsBeside(*store, id, {}).size();
        beside.push_back(secondsSince(start));
    }
    std::ranges::sort(numbers);
    std::ranges::sort(beside);
    std::cout << "one book of " << perBook << " records: numbers of the other books " << numbers[numbers.size() / 2]
              << " s, same people and numbers in other books " << beside[beside.size() / 2] << " s (median of " << numbers.size()
              << " books), findings " << found << '\n';
}
