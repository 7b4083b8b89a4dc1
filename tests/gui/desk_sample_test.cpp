// The desk on the store of the sample book (its first four scans, for the time they take), read as `sogoc process` does: a clerk corrects a
// name and accepts the record.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "app/gui/text.h"
#include "app/tasks/import_scans.h"
#include "app/tasks/process_book.h"
#include "tests/gui/desk_driver.h"

namespace {

using desk_test::press;
using desk_test::pumpUntil;

std::map<review::RecordId, review::Record> allRecords(storage::Store& store, review::BookId book) {
    std::map<review::RecordId, review::Record> all;
    for (review::Record& record : store.records(book)) all.emplace(record.id, std::move(record));
    return all;
}

/// Readings without what the book's memory says of itself in the background, whenever it comes to it.
std::size_t saidByReadersAndPeople(const review::Record& record) {
    return static_cast<std::size_t>(std::ranges::count_if(record.readings, [](const review::Reading& one) { return !review::isBookMemory(one.source); }));
}

class DeskOnTheSampleBook : public ::testing::Test, protected desk_test::Driver {
protected:
    DeskOnTheSampleBook() : settings_(desk_test::settingsOf("lan")) {
        settings_.store = desk_test::ownFolder("sogoc_desk_sample");
        std::filesystem::remove_all(settings_.store);
    }
    ~DeskOnTheSampleBook() override { std::filesystem::remove_all(settings_.store); }

    void SetUp() override {
        const auto store = storage::openStore(app::storeAddress(settings_), true);
        review::Book book;
        book.type = "KS";
        book.yearOpened = 2017;
        book.number = "01";
        book.office = "UBND xã Tân Phú Trung";
        book_ = store->addBook(book, app::actOf(settings_));
        const auto folder = std::filesystem::path(SOGOC_SOURCE) / "docs" / "sample-book" / "scans";
        std::vector<std::filesystem::path> scans;
        for (const char* number : {"01", "02", "03", "04"}) scans.push_back(folder / ("KS-2017-01-" + std::string(number) + ".jpg"));
        ASSERT_EQ(app::importScans(*store, book_, scans, app::actOf(settings_)).scans, 4U);
        app::ProcessSettings process;
        process.house = settings_;
        ASSERT_EQ(app::processBooks(*store, {book_}, process).records, 5U);
    }

    [[nodiscard]] std::unique_ptr<storage::Store> onDisk() const { return storage::openStore(app::storeAddress(settings_)); }

    app::Settings settings_;
    review::BookId book_;
};

TEST_F(DeskOnTheSampleBook, AFieldIsCorrectedTheRecordAcceptedAndTheStoreHoldsExactlyThat) {
    const auto before = allRecords(*onDisk(), book_);
    ASSERT_TRUE(openStore(settings_)) << "no record, page or snippet was shown";
    EXPECT_EQ(frame().session().books.page()->rows.size(), 5U);
    ASSERT_TRUE(openRecord(4));
    const auto id = review().opened().record.id;
    ASSERT_TRUE(choose("meHoTen"));
    ASSERT_TRUE(pasteText("Đặng Thị Ngọc Ánh"));
    ASSERT_TRUE(acceptAllFields()) << currentKey() << ": " << app::gui::utf8(entry().messageText());
    ASSERT_TRUE(ready());
    press(WXK_RETURN, wxMOD_CONTROL);
    ASSERT_TRUE(pumpUntil([this] { return review().opened().record.state == review::RecordState::accepted; }))
        << app::gui::utf8(entry().messageText());

    const auto after = allRecords(*onDisk(), book_);
    const review::Record& old = before.at(id);
    const review::Record& now = after.at(id);
    EXPECT_EQ(now.state, review::RecordState::accepted);
    const auto forms = desk_test::shippedForms();
    const auto& fields = forms->form("KS-2016")->fields;
    ASSERT_EQ(saidByReadersAndPeople(now), saidByReadersAndPeople(old) + fields.size()) << "one reading for each field, none taken away";
    for (const review::FieldSpec& field : fields) {
        const review::Reading* counts = review::countField(now, field.key).counts;
        const review::Reading* read = review::countField(old, field.key).counts;
        ASSERT_TRUE(counts && read) << field.key;
        EXPECT_EQ(counts->source, (review::Source{review::SourceKind::keyed, "lan"})) << field.key;
        EXPECT_EQ(counts->state, read->state) << field.key;
        EXPECT_EQ(counts->text, field.key == "meHoTen" ? "Đặng Thị Ngọc Ánh" : review::countedText(old, field.key)) << field.key;
    }
    ASSERT_EQ(after.size(), before.size());
    for (const auto& [other, record] : after) {
        if (other == id) continue;
        EXPECT_EQ(saidByReadersAndPeople(record), saidByReadersAndPeople(before.at(other))) << "another record was touched";
    }
    EXPECT_TRUE(onDisk()->examine().empty());
}

}  // namespace
