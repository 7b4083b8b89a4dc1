#include <nlohmann/json.hpp>

#include "review/base/failure.h"
#include "tests/storage/contract.h"

namespace storage::test {
namespace {

constexpr auto kSettings = R"({"source":"feeder","dpi":300})";

class Batches : public StoreContract {
protected:
    review::BookId book() { return store().addBook(birthBook(), by("lan")); }
    review::BatchId begun(review::BookId book, int second = 0) {
        return store().beginBatch({book, "test:0", kSettings}, by("minh", second));
    }
    /// The detail of the last audit line.
    nlohmann::json lastDetail() { return nlohmann::json::parse(store().audit(1, 1000).back().detail); }
};
INSTANTIATE_TEST_SUITE_P(Engines, Batches, engines(), engineName);

TEST_P(Batches, BatchTellsDeviceOperatorTimeAndSettings) {
    const auto kept = book();
    const auto id = begun(kept, 3);
    const auto batches = store().batches(kept);
    ASSERT_EQ(batches.size(), 1u);
    EXPECT_EQ(batches[0].id, id);
    EXPECT_EQ(batches[0].device, "test:0");
    EXPECT_EQ(batches[0].operatorName, "minh");
    EXPECT_EQ(batches[0].begunAt, by("minh", 3).when);
    EXPECT_EQ(batches[0].settings, kSettings);
    EXPECT_EQ(batches[0].pages, 0u);
}

TEST_P(Batches, BatchIsUnfinishedUntilItsEndIsWritten) {
    const auto kept = book();
    const auto id = begun(kept);
    EXPECT_EQ(store().batches(kept)[0].end, BatchEnd::unfinished);
    EXPECT_EQ(store().batches(kept)[0].endedAt, std::nullopt);
    EXPECT_EQ(store().counts(kept).unfinishedBatches, 1u);
    store().endBatch(id, BatchEnd::finished, {}, by("minh", 9));
    EXPECT_EQ(store().batches(kept)[0].end, BatchEnd::finished);
    EXPECT_EQ(store().batches(kept)[0].endedAt, by("minh", 9).when);
    EXPECT_EQ(store().counts(kept).unfinishedBatches, 0u);
}

TEST_P(Batches, ScansKnowTheirBatchAndFilesHaveNone) {
    const auto kept = book();
    (void)store().addScans(kept, {"tep.jpg", "a file", 1}, by("lan"));
    const auto id = begun(kept);
    (void)store().addScans(kept, {"mot.png", "one", 1, id}, by("minh"));
    EXPECT_EQ(lastDetail().at("batch"), id.value);
    (void)store().addScans(kept, {"hai.png", "two", 1, id}, by("minh"));
    const auto scans = store().scans(kept);
    ASSERT_EQ(scans.size(), 3u);
    EXPECT_EQ(scans[0].batch, std::nullopt);
    EXPECT_EQ(scans[1].batch, id);
    EXPECT_EQ(scans[2].batch, id);
    EXPECT_EQ(store().batches(kept)[0].pages, 2u);
}

TEST_P(Batches, TroubleIsToldAndGoneWhenTheBatchGoesOn) {
    const auto kept = book();
    const auto id = begun(kept);
    store().endBatch(id, BatchEnd::trouble, {"Giấy bị kẹt.", "Paper is jammed."}, by("minh", 1));
    EXPECT_EQ(store().batches(kept)[0].end, BatchEnd::trouble);
    EXPECT_EQ(store().batches(kept)[0].note, "Giấy bị kẹt.");
    EXPECT_EQ(store().counts(kept).unfinishedBatches, 0u);
    store().continueBatch(id, by("hoa", 2));
    EXPECT_EQ(store().batches(kept)[0].end, BatchEnd::unfinished);
    EXPECT_EQ(store().batches(kept)[0].note, "");
    EXPECT_EQ(store().batches(kept)[0].operatorName, "minh");
    EXPECT_EQ(store().batches(kept)[0].begunAt, by("minh", 0).when);
}

TEST_P(Batches, EachStepIsInTheAuditTrail) {
    const auto kept = book();
    const auto id = begun(kept);
    EXPECT_EQ(lastDetail(), nlohmann::json::parse(R"({"book":1,"device":"test:0","settings":{"source":"feeder","dpi":300}})"));
    (void)store().addScans(kept, {"mot.png", "one", 1, id}, by("minh"));
    store().endBatch(id, BatchEnd::trouble, {"Giấy bị kẹt.", "Paper is jammed."}, by("minh", 1));
    EXPECT_EQ(lastDetail(), nlohmann::json::parse(R"({"end":"trouble","pages":1,"why":"Paper is jammed."})"));
    store().continueBatch(id, by("hoa", 2));
    EXPECT_EQ(lastDetail(), nlohmann::json::parse(R"({"pages":1})"));
    store().endBatch(id, BatchEnd::stopped, {}, by("hoa", 3));
    EXPECT_EQ(actions(), (std::vector<std::string>{"book.add", "batch.begin", "scan.add", "batch.end", "batch.continue", "batch.end"}));
    EXPECT_EQ(store().audit(1, 1000).back().subject, "batch " + std::to_string(id.value));
    EXPECT_TRUE(store().examine().empty());
}

TEST_P(Batches, BatchOfAnotherBookTakesNoScan) {
    const auto one = store().addBook(birthBook("01"), by("lan"));
    const auto two = store().addBook(birthBook("02"), by("lan"));
    const auto id = begun(one);
    EXPECT_THROW((void)store().addScans(two, {"mot.png", "one", 1, id}, by("minh")), review::Failure);
    EXPECT_TRUE(store().scans(two).empty());
    EXPECT_TRUE(store().batches(two).empty());
}

TEST_P(Batches, UnknownBooksAndBatchesAreRefused) {
    EXPECT_THROW((void)store().beginBatch({{77}, "test:0", "{}"}, by("minh")), review::Failure);
    EXPECT_THROW(store().continueBatch({77}, by("minh")), review::Failure);
    EXPECT_THROW(store().endBatch({77}, BatchEnd::finished, {}, by("minh")), review::Failure);
    EXPECT_TRUE(actions().empty());
}

}  // namespace
}  // namespace storage::test
