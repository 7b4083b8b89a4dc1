#include "app/tasks/scan_pages.h"

#include <gtest/gtest.h>

#include <functional>
#include <memory>

#include "app/house.h"
#include "ocr/scan/decode.h"
#include "tests/faults/fixtures.h"

namespace app {
namespace {

using storage::BatchEnd;

/// A scanner in memory: so many pages, all the same, then the trouble or the end.
class PaperStack : public ocr::PageSource {
public:
    PaperStack(const ocr::Image& page, std::size_t pages) : page_(page), left_(pages) {}

    std::optional<ocr::Image> next(std::stop_token) override {
        if (asked) asked();
        if (left_ == 0 && trouble) throw review::Failure(*trouble);
        if (left_ == 0) return std::nullopt;
        --left_;
        return page_;
    }

    std::function<void()> asked;
    std::optional<review::Failure> trouble;

private:
    ocr::Image page_;
    std::size_t left_;
};

class ScanPages : public ::testing::Test {
protected:
    ScanPages()
        : page_(ocr::decodeFrame(faults::bytesOf(std::string(SOGOC_SOURCE) + "/tests/ocr/scan/data/gamma.png"), 0)),
          store_(storage::openStore("memory:", true)),
          book_(store_->addBook({{}, "KS", 2017, "01", "UBND xã An Khê", "", "", {}, {}}, {"lan", now(), ""})) {}

    [[nodiscard]] PaperStack stack(std::size_t pages) const { return {page_, pages}; }
    [[nodiscard]] storage::ScanBatch begun(std::size_t pages = 0) {
        BatchSettings settings;
        settings.scan.source = "feeder";
        settings.scan.driverOptions = {{"lamp", "on"}};
        settings.pages = pages;
        return beginBatch(*store_, book_, "fake:0", settings, {"lan", now(), ""});
    }
    [[nodiscard]] storage::ScanBatch kept() { return store_->batches(book_).back(); }

    ocr::Image page_;
    std::unique_ptr<storage::Store> store_;
    review::BookId book_;
};

TEST_F(ScanPages, EachPageIsInTheStoreBeforeTheNextIsAskedFor) {
    PaperStack paper = stack(3);
    std::vector<std::size_t> stored;
    paper.asked = [&] { stored.push_back(store_->scans(book_).size()); };
    EXPECT_EQ(scanPages(*store_, begun(), paper, "lan").added, 3U);
    EXPECT_EQ(stored, (std::vector<std::size_t>{0, 1, 2, 3}));
    EXPECT_EQ(kept().end, BatchEnd::finished);
}

TEST_F(ScanPages, PageIsToldOnlyWhenItIsInTheStore) {
    PaperStack paper = stack(2);
    std::vector<std::string> told;
    (void)scanPages(*store_, begun(), paper, "lan", [&](const review::Progress& progress) {
        ASSERT_EQ(store_->scans(book_).size(), progress.done);
        EXPECT_EQ(store_->scans(book_).back().fileName, progress.item);
        told.push_back(progress.item.substr(progress.item.size() - 8));
    });
    EXPECT_EQ(told, (std::vector<std::string>{"-001.png", "-002.png"}));
}

TEST_F(ScanPages, TroubleEndsTheBatchAndGoingOnFillsItUp) {
    PaperStack jamming = stack(2);
    jamming.trouble = review::Failure(review::FailureKind::world, {"Kẹt.", "Jammed."});
    const ScanPagesOutcome first = scanPages(*store_, begun(5), jamming, "lan");
    ASSERT_TRUE(first.trouble);
    EXPECT_EQ(first.trouble->sentence().en, "Jammed.");
    EXPECT_EQ(kept().end, BatchEnd::trouble);
    EXPECT_EQ(kept().note, "Kẹt.");
    const auto again = batchToContinue(*store_, book_);
    ASSERT_TRUE(again);
    store_->continueBatch(again->id, {"hoa", now(), ""});
    PaperStack rest = stack(9);
    const ScanPagesOutcome second = scanPages(*store_, *again, rest, "hoa");
    EXPECT_EQ(second.added, 3U);
    EXPECT_EQ(second.pages, 5U);
    EXPECT_EQ(store_->scans(book_).back().addedBy, "hoa");
    EXPECT_TRUE(store_->scans(book_).back().fileName.ends_with("-005.png"));
    EXPECT_EQ(kept().end, BatchEnd::finished);
    EXPECT_FALSE(batchToContinue(*store_, book_));
}

TEST_F(ScanPages, StoppedByAPersonIsNoTroubleOfTheScanner) {
    PaperStack paper = stack(1);
    paper.trouble = review::Failure(review::FailureKind::cancelled, {"Đã dừng.", "Stopped."});
    EXPECT_TRUE(scanPages(*store_, begun(), paper, "lan").trouble);
    EXPECT_EQ(kept().end, BatchEnd::stopped);
    EXPECT_EQ(kept().note, "");
}

TEST_F(ScanPages, SettingsComeBackAsTheyWere) {
    const BatchSettings settings = batchSettingsOf(begun(7));
    EXPECT_EQ(settings.scan.device, "fake:0");
    EXPECT_EQ(settings.scan.source, "feeder");
    EXPECT_EQ(settings.scan.mode, ocr::ScanMode::colour);
    EXPECT_EQ(settings.scan.dpi, 300);
    EXPECT_EQ(settings.scan.page, review::Size{});
    EXPECT_EQ(settings.scan.driverOptions, (std::vector<std::pair<std::string, std::string>>{{"lamp", "on"}}));
    EXPECT_EQ(settings.pages, 7U);
}

TEST_F(ScanPages, APageScannedAgainTakesThePlaceOfTheOldOneAndEndsItsBatch) {
    PaperStack first = stack(2);
    (void)scanPages(*store_, begun(), first, "lan");
    const auto old = store_->scans(book_).front();
    BatchSettings settings;
    settings.replaces = PageToReplace{old.id, "nhòe"};
    const auto batch = beginBatch(*store_, book_, "fake:0", settings, {"minh", now(), ""});
    PaperStack again = stack(9);
    const ScanPagesOutcome outcome = scanPages(*store_, batch, again, "minh");
    EXPECT_EQ(outcome.added, 1U);
    EXPECT_TRUE(outcome.taken.empty());
    const auto scans = store_->scans(book_);
    ASSERT_EQ(scans.size(), 2U);
    EXPECT_EQ(scans.front().order, 1);
    EXPECT_EQ(scans.front().batch, batch.id);
    ASSERT_EQ(store_->replacedScans(book_).size(), 1U);
    EXPECT_EQ(store_->replacedScans(book_)[0].id, old.id);
    EXPECT_EQ(store_->replacedScans(book_)[0].replaced->why, "nhòe");
    EXPECT_EQ(kept().end, BatchEnd::finished);
}

TEST_F(ScanPages, AFailedScanAgainLeavesTheOldPageAndIsNoBatchToGoOnWith) {
    PaperStack first = stack(1);
    (void)scanPages(*store_, begun(), first, "lan");
    BatchSettings settings;
    settings.replaces = PageToReplace{store_->scans(book_).front().id, "nhòe"};
    PaperStack jamming = stack(0);
    jamming.trouble = review::Failure(review::FailureKind::world, {"Kẹt.", "Jammed."});
    EXPECT_TRUE(scanPages(*store_, beginBatch(*store_, book_, "fake:0", settings, {"minh", now(), ""}), jamming, "minh").trouble);
    EXPECT_EQ(store_->scans(book_).size(), 1U);
    EXPECT_TRUE(store_->replacedScans(book_).empty());
    EXPECT_FALSE(batchToContinue(*store_, book_));
}

TEST_F(ScanPages, DamagedSettingsAreAFailureOfTheStore) {
    storage::ScanBatch batch = begun();
    for (const char* text :
         {"", "{}", "[]", R"({"source":"","mode":"purple","dpi":300,"width":0,"height":0,"pages":0,"driverOptions":[]})"}) {
        batch.settings = text;
        try {
            (void)batchSettingsOf(batch);
            ADD_FAILURE() << text;
        } catch (const review::Failure& failure) {
            EXPECT_EQ(failure.kind(), review::FailureKind::store) << text;
        }
    }
}

}  // namespace
}  // namespace app
