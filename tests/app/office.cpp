#include "tests/app/office.h"

namespace app {
namespace {

constexpr const char* kForm = "KS-2016";

review::FieldReading fieldOf(const std::string& key, const std::string& text) {
    review::FieldReading field;
    field.key = key;
    field.text = text;
    field.probability = 0.9;
    field.reader = "a test reader";
    field.quad = review::Box{10, 10, 100, 20}.corners();
    return field;
}

review::RecordReading recordOf(const std::string& number) {
    review::RecordReading record;
    record.form = kForm;
    record.quad = review::Box{0, 0, 1600, 1100}.corners();
    record.fields = {fieldOf("so", number), fieldOf("ngayDangKy", "03.01.2017"), fieldOf("nksHoTen", "Tran Van An")};
    return record;
}

/// A value that breaks no rule, the same for everybody who keys it.
std::string plainValue(const std::string& key) {
    static const std::map<std::string, std::string> values{{"quyenSo", "01/2017"},      {"ngayDangKy", "03.01.2017"},
                                                           {"nksHoTen", "Trần Văn An"}, {"nksNgaySinh", "20.12.2016"},
                                                           {"nksGioiTinh", "Nam"},      {"nguoiKy", "Đinh Quỳnh Giang"}};
    const auto found = values.find(key);
    return found == values.end() ? std::string{} : found->second;
}

}  // namespace

PaperOffice::PaperOffice() : catalog(loadForms(settingsFromEnvironment())), store(storage::openStore("memory:", true)) {
    book = review::bookFromName("KS.2017.01").value();
    book.office = "UBND xã Tân Phú Trung";
    book.id = store->addBook(book, act("Lan"));
}

void PaperOffice::addScan(const std::string& fileName, const std::vector<std::string>& numbers) {
    const auto added = store->addScans(book.id, {fileName, "the bytes of " + fileName, 1}, act("Lan"));
    review::ScanReading reading;
    reading.verdict = review::Verdict::read;
    reading.width = 1600;
    reading.height = 1100;
    for (const std::string& number : numbers) reading.records.push_back(recordOf(number));
    store->saveReading(added.ids.front(), reading, act("Lan"));
}

review::TextTable PaperOffice::table() const {
    review::TextTable table;
    table.header = {"nguoiNhap", "tep", "trang"};
    for (const review::FieldSpec& field : catalog->form(kForm)->fields) table.header.push_back(field.key);
    return table;
}

void PaperOffice::addRow(review::TextTable& table, const std::string& person, const std::string& file, int place,
                         const std::map<std::string, std::string>& values) const {
    std::vector<std::string> row{person, file, std::to_string(place)};
    for (std::size_t i = row.size(); i < table.header.size(); ++i) {
        const auto given = values.find(table.header[i]);
        row.push_back(given == values.end() ? plainValue(table.header[i]) : given->second);
    }
    table.rows.push_back(std::move(row));
}

}  // namespace app
