#include "review/base/failure.h"
#include "storage/sha256.h"
#include "tests/storage/contract.h"

namespace storage::test {
namespace {

class BooksAndScans : public StoreContract {};
INSTANTIATE_TEST_SUITE_P(Engines, BooksAndScans, engines(), engineName);

TEST_P(BooksAndScans, BookComesBackWithEverythingItsCoverSays) {
    const auto id = store().addBook(birthBook(), by("lan"));
    const auto book = store().book(id);
    ASSERT_TRUE(book);
    EXPECT_EQ(book->name(), "KS.2017.01");
    EXPECT_EQ(book->office, "UBND xã An Khê");
    EXPECT_EQ(book->openedOn, "03.01.2017");
    EXPECT_EQ(book->closedOn, "");
    EXPECT_EQ(book->recordsStated, 120);
    EXPECT_EQ(book->pagesStated, std::nullopt);
    EXPECT_EQ(store().bookNamed("KS.2017.01")->id, id);
    EXPECT_FALSE(store().bookNamed("KS.2017.02"));
    EXPECT_FALSE(store().book({999}));
}

TEST_P(BooksAndScans, SecondBookOfTheSameNameIsRefused) {
    (void)store().addBook(birthBook(), by("lan"));
    try {
        (void)store().addBook(birthBook(), by("lan"));
        FAIL() << "was taken";
    } catch (const review::Failure& failure) {
        EXPECT_EQ(failure.kind(), review::FailureKind::usage);
        EXPECT_EQ(failure.sentence().vi, "Đã có sổ mang tên KS.2017.01.");
    }
    EXPECT_EQ(store().books().size(), 1u);
}

TEST_P(BooksAndScans, ScanIsKeptUntouchedAndWaits) {
    const std::string bytes("\xFF\xD8\0\x01 picture", 12);
    const auto book = store().addBook(birthBook(), by("lan"));
    const auto added = store().addScans(book, {"trang-01.jpg", bytes, 1}, by("lan", 1));
    ASSERT_EQ(added.ids.size(), 1u);
    EXPECT_FALSE(added.alreadyThere);
    EXPECT_FALSE(added.inOtherBook);
    const auto scan = store().scan(added.ids[0]);
    ASSERT_TRUE(scan);
    EXPECT_EQ(scan->fileName, "trang-01.jpg");
    EXPECT_EQ(scan->state, ScanState::waiting);
    EXPECT_EQ(scan->order, 1);
    EXPECT_EQ(scan->addedBy, "lan");
    EXPECT_EQ(scan->addedAt, by("lan", 1).when);
    EXPECT_EQ(scan->sha256, sha256(bytes));
    EXPECT_EQ(store().scanBytes(scan->sha256), bytes);
    EXPECT_TRUE(std::filesystem::is_regular_file(store().blobPath(scan->sha256)));
}

TEST_P(BooksAndScans, EveryPageOfAMultiPageFileBecomesAScan) {
    const auto book = store().addBook(birthBook(), by("lan"));
    (void)store().addScans(book, {"mot.jpg", "one", 1}, by("lan"));
    const auto added = store().addScans(book, {"nhieu-trang.tif", "many", 3}, by("lan"));
    EXPECT_EQ(added.ids.size(), 3u);
    const auto scans = store().scans(book);
    ASSERT_EQ(scans.size(), 4u);
    EXPECT_EQ(scans[3].order, 4);
    EXPECT_EQ(scans[3].frame, 2u);
    EXPECT_EQ(scans[3].sha256, scans[1].sha256);
}

TEST_P(BooksAndScans, SameBytesAreTakenOnceIntoABook) {
    const auto book = store().addBook(birthBook(), by("lan"));
    const auto first = store().addScans(book, {"a.jpg", "same", 2}, by("lan"));
    const auto again = store().addScans(book, {"b.jpg", "same", 2}, by("lan"));
    EXPECT_TRUE(again.alreadyThere);
    EXPECT_EQ(again.ids, first.ids);
    EXPECT_EQ(store().scans(book).size(), 2u);
}

TEST_P(BooksAndScans, SameBytesInAnotherBookAreTakenWithItsName) {
    const auto one = store().addBook(birthBook("01"), by("lan"));
    const auto two = store().addBook(birthBook("02"), by("lan"));
    (void)store().addScans(one, {"a.jpg", "same", 1}, by("lan"));
    const auto added = store().addScans(two, {"a.jpg", "same", 1}, by("lan"));
    EXPECT_FALSE(added.alreadyThere);
    EXPECT_EQ(added.inOtherBook, "KS.2017.01");
    EXPECT_EQ(store().scans(two).size(), 1u);
}

TEST_P(BooksAndScans, ScanForAnUnknownBookIsRefused) {
    EXPECT_THROW((void)store().addScans({77}, {"a.jpg", "x", 1}, by("lan")), review::Failure);
}

TEST_P(BooksAndScans, FailedScanTellsWhyAndWaitsAgainWhenAsked) {
    const auto book = store().addBook(birthBook(), by("lan"));
    const auto scan = store().addScans(book, {"a.jpg", "x", 1}, by("lan")).ids[0];
    store().markFailed(scan, {"Ảnh bị rách.", "The picture is torn."}, by("machine"));
    EXPECT_EQ(store().scan(scan)->state, ScanState::failed);
    EXPECT_EQ(store().scan(scan)->note, "Ảnh bị rách.");
    EXPECT_EQ(store().counts(book).failed, 1u);
    store().markWaiting(scan, by("lan"));
    EXPECT_EQ(store().scan(scan)->state, ScanState::waiting);
    EXPECT_EQ(store().scan(scan)->note, "");
    EXPECT_EQ(actions(), (std::vector<std::string>{"book.add", "scan.add", "scan.fail", "scan.wait"}));
}

TEST_P(BooksAndScans, LostBlobIsAFailureOfTheStore) {
    const auto book = store().addBook(birthBook(), by("lan"));
    (void)store().addScans(book, {"a.jpg", "x", 1}, by("lan"));
    const std::string name = store().scans(book)[0].sha256;
    std::filesystem::remove(store().blobPath(name));
    try {
        (void)store().scanBytes(name);
        FAIL() << "was found";
    } catch (const review::Failure& failure) {
        EXPECT_EQ(failure.kind(), review::FailureKind::store);
    }
}

TEST_P(BooksAndScans, LatestJudgementOfAScanCounts) {
    const auto book = store().addBook(birthBook(), by("lan"));
    const auto scans = store().addScans(book, {"hai-trang.tif", "two", 2}, by("lan")).ids;
    EXPECT_TRUE(store().qualities(book).empty());
    review::ScanQuality first;
    first.findings = {{review::Defect::blurred, 0.8, 0.5}};
    first.sheets = {{"3x1:123", 1654, 2339, 200}};
    store().saveQuality(scans[1], first, {}, by("lan", 1));
    review::ScanQuality second;
    second.findings = {{review::Defect::glare, 90, 60}, {review::Defect::cutEdge, 7, 4}};
    second.sheets = {{"left", 1, 2, 0}, {"right", 3, 4, 0}};
    store().saveQuality(scans[1], second, {}, by("lan", 2));
    store().saveQuality(scans[0], {}, {}, by("lan", 3));

    const auto judged = store().qualities(book);
    ASSERT_EQ(judged.size(), 2u);
    EXPECT_EQ(judged[0].scan, scans[0]);
    EXPECT_TRUE(judged[0].quality.findings.empty());
    EXPECT_EQ(judged[1].quality.findings,
              (std::vector<review::QualityFinding>{{review::Defect::cutEdge, 7, 4}, {review::Defect::glare, 90, 60}}));
    EXPECT_EQ(judged[1].quality.sheets, second.sheets);
    EXPECT_EQ(store().audit(1, 100).back().action, "scan.judge");
}

TEST_P(BooksAndScans, JudgementOfAScanNobodyAddedIsRefused) { EXPECT_THROW(store().saveQuality({99}, {}, {}, by("lan")), review::Failure); }

TEST_P(BooksAndScans, TotalsOfTheBookCanBeFilledInLater) {
    const auto book = store().addBook(birthBook(), by("lan"));
    store().setTotals(book, 200, std::nullopt, by("hoa", 5));
    EXPECT_EQ(store().book(book)->pagesStated, 200);
    EXPECT_EQ(store().book(book)->recordsStated, std::nullopt);
    EXPECT_EQ(actions().back(), "book.totals");
}

}  // namespace
}  // namespace storage::test
