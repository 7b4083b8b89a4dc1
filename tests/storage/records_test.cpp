#include "review/base/failure.h"
#include "tests/storage/contract.h"
#include "tests/support/whole_keying.h"

namespace storage::test {
namespace {

using review::RecordState;
using review::SourceKind;
using review::Step;

class Records : public StoreContract {};
INSTANTIATE_TEST_SUITE_P(Engines, Records, engines(), engineName);

TEST_P(Records, ReadingOfASpreadMakesADraftForEachPage) {
    const auto book = store().addBook(birthBook(), by("lan"));
    const auto scan = store().addScans(book, {"a.jpg", "x", 1}, by("lan")).ids[0];
    store().saveReading(scan, readingOf({birthPage("Nguyễn Văn An", "05"), birthPage("Trần Thị Bình", "06")}), by("machine", 3));
    const auto records = store().records(book);
    ASSERT_EQ(records.size(), 2u);
    EXPECT_EQ(records[0].position, 1);
    EXPECT_EQ(records[1].position, 2);
    EXPECT_EQ(records[1].form, "KS-2016");
    EXPECT_EQ(records[1].state, RecordState::draft);
    EXPECT_EQ(records[1].quad[2], (review::Point{1600, 2300}));
    ASSERT_EQ(records[1].readings.size(), 4u);
    const review::Reading& name = records[1].readings[1];
    EXPECT_TRUE(name.id);
    EXPECT_EQ(name.key, "nksHoTen");
    EXPECT_EQ(name.text, "Trần Thị Bình");
    EXPECT_EQ(name.source, (review::Source{SourceKind::machine, "tesseract 5.3.0 vie"}));
    EXPECT_EQ(name.probability, 0.91);
    EXPECT_EQ(name.when, by("machine", 3).when);
    EXPECT_EQ(name.quad->at(0), (review::Point{100.25, 200}));
    EXPECT_EQ(records[1].readings[3].state, review::FieldState::blank);
    const auto seen = store().scan(scan);
    EXPECT_EQ(seen->state, ScanState::read);
    EXPECT_EQ(seen->verdict, review::Verdict::read);
    EXPECT_EQ(seen->width, 1654);
    EXPECT_EQ(store().counts(book).draft, 2u);
}

TEST_P(Records, WhatTheMachineSawStruckOutIsDoubtful) {
    const auto book = store().addBook(birthBook(), by("lan"));
    const auto scan = store().addScans(book, {"a.jpg", "x", 1}, by("lan")).ids[0];
    auto page = birthPage();
    page.fields[1].struckOut = true;
    page.fields[2].struckOut = true;
    page.fields[2].state = review::FieldState::struckOut;
    store().saveReading(scan, readingOf({page}), by("machine", 3));
    const auto readings = store().records(book).at(0).readings;
    EXPECT_FALSE(readings[0].doubtful);
    EXPECT_TRUE(readings[1].doubtful);
    EXPECT_EQ(readings[1].text, "Nguyễn Văn An");
    EXPECT_TRUE(readings[2].doubtful);
    EXPECT_EQ(readings[2].state, review::FieldState::struckOut);
    EXPECT_EQ(readings[2].text, "");
}

TEST_P(Records, UnknownFormStandsAsideForAPerson) {
    const auto book = store().addBook(birthBook(), by("lan"));
    const auto scan = store().addScans(book, {"a.jpg", "x", 1}, by("lan")).ids[0];
    store().saveReading(scan, readingOf({}), by("machine"));
    EXPECT_EQ(store().scan(scan)->state, ScanState::aside);
    EXPECT_EQ(store().scan(scan)->note, "Trang này không khớp mẫu sổ nào đã biết; cần người chọn mẫu.");
    EXPECT_EQ(store().counts(book).aside, 1u);
    EXPECT_TRUE(store().records(book).empty());
}

TEST_P(Records, SecondReadingAddsOpinionsAndMovesTheBoxesOfUntouchedDrafts) {
    const OneRecord made = oneRecord(store());
    auto page = birthPage("Nguyễn Văn Ân");
    page.form = "KS-2006";
    page.quad[0] = {10, 10};
    store().saveReading(made.scan, readingOf({page}), by("machine", 9));
    const auto record = store().record(made.record);
    ASSERT_TRUE(record);
    EXPECT_EQ(record->readings.size(), 8u);
    EXPECT_EQ(record->form, "KS-2006");
    EXPECT_EQ(record->quad[0], (review::Point{10, 10}));
    EXPECT_EQ(record->revision, 2);
    EXPECT_EQ(store().recordIds(made.book).size(), 1u);
}

TEST_P(Records, SecondReadingLeavesWhatAPersonDecided) {
    const OneRecord made = oneRecord(store());
    ASSERT_FALSE(store().addReadings(made.record, 1, {keyed("lan", "nksHoTen", "Nguyễn Văn Ân")}, by("lan", 5)).stale);
    auto page = birthPage("Nguyễn Văn Ấn");
    page.form = "KS-2006";
    page.quad[0] = {10, 10};
    store().saveReading(made.scan, readingOf({page}), by("machine", 9));
    const auto record = store().record(made.record);
    EXPECT_EQ(record->form, "KS-2016");
    EXPECT_EQ(record->quad[0], (review::Point{0, 0}));
    EXPECT_EQ(record->state, RecordState::entered);
    EXPECT_EQ(review::countedText(*record, "nksHoTen"), "Nguyễn Văn Ân");
    EXPECT_EQ(record->readings.size(), 9u);
}

TEST_P(Records, KeyedReadingEntersTheRecord) {
    const OneRecord made = oneRecord(store());
    const Saved saved = store().addReadings(made.record, 1, {keyed("lan", "nksHoTen", "  Nguyễn  Văn An ")}, by("lan", 5));
    EXPECT_FALSE(saved.stale);
    EXPECT_FALSE(saved.notAllowed);
    EXPECT_EQ(saved.revision, 2);
    EXPECT_EQ(saved.state, RecordState::entered);
    const auto record = store().record(made.record);
    EXPECT_EQ(record->readings.back().text, "Nguyễn Văn An");
    EXPECT_EQ(record->readings.back().when, by("lan", 5).when);
    EXPECT_EQ(record->revision, 2);
}

TEST_P(Records, ImportedReadingsDoNotMoveTheRecord) {
    const OneRecord made = oneRecord(store());
    auto imported = keyed("police 2024", "nksHoTen", "NGUYỄN VĂN AN");
    imported.source.kind = SourceKind::imported;
    EXPECT_EQ(store().addReadings(made.record, 1, {imported}, by("lan")).state, RecordState::draft);
    EXPECT_EQ(store().record(made.record)->revision, 2);
}

TEST_P(Records, WriterWhoSawAnOlderRevisionIsToldAndNothingIsWritten) {
    const OneRecord made = oneRecord(store());
    (void)store().addReadings(made.record, 1, {keyed("lan", "nksHoTen", "Nguyễn Văn An")}, by("lan"));
    const Saved late = store().addReadings(made.record, 1, {keyed("mai", "nksHoTen", "Nguyễn Văn Ân")}, by("mai"));
    EXPECT_TRUE(late.stale);
    EXPECT_EQ(late.revision, 2);
    EXPECT_EQ(store().record(made.record)->readings.size(), 5u);
    EXPECT_TRUE(store().move(made.record, 1, Step::accept, by("mai")).stale);
    EXPECT_EQ(store().record(made.record)->state, RecordState::entered);
}

TEST_P(Records, AcceptedRecordTakesNoKeyingUntilItIsSentBackWithAReason) {
    const OneRecord made = oneRecord(store());
    (void)store().addReadings(made.record, 1, support::wholeKeying(*store().record(made.record), "lan"), by("lan"));
    EXPECT_EQ(store().move(made.record, 2, Step::accept, by("mai")).state, RecordState::accepted);
    EXPECT_TRUE(store().addReadings(made.record, 3, {keyed("lan", "nksHoTen", "Nguyễn Văn Ân")}, by("lan")).notAllowed);
    EXPECT_THROW((void)store().move(made.record, 3, Step::sendBack, by("mai")), review::Failure);
    EXPECT_EQ(store().record(made.record)->state, RecordState::accepted);
    EXPECT_EQ(store().move(made.record, 3, Step::sendBack, by("mai", 8, "thiếu dấu")).state, RecordState::returned);
    EXPECT_EQ(store().addReadings(made.record, 4, {keyed("lan", "nksHoTen", "Nguyễn Văn Ân")}, by("lan")).state, RecordState::entered);
}

TEST_P(Records, DraftCannotBeAccepted) {
    const OneRecord made = oneRecord(store());
    const Saved saved = store().move(made.record, 1, Step::accept, by("lan"));
    EXPECT_TRUE(saved.notAllowed);
    EXPECT_EQ(saved.state, RecordState::draft);
    EXPECT_EQ(store().record(made.record)->revision, 1);
}

TEST_P(Records, ReadingThatBreaksTheContractIsAMistakeOfTheProgram) {
    const OneRecord made = oneRecord(store());
    auto blankWithText = keyed("lan", "nksHoTen", "Nguyễn");
    blankWithText.state = review::FieldState::blank;
    EXPECT_THROW((void)store().addReadings(made.record, 1, {blankWithText}, by("lan")), std::logic_error);
    EXPECT_THROW((void)store().addReadings(made.record, 1, {keyed("lan", "", "x")}, by("lan")), std::logic_error);
    EXPECT_EQ(store().record(made.record)->readings.size(), 4u);
    EXPECT_EQ(store().record(made.record)->revision, 1);
}

TEST_P(Records, ComeInTheOrderOfTheScansWhateverWasReadFirst) {
    const auto book = store().addBook(birthBook(), by("lan"));
    const auto first = store().addScans(book, {"a.jpg", "x", 1}, by("lan")).ids[0];
    const auto second = store().addScans(book, {"b.jpg", "y", 1}, by("lan")).ids[0];
    store().saveReading(second, readingOf({birthPage("B", "07")}), by("machine"));
    store().saveReading(first, readingOf({birthPage("A", "05"), birthPage("C", "06")}), by("machine"));
    std::vector<std::string> numbers;
    for (const auto& record : store().records(book)) numbers.push_back(review::countedText(record, "so"));
    EXPECT_EQ(numbers, (std::vector<std::string>{"05", "06", "07"}));
    EXPECT_EQ(store().recordIds(book).size(), 3u);
    EXPECT_EQ(store().recordIds(book)[2], store().records(book)[2].id);
}

TEST_P(Records, DeliveryMarksAllRecordsOrNone) {
    const OneRecord made = oneRecord(store());
    EXPECT_THROW(store().addDelivery(made.book, {"KS.2017.01.zip", std::string(64, 'a'), 1}, {made.record}, by("lan")), review::Failure);
    EXPECT_EQ(store().record(made.record)->state, RecordState::draft);
    (void)store().addReadings(made.record, 1, support::wholeKeying(*store().record(made.record), "lan"), by("lan"));
    (void)store().move(made.record, 2, Step::accept, by("mai"));
    store().addDelivery(made.book, {"KS.2017.01.zip", std::string(64, 'a'), 1}, {made.record}, by("lan"));
    EXPECT_EQ(store().record(made.record)->state, RecordState::delivered);
    EXPECT_EQ(store().record(made.record)->revision, 4);
    EXPECT_EQ(store().counts(made.book).delivered, 1u);
}

TEST_P(Records, LinksNeverTouchTheRecord) {
    const OneRecord made = oneRecord(store());
    review::LinkResult link;
    link.record = made.record;
    link.kind = review::LinkKind::exact;
    link.row = 4;
    link.differences = {{"nksNgaySinh", "01.02.2017", "02.02.2017"}};
    store().saveLinks(made.book, "dan-cu.xlsx", {link}, by("lan"));
    EXPECT_EQ(store().record(made.record)->revision, 1);
    EXPECT_EQ(store().record(made.record)->readings.size(), 4u);
    EXPECT_EQ(actions().back(), "link.run");
}

}  // namespace
}  // namespace storage::test
