#include <nlohmann/json.hpp>

#include "review/base/failure.h"
#include "tests/storage/contract.h"

namespace storage::test {
namespace {

/// A page scanned again: the new scan takes its place, the old one and everybody's work stay.
class ReplacedScans : public StoreContract {
protected:
    ReplacedScan scanAgain(review::ScanId old, const std::string& bytes = "a sharper picture") {
        return store().replaceScan(old, {"lai.png", bytes, 1}, by("minh", 60, "nhòe"));
    }
    ReplacedScan putBack(review::ScanId old) { return store().restoreScan(old, by("minh", 80, "bản mới thiếu góc")); }
    void keyOne(review::RecordId record, const std::string& key, const std::string& text) {
        const auto revision = store().record(record)->revision;
        const Saved saved = store().addReadings(record, revision, {keyed("hoa", key, text)}, by("hoa", 30));
        ASSERT_FALSE(saved.stale || saved.notAllowed);
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, ReplacedScans, engines(), engineName);

TEST_P(ReplacedScans, NewScanStandsWhereTheOldOneStoodAndWaits) {
    const auto made = oneRecord(store());
    const auto second = store().addScans(made.book, {"trang-02.jpg", "page two", 1}, by("lan", 3)).ids.at(0);
    const auto replaced = scanAgain(made.scan);
    const auto scans = store().scans(made.book);
    ASSERT_EQ(scans.size(), 2u);
    EXPECT_EQ(scans[0].id, replaced.id);
    EXPECT_EQ(scans[0].order, 1);
    EXPECT_EQ(scans[0].fileName, "lai.png");
    EXPECT_EQ(scans[0].state, ScanState::waiting);
    EXPECT_EQ(scans[1].id, second);
}

TEST_P(ReplacedScans, OldScanStaysWithItsBytesAndTellsWhoReplacedItWhenAndWhy) {
    const auto made = oneRecord(store());
    const auto replaced = scanAgain(made.scan);
    const auto old = store().replacedScans(made.book);
    ASSERT_EQ(old.size(), 1u);
    EXPECT_EQ(old[0].id, made.scan);
    EXPECT_EQ(old[0].order, 1);
    EXPECT_EQ(store().scanBytes(old[0].sha256), "bytes of a picture");
    ASSERT_TRUE(old[0].replaced.has_value());
    EXPECT_EQ(old[0].replaced->by, replaced.id);
    EXPECT_EQ(old[0].replaced->at, by("minh", 60).when);
    EXPECT_EQ(old[0].replaced->who, "minh");
    EXPECT_EQ(old[0].replaced->why, "nhòe");
    EXPECT_TRUE(store().scan(made.scan)->replaced.has_value());
    EXPECT_FALSE(store().scan(replaced.id)->replaced.has_value());
    EXPECT_TRUE(store().examine().empty());
}

TEST_P(ReplacedScans, DraftNobodyTouchedIsNoLongerPartOfTheBookButCanBeSeen) {
    const auto made = oneRecord(store());
    EXPECT_TRUE(scanAgain(made.scan).taken.empty());
    EXPECT_TRUE(store().recordIds(made.book).empty());
    EXPECT_TRUE(store().records(made.book).empty());
    EXPECT_TRUE(store().qualities(made.book).empty());
    EXPECT_TRUE(store().find({.anything = "Nguyễn Văn An"}, 10).empty());
    const BookCounts counts = store().counts(made.book);
    EXPECT_EQ(counts.scans, 1u);
    EXPECT_EQ(counts.waiting, 1u);
    EXPECT_EQ(counts.records, 0u);
    EXPECT_EQ(counts.replaced, 1u);
    EXPECT_EQ(store().recordsOn(made.scan), std::vector{made.record});
    EXPECT_EQ(store().record(made.record)->readings.size(), 4u);
    EXPECT_TRUE(store().record(made.record)->readings[0].quad.has_value());
}

TEST_P(ReplacedScans, DraftLeftBehindTakesNoKeyingAndNoMove) {
    const auto made = oneRecord(store());
    (void)scanAgain(made.scan);
    EXPECT_TRUE(store().addReadings(made.record, 1, {keyed("hoa", "so", "06")}, by("hoa", 70)).notAllowed);
    EXPECT_TRUE(store().move(made.record, 1, review::Step::accept, by("hoa", 71)).notAllowed);
    EXPECT_EQ(store().record(made.record)->readings.size(), 4u);
}

TEST_P(ReplacedScans, RecordAPersonWorkedOnGoesOverWithEveryReadingAndItsState) {
    const auto made = oneRecord(store());
    keyOne(made.record, "nksHoTen", "Nguyễn Văn Ân");
    const auto before = *store().record(made.record);
    const auto replaced = scanAgain(made.scan);
    EXPECT_EQ(replaced.taken, std::vector{made.record});
    const auto after = *store().record(made.record);
    EXPECT_EQ(after.scan, replaced.id);
    EXPECT_EQ(after.position, 1);
    EXPECT_EQ(after.state, review::RecordState::entered);
    EXPECT_EQ(after.revision, before.revision + 1);
    EXPECT_EQ(after.readings.size(), before.readings.size());
    EXPECT_EQ(review::countedText(after, "nksHoTen"), "Nguyễn Văn Ân");
    EXPECT_EQ(store().recordIds(made.book), std::vector{made.record});
    EXPECT_EQ(store().find({.anything = "Nguyễn Văn Ân"}, 10).size(), 1u);
    EXPECT_TRUE(store().recordsOn(made.scan).empty());
}

TEST_P(ReplacedScans, PlacesOnTheOldScanAreNotTakenForPlacesOnTheNewOne) {
    const auto made = oneRecord(store());
    keyOne(made.record, "nksHoTen", "Nguyễn Văn Ân");
    (void)scanAgain(made.scan);
    const auto record = *store().record(made.record);
    EXPECT_EQ(record.quad, review::Quad{});
    for (const auto& reading : record.readings) EXPECT_FALSE(reading.quad.has_value()) << reading.key;
    const auto all = store().records(made.book);
    for (const auto& reading : all.at(0).readings) EXPECT_FALSE(reading.quad.has_value()) << reading.key;
}

TEST_P(ReplacedScans, ReadingTheNewScanGivesARecordThatWentOverItsPlacesAndKeepsWhatPeopleSaid) {
    const auto made = oneRecord(store());
    keyOne(made.record, "nksHoTen", "Nguyễn Văn Ân");
    const auto replaced = scanAgain(made.scan);
    auto page = birthPage("Nguyễn Văn Am", "05");
    page.form = "KS-2006";
    store().saveReading(replaced.id, readingOf({page}), by("machine", 90));
    const auto records = store().records(made.book);
    ASSERT_EQ(records.size(), 1u);
    EXPECT_EQ(records[0].id, made.record);
    EXPECT_EQ(records[0].quad, page.quad);
    EXPECT_EQ(records[0].form, "KS-2016") << "a person keyed by this form";
    EXPECT_EQ(review::countedText(records[0], "nksHoTen"), "Nguyễn Văn Ân");
    EXPECT_TRUE(records[0].readings.back().quad.has_value());
}

TEST_P(ReplacedScans, PageReplacedTwiceKeepsBothOldScansAndThePersonsRecordFollows) {
    const auto made = oneRecord(store());
    keyOne(made.record, "so", "06");
    const auto first = scanAgain(made.scan, "second picture");
    store().saveReading(first.id, readingOf({birthPage()}), by("machine", 62));
    const auto last = scanAgain(first.id, "third picture");
    EXPECT_EQ(last.taken, std::vector{made.record});
    EXPECT_EQ(store().scans(made.book).at(0).id, last.id);
    EXPECT_EQ(store().scans(made.book).at(0).order, 1);
    ASSERT_EQ(store().replacedScans(made.book).size(), 2u);
    const auto record = *store().record(made.record);
    EXPECT_EQ(record.scan, last.id);
    EXPECT_EQ(record.readings.size(), 9u);
    for (const auto& reading : record.readings) EXPECT_FALSE(reading.quad.has_value());
}

TEST_P(ReplacedScans, AScanThatWasReplacedIsNotReplacedAgain) {
    const auto made = oneRecord(store());
    (void)scanAgain(made.scan);
    EXPECT_THROW((void)scanAgain(made.scan, "another picture"), review::Failure);
    EXPECT_EQ(store().replacedScans(made.book).size(), 1u);
    EXPECT_EQ(store().scans(made.book).size(), 1u);
}

TEST_P(ReplacedScans, BytesTheBookHasOrHadReplaceNothing) {
    const auto made = oneRecord(store());
    EXPECT_THROW((void)scanAgain(made.scan, "bytes of a picture"), review::Failure);
    (void)scanAgain(made.scan);
    EXPECT_THROW((void)scanAgain(store().scans(made.book).at(0).id, "bytes of a picture"), review::Failure);
    EXPECT_EQ(store().replacedScans(made.book).size(), 1u);
}

TEST_P(ReplacedScans, NextImportComesBehindAllPlaces) {
    const auto made = oneRecord(store());
    (void)scanAgain(made.scan);
    const auto added = store().addScans(made.book, {"trang-02.jpg", "page two", 1}, by("lan", 99)).ids.at(0);
    EXPECT_EQ(store().scan(added)->order, 2);
}

TEST_P(ReplacedScans, EachStepIsInTheAuditTrail) {
    const auto made = oneRecord(store());
    keyOne(made.record, "so", "06");
    (void)scanAgain(made.scan);
    const auto lines = store().audit(1, 1000);
    ASSERT_GE(lines.size(), 3u);
    const auto* last = &lines.back();
    EXPECT_EQ(last->action, "record.rescan");
    EXPECT_EQ(last->subject, "record 1");
    EXPECT_EQ(nlohmann::json::parse(last->detail), nlohmann::json::parse(R"({"from":1,"to":2,"state":"entered","revision":3})"));
    --last;
    EXPECT_EQ(last->action, "scan.replace");
    EXPECT_EQ(last->subject, "scan 1");
    EXPECT_EQ(nlohmann::json::parse(last->detail), nlohmann::json::parse(R"({"by":2,"place":1,"why":"nhòe"})"));
    --last;
    EXPECT_EQ(last->action, "scan.add");
    EXPECT_EQ(nlohmann::json::parse(last->detail).at("replaces"), 1);
    EXPECT_TRUE(store().examine().empty());
}

TEST_P(ReplacedScans, AScanPutBackStandsInItsPlaceAgainAndTheOtherIsKept) {
    const auto made = oneRecord(store());
    const auto second = scanAgain(made.scan).id;
    EXPECT_EQ(putBack(made.scan).id, made.scan);
    ASSERT_EQ(store().scans(made.book).size(), 1u);
    EXPECT_EQ(store().scans(made.book)[0].id, made.scan);
    EXPECT_EQ(store().scans(made.book)[0].order, 1);
    EXPECT_EQ(store().scans(made.book)[0].state, ScanState::read);
    EXPECT_FALSE(store().scan(made.scan)->replaced.has_value());
    const auto old = store().replacedScans(made.book);
    ASSERT_EQ(old.size(), 1u);
    EXPECT_EQ(old[0].id, second);
    EXPECT_EQ(old[0].replaced->by, made.scan);
    EXPECT_EQ(old[0].replaced->why, "bản mới thiếu góc");
    EXPECT_TRUE(store().examine().empty());
}

TEST_P(ReplacedScans, DraftsOfAScanPutBackArePartOfTheBookAgain) {
    const auto made = oneRecord(store());
    (void)scanAgain(made.scan);
    EXPECT_TRUE(putBack(made.scan).taken.empty());
    EXPECT_EQ(store().recordIds(made.book), std::vector{made.record});
    EXPECT_EQ(store().find({.anything = "Nguyễn Văn An"}, 10).size(), 1u);
    EXPECT_TRUE(store().record(made.record)->readings[0].quad.has_value()) << "it lies where it lay";
    keyOne(made.record, "so", "06");
}

TEST_P(ReplacedScans, RecordAPersonWorkedOnComesBackWithEveryReadingAndTheScanWaits) {
    const auto made = oneRecord(store());
    keyOne(made.record, "so", "06");
    (void)scanAgain(made.scan);
    EXPECT_EQ(putBack(made.scan).taken, std::vector{made.record});
    const auto record = *store().record(made.record);
    EXPECT_EQ(record.scan, made.scan);
    EXPECT_EQ(record.position, 1);
    EXPECT_EQ(review::countedText(record, "so"), "06");
    EXPECT_EQ(store().scan(made.scan)->state, ScanState::waiting) << "where it lies is to be read again";
    store().saveReading(made.scan, readingOf({birthPage()}), by("machine", 90));
    EXPECT_EQ(store().record(made.record)->quad, birthPage().quad);
}

TEST_P(ReplacedScans, DraftInTheWayOfARecordThatComesBackChangesPlacesWithIt) {
    const auto made = oneRecord(store());
    const auto second = scanAgain(made.scan).id;
    store().saveReading(second, readingOf({birthPage("Trần Thị Bình", "05")}), by("machine", 62));
    const auto keyed = store().recordsOn(second).at(0);
    keyOne(keyed, "so", "07");
    EXPECT_EQ(putBack(made.scan).taken, std::vector{keyed});
    EXPECT_EQ(store().recordsOn(made.scan), std::vector{keyed});
    EXPECT_EQ(store().record(keyed)->position, 1);
    EXPECT_EQ(store().recordsOn(second), std::vector{made.record}) << "the draft nobody touched is kept with the other scan";
    EXPECT_EQ(store().recordIds(made.book), std::vector{keyed});
    EXPECT_TRUE(store().find({.anything = "Nguyễn Văn An"}, 10).empty());
    EXPECT_TRUE(store().examine().empty());
}

TEST_P(ReplacedScans, MindsMayBeChangedAgainAndAgain) {
    const auto made = oneRecord(store());
    keyOne(made.record, "so", "06");
    const auto second = scanAgain(made.scan).id;
    for (int i = 0; i < 2; ++i) {
        (void)putBack(made.scan);
        EXPECT_EQ(store().record(made.record)->scan, made.scan);
        (void)putBack(second);
        EXPECT_EQ(store().record(made.record)->scan, second);
    }
    ASSERT_EQ(store().replacedScans(made.book).size(), 1u);
    EXPECT_EQ(store().replacedScans(made.book)[0].id, made.scan);
    EXPECT_EQ(store().record(made.record)->readings.size(), 5u);
}

TEST_P(ReplacedScans, AScanThatStandsInTheBookIsNotPutBack) {
    const auto made = oneRecord(store());
    EXPECT_THROW((void)putBack(made.scan), review::Failure);
    (void)scanAgain(made.scan);
    (void)putBack(made.scan);
    EXPECT_THROW((void)putBack(made.scan), review::Failure);
    EXPECT_THROW((void)putBack({99}), review::Failure);
}

TEST_P(ReplacedScans, PuttingBackIsInTheAuditTrail) {
    const auto made = oneRecord(store());
    (void)scanAgain(made.scan);
    (void)putBack(made.scan);
    const auto last = store().audit(1, 1000).back();
    EXPECT_EQ(last.action, "scan.restore");
    EXPECT_EQ(last.subject, "scan 1");
    EXPECT_EQ(nlohmann::json::parse(last.detail), nlohmann::json::parse(R"({"instead":2,"place":1,"why":"bản mới thiếu góc"})"));
}

TEST_P(ReplacedScans, BackupHoldsTheOldScanToo) {
    const auto made = oneRecord(store());
    (void)scanAgain(made.scan);
    store().backupTo(folder() / "backup", by("lan", 99));
    const auto copy = openStore("sqlite:" + (folder() / "backup").string());
    EXPECT_EQ(copy->scanBytes(copy->replacedScans(made.book).at(0).sha256), "bytes of a picture");
}

}  // namespace
}  // namespace storage::test
