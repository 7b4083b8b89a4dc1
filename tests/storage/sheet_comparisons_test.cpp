#include <gtest/gtest.h>

#include "tests/storage/contract.h"

namespace storage::test {
namespace {

constexpr auto kMethod = "by eye";

/// A book of three scans with a print each.
class SheetComparisons : public StoreContract {
protected:
    void SetUp() override {
        book = store().addBook(birthBook(), by("lan"));
        for (const char* name : {"a", "b", "c"}) {
            scans.push_back(store().addScans(book, {name, std::string("bytes of ") + name, 1}, by("lan", 1)).ids.front());
            judge(scans.back(), std::string("print ") + name);
        }
    }

    void judge(review::ScanId scan, const std::string& print) { store().saveQuality(scan, {{}, {{print, 10, 20, 0}}}, {}, by("lan", 2)); }
    /// Saves a comparison of the next scan that waits. @param upTo as seen; -1: the latest.
    bool compareNext(const std::vector<LikeScan>& like = {}, std::int64_t upTo = -1) {
        const auto waiting = store().sheetsToCompare(book, kMethod).at(0);
        const auto compared = store().comparedSheets(book, kMethod, 0);
        const std::int64_t latest = compared.empty() ? 0 : compared.back().compared;
        return store().saveComparison({waiting.scan, waiting.judgement, kMethod, upTo < 0 ? latest : upTo, like}, by("lan", 3));
    }
    std::vector<review::ScanId> waiting() { return scansOf(store().sheetsToCompare(book, kMethod)); }
    std::vector<review::ScanId> compared(std::int64_t after = 0) { return scansOf(store().comparedSheets(book, kMethod, after)); }

    static std::vector<review::ScanId> scansOf(const std::vector<ScanSheets>& sheets) {
        std::vector<review::ScanId> ids;
        for (const ScanSheets& one : sheets) ids.push_back(one.scan);
        return ids;
    }

    review::BookId book;
    std::vector<review::ScanId> scans;
};
INSTANTIATE_TEST_SUITE_P(Engines, SheetComparisons, engines(), engineName);

TEST_P(SheetComparisons, AreKeptScanByScan) {
    EXPECT_EQ(waiting(), scans);
    EXPECT_TRUE(compareNext());
    EXPECT_TRUE(compareNext({{scans[0], 0.05}}));
    EXPECT_EQ(waiting(), (std::vector{scans[2]}));
    const auto known = store().comparedSheets(book, kMethod, 0);
    ASSERT_EQ(known.size(), 2u);
    EXPECT_EQ(known[1].prints, (std::vector<std::string>{"print b"}));
    EXPECT_EQ(compared(known[0].compared), (std::vector{scans[1]})) << "only what came later";
    EXPECT_EQ(store().alikeScans(book, kMethod), (std::vector<AlikeScans>{{scans[1], scans[0], 0.05}}));
    EXPECT_EQ(store().audit(1, 100).back().action, "scan.compare");
}

TEST_P(SheetComparisons, ByAnotherMethodCountForNothing) {
    ASSERT_TRUE(compareNext());
    ASSERT_TRUE(compareNext({{scans[0], 0.05}}));
    EXPECT_EQ(scansOf(store().sheetsToCompare(book, "by touch")), scans);
    EXPECT_TRUE(store().alikeScans(book, "by touch").empty());
}

TEST_P(SheetComparisons, ThatMissedAScanComparedMeanwhileAreRefused) {
    ASSERT_TRUE(compareNext());
    EXPECT_FALSE(compareNext({}, 0));
    EXPECT_EQ(waiting(), (std::vector{scans[1], scans[2]}));
}

TEST_P(SheetComparisons, OfAScanJudgedMeanwhileAreRefused) {
    const auto seen = store().sheetsToCompare(book, kMethod).at(0);
    judge(scans[0], "print of another");
    EXPECT_FALSE(store().saveComparison({seen.scan, seen.judgement, kMethod, 0, {}}, by("lan", 3)));
}

TEST_P(SheetComparisons, StayWhileTheScanLooksAsItDid) {
    ASSERT_TRUE(compareNext());
    ASSERT_TRUE(compareNext({{scans[0], 0.05}}));
    judge(scans[1], "print b");
    EXPECT_EQ(waiting(), (std::vector{scans[2]}));
    judge(scans[0], "print of another");
    EXPECT_EQ(waiting(), (std::vector{scans[0], scans[2]}));
    EXPECT_TRUE(store().alikeScans(book, kMethod).empty());
}

TEST_P(SheetComparisons, OfAReplacedScanAreKnownWhenItIsPutBack) {
    ASSERT_TRUE(compareNext());
    ASSERT_TRUE(compareNext({{scans[0], 0.05}}));
    (void)store().replaceScan(scans[0], {"lai.png", "sharper", 1}, by("minh", 5));
    EXPECT_TRUE(store().alikeScans(book, kMethod).empty());
    EXPECT_EQ(compared(), (std::vector{scans[0], scans[1]})) << "new scans are compared with it too";
    (void)store().restoreScan(scans[0], by("minh", 6));
    EXPECT_EQ(store().alikeScans(book, kMethod), (std::vector<AlikeScans>{{scans[1], scans[0], 0.05}}));
}

}  // namespace
}  // namespace storage::test
