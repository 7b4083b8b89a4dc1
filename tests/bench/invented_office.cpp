#include "tests/bench/invented_office.h"

#include <array>

#include "app/house.h"

namespace invented {
namespace {

constexpr std::array kFirst{"Tân", "An", "Phú", "Bình", "Long", "Mỹ", "Hòa", "Thạnh", "Vĩnh", "Đông", "Tây", "Xuân", "Quảng", "Trung", "Hưng"};
constexpr std::array kSecond{"Phú", "Lộc", "Thành", "Hiệp", "Sơn", "Hải", "Lợi", "Khê", "Thuận", "Hòa", "Nghĩa", "Châu", "Mỹ", "Trạch", "Đức"};
constexpr std::array kDistricts{"Châu Thành", "Cao Lãnh", "Lấp Vò", "Tháp Mười", "Hồng Ngự", "Tam Nông"};

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
    add("so", twoDigits(number));
    add("quyenSo", book);
    add("ngayDangKy", people.day(year, year));
    add("nksHoTen", people.name());
    add("nksNgaySinh", people.day(year - 1, year - 1));
    add("nksNoiSinh", "Trạm y tế " + people.place());
    add("nksQueQuan", people.place());
    add("meHoTen", people.name());
    add("meNoiCuTru", people.place());
    add("chaHoTen", people.name());
    add("chaNoiCuTru", people.place());
    add("meSoGiayToTuyThan", people.number());
    return record;
}

}  // namespace

std::string twoDigits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string People::name() { return one(review::surnames()) + " " + one(review::middleNames()) + " " + one(review::givenNames()); }

std::string People::day(int first, int last) {
    return twoDigits(between(1, 28)) + "." + twoDigits(between(1, 12)) + "." + std::to_string(between(first, last));
}

std::string People::number() {
    std::string digits = "0";
    for (int i = 0; i < 8; ++i) digits += static_cast<char>('0' + between(0, 9));
    return digits;
}

std::string People::place() {
    const auto any = [this](const auto& list) { return std::string(list[static_cast<std::size_t>(between(0, static_cast<int>(list.size()) - 1))]); };
    return "xã " + any(kFirst) + " " + any(kSecond) + ", huyện " + any(kDistricts) + ", tỉnh Đồng Tháp";
}

std::string People::one(std::span<const review::CountedName> names) {
    std::vector<int> counts;
    for (const auto& name : names) counts.push_back(name.count);
    return std::string(names[std::discrete_distribution<std::size_t>(counts.begin(), counts.end())(random_)].name);
}

void fill(storage::Store& store, int records, int perBook) {
    People people;
    const storage::Act act{"bench", app::now(), {}};
    for (int done = 0, index = 0; done < records; done += perBook, ++index) {
        const int year = 1976 + index % 44;
        review::Book book = *review::bookFromName("KS." + std::to_string(year) + "." + twoDigits(1 + index / 44));
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

}  // namespace invented
