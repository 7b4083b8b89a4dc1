#include "app/tasks/office_lesson.h"

#include <gtest/gtest.h>

#include "tests/app/office.h"

namespace app {
namespace {

using Counts = std::map<std::string, int>;

class OfficeLessonTest : public ::testing::Test {
protected:
    OfficeLessonTest() { home = addBook("01", "UBND xã Phước Hảo, huyện Châu Thành, tỉnh Trà Vinh"); }

    review::BookId addBook(const std::string& number, const std::string& where) {
        review::Book book;
        book.type = "KS";
        book.yearOpened = 1999;
        book.number = number;
        book.office = where;
        return office.store->addBook(book, office.act("Lan"));
    }

    /// A record in which a person keyed a name and where the mother lives; the machine had read another name.
    void verify(review::BookId book, const std::string& name, const std::string& residence, bool doubtful = false) {
        review::RecordReading record;
        record.form = "KS-2016";
        review::FieldReading field;
        field.key = "nksHoTen";
        field.text = "Trần Thị Máy";
        field.reader = "hand 3";
        record.fields = {field};
        review::ScanReading reading;
        reading.verdict = review::Verdict::read;
        reading.records = {record};
        const std::string bytes = "scan " + std::to_string(++scans_);
        const auto scan = office.store->addScans(book, {bytes + ".jpg", bytes, 1}, office.act("Lan")).ids.front();
        office.store->saveReading(scan, reading, office.act("máy"));
        const review::RecordId id = office.store->recordsOn(scan).front();
        std::vector<review::Reading> keyed;
        for (const auto& [key, text] : {std::pair{"nksHoTen", name}, std::pair{"meNoiCuTru", residence}}) {
            if (text.empty()) continue;
            keyed.emplace_back();
            keyed.back().key = key;
            keyed.back().text = text;
            keyed.back().doubtful = doubtful;
            keyed.back().source = {review::SourceKind::keyed, "Lan"};
        }
        if (!keyed.empty()) (void)office.store->addReadings(id, office.store->record(id)->revision, keyed, office.act("Lan"));
    }

    ocr::OfficeWords words(review::BookId book) { return OfficeLesson(*office.store, office.catalog).wordsFor(book); }

    PaperOffice office;
    review::BookId home;

private:
    int scans_ = 0;
};

TEST_F(OfficeLessonTest, WhatTheMachineReadTeachesNothing) {
    verify(home, "", "");
    EXPECT_EQ(words(home), ocr::OfficeWords{});
}

TEST_F(OfficeLessonTest, WhatAPersonKeyedTeachesSurnamesAndUnitsOfItsBook) {
    verify(home, "Thạch Thị Sa", "ấp Đa Hòa, xã Phước Hảo");
    verify(home, "Thạch Sô Pha", "ấp Đa Hòa, xã Phước Hảo");
    EXPECT_EQ(words(home).surnames, (Counts{{"thạch", 2}}));
    EXPECT_EQ(words(home).units, (Counts{{"ấp đa hòa", 2}, {"xã phước hảo", 2}}));
}

TEST_F(OfficeLessonTest, WhatAPersonDoubtsTeachesNothing) {
    verify(home, "Thạch Thị Sa", "ấp Đa Hòa, xã Phước Hảo", true);
    EXPECT_EQ(words(home), ocr::OfficeWords{});
}

TEST_F(OfficeLessonTest, BooksOfTheSameProvinceTeachSurnamesAndThoseOfTheSameOfficeUnitsToo) {
    verify(addBook("02", "UBND xã Phước Hảo, huyện Châu Thành, tỉnh Trà Vinh"), "Kim Sơn", "ấp Trà Cuôn, xã Phước Hảo");
    verify(addBook("03", "UBND xã Long Sơn, huyện Cầu Ngang, Tỉnh Trà Vinh"), "Sơn Thị Hà", "ấp Sóc Giụp, xã Long Sơn");
    EXPECT_EQ(words(home).surnames, (Counts{{"kim", 1}, {"sơn", 1}}));
    EXPECT_EQ(words(home).units, (Counts{{"ấp trà cuôn", 1}, {"xã phước hảo", 1}}));
}

TEST_F(OfficeLessonTest, BooksOfAnotherProvinceTeachNothing) {
    verify(addBook("04", "UBND xã Quỳnh Đôi, huyện Quỳnh Lưu, tỉnh Nghệ An"), "Hồ Văn An", "xóm Đình, xã Quỳnh Đôi");
    EXPECT_EQ(words(home), ocr::OfficeWords{});
}

TEST_F(OfficeLessonTest, WhatIsKeyedMeanwhileIsLearntAfterFiftyPagesOrWithAnotherBook) {
    OfficeLesson lesson(*office.store, office.catalog);
    EXPECT_EQ(lesson.wordsFor(home).names, 0);
    verify(home, "Thạch Thị Sa", "");
    for (int page = 2; page <= 50; ++page) EXPECT_EQ(lesson.wordsFor(home).names, 0);
    EXPECT_EQ(lesson.wordsFor(home).names, 1);
    verify(home, "Kim Sơn", "");
    (void)lesson.wordsFor(addBook("05", "UBND xã Quỳnh Đôi, huyện Quỳnh Lưu, tỉnh Nghệ An"));
    EXPECT_EQ(lesson.wordsFor(home).names, 2);
}

}  // namespace
}  // namespace app
