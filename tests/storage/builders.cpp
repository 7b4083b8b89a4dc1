#include "tests/storage/builders.h"

#include <stdlib.h>

#include <stdexcept>
#include <system_error>

namespace storage::test {

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "sogoc-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

Act by(const std::string& who, int second, const std::string& why) {
    using namespace std::chrono;
    return {who, sys_days(year(2026) / January / 5) + hours(8) + seconds(second), why};
}

review::Book birthBook(const std::string& number) {
    review::Book book;
    book.type = "KS";
    book.yearOpened = 2017;
    book.number = number;
    book.office = "UBND xã An Khê";
    book.openedOn = "03.01.2017";
    book.recordsStated = 120;
    return book;
}

review::RecordReading birthPage(const std::string& name, const std::string& number) {
    const review::Quad box{review::Point{100.25, 200}, {400, 200}, {400, 240}, {100, 240}};
    review::RecordReading page;
    page.form = "KS-2016";
    page.quad = {review::Point{0, 0}, {1600, 0}, {1600, 2300}, {0, 2300}};
    page.misfit = 0.4;
    page.degrees = -0.5;
    page.fields = {{"so", number, review::FieldState::value, 0.98, "tesseract 5.3.0 vie", box, 0.3},
                   {"nksHoTen", name, review::FieldState::value, 0.91, "tesseract 5.3.0 vie", box, 0.3},
                   {"ngayDangKy", "03.02.2017", review::FieldState::value, 0.88, "tesseract 5.3.0 vie", box, 0.2},
                   {"nksNoiSinh", "", review::FieldState::blank, 0.97, "tesseract 5.3.0 vie", box, 0.2}};
    return page;
}

review::ScanReading readingOf(std::vector<review::RecordReading> pages) {
    review::ScanReading reading;
    reading.verdict = pages.empty() ? review::Verdict::unknownForm : review::Verdict::read;
    reading.width = 1654;
    reading.height = 2339;
    reading.degrees = 0.25;
    reading.cleaning = R"({"deskew":0.25})";
    reading.records = std::move(pages);
    return reading;
}

review::Reading keyed(const std::string& who, const std::string& key, const std::string& text) {
    review::Reading reading;
    reading.key = key;
    reading.text = text;
    reading.source = {review::SourceKind::keyed, who};
    return reading;
}

OneRecord oneRecord(Store& store, const std::string& name) {
    OneRecord made;
    made.book = store.addBook(birthBook(), by("lan"));
    made.scan = store.addScans(made.book, {"trang-01.jpg", "bytes of a picture", 1}, by("lan", 1)).ids.at(0);
    store.saveReading(made.scan, readingOf({birthPage(name)}), by("machine", 2));
    made.record = store.recordIds(made.book).at(0);
    return made;
}

}  // namespace storage::test
