#include "review/figures/production.h"

#include "tests/review/records.h"

namespace review::test {
namespace {

using std::chrono::days;
using std::chrono::hours;

/// Days of 24 hours since 1970, by their number: what a day is is the caller's matter.
std::string dayOf(UtcTime when) { return std::to_string(std::chrono::floor<days>(when).time_since_epoch().count()); }

Reading on(int day, Reading reading) {
    reading.when = UtcTime{} + days(day) + hours(9);
    return reading;
}

Record recordOn(std::int64_t id, std::int64_t scan, std::vector<Reading> readings) {
    Record record;
    record.id = {id};
    record.scan = {scan};
    record.readings = std::move(readings);
    return record;
}

TEST(LengthClass, EndsAtFifteenAndFiftyLetters) {
    EXPECT_EQ(lengthClassOf(15), LengthClass::upTo15);
    EXPECT_EQ(lengthClassOf(16), LengthClass::upTo50);
    EXPECT_EQ(lengthClassOf(50), LengthClass::upTo50);
    EXPECT_EQ(lengthClassOf(51), LengthClass::longer);
}

TEST(Production, CountsFieldsAndLettersByLength) {
    ProductionTally tally(dayOf);
    tally.add(recordOn(1, 1, {on(3, keyed("lan", "so", "05")), on(3, keyed("lan", "nksHoTen", "Nguyễn Thị Phương")),
                              on(3, keyed("lan", "nksNoiSinh", "Trạm y tế xã Tân Phú Trung, huyện Châu Thành, tỉnh Đồng Tháp"))}));
    ASSERT_EQ(tally.rows().size(), 1u);
    const ProductionRow row = tally.rows().front();
    EXPECT_EQ(row.person, "lan");
    EXPECT_EQ(row.day, "3");
    EXPECT_EQ(row.entry.fields, (std::array<std::size_t, 3>{1, 1, 1}));
    // Letters, not bytes: "05", "Nguyễn Thị Phương", and the address of 60 letters.
    EXPECT_EQ(row.entry.letters, (std::array<std::size_t, 3>{2, 17, 60}));
    EXPECT_EQ(row.entry.filled(), 3u);
    EXPECT_EQ(row.check.filled(), 0u);
}

TEST(Production, TheSecondPersonOnAFieldChecks) {
    ProductionTally tally(dayOf);
    tally.add(recordOn(1, 1, {on(3, readByMachine("so", "05")), on(3, keyed("lan", "so", "05")), on(4, keyed("mai", "so", "05"))}));
    ASSERT_EQ(tally.rows().size(), 2u);
    EXPECT_EQ(tally.rows()[0].entry.filled(), 1u);
    EXPECT_EQ(tally.rows()[1].person, "mai");
    EXPECT_EQ(tally.rows()[1].entry.filled(), 0u);
    EXPECT_EQ(tally.rows()[1].check.filled(), 1u);
}

TEST(Production, PressingTwiceIsNotTwiceTheWork) {
    ProductionTally tally(dayOf);
    tally.add(recordOn(1, 1, {on(3, keyed("lan", "so", "05")), on(3, keyed("lan", "so", "06"))}));
    EXPECT_EQ(tally.rows()[0].entry.filled(), 1u);
    EXPECT_EQ(tally.rows()[0].corrections, 1u);
}

TEST(Production, AFieldSaidToBeBlankIsMarkedAndNotFilled) {
    ProductionTally tally(dayOf);
    tally.add(recordOn(1, 1, {on(3, keyedState("lan", "ghiChu", FieldState::blank))}));
    EXPECT_EQ(tally.rows()[0].entry.filled(), 0u);
    EXPECT_EQ(tally.rows()[0].entry.marked, 1u);
}

TEST(Production, CountsRecordsAndPagesOnce) {
    ProductionTally tally(dayOf);
    tally.add(recordOn(1, 7, {on(3, keyed("lan", "so", "05")), on(3, keyed("lan", "trangSo", "1"))}));
    tally.add(recordOn(2, 7, {on(3, keyed("lan", "so", "06"))}));
    EXPECT_EQ(tally.rows()[0].records, 2u);
    EXPECT_EQ(tally.rows()[0].pages, 1u);
}

TEST(Production, DaysOutsideTheBoundsAreLeftOutAndStillTellWhoWasFirst) {
    ProductionTally tally(dayOf, "4", "5");
    tally.add(recordOn(1, 1, {on(3, keyed("lan", "so", "05")), on(4, keyed("mai", "so", "05")), on(6, keyed("an", "so", "05"))}));
    ASSERT_EQ(tally.rows().size(), 1u);
    EXPECT_EQ(tally.rows()[0].person, "mai");
    EXPECT_EQ(tally.rows()[0].check.filled(), 1u);
}

}  // namespace
}  // namespace review::test
