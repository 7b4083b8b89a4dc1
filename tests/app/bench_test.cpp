#include "app/jobs/bench.h"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "app/jobs/channel.h"

namespace app {
namespace {

/// A tool that knows which thread made it.
struct Tool {
    std::thread::id madeOn = std::this_thread::get_id();
};

std::unique_ptr<Tool> makeTool() { return std::make_unique<Tool>(); }

review::Failure diskFull() { return {review::FailureKind::world, {"Ổ đĩa đã đầy.", "The disk is full."}}; }

TEST(TheBench, GivesEveryJobsValueBack) {
    Channel<int> values;
    Bench<Tool> bench(3, makeTool);
    for (int i = 1; i <= 50; ++i) {
        bench.post(
            Urgency::batch, [i](Tool&, const std::stop_token&) { return i; },
            [&values](Outcome<int> outcome) { values.push(outcome.value()); });
    }
    std::multiset<int> seen;
    for (int i = 1; i <= 50; ++i) seen.insert(values.take());
    EXPECT_EQ(seen.size(), 50U);
    EXPECT_EQ(std::set<int>(seen.begin(), seen.end()).size(), 50U);
}

TEST(TheBench, MakesEachToolOnTheThreadThatUsesIt) {
    Channel<bool> same;
    Bench<Tool> bench(2, makeTool);
    for (int i = 0; i < 20; ++i) {
        bench.post(
            Urgency::batch, [](Tool& tool, const std::stop_token&) { return tool.madeOn == std::this_thread::get_id(); },
            [&same](Outcome<bool> outcome) { same.push(outcome.value()); });
    }
    for (int i = 0; i < 20; ++i) EXPECT_TRUE(same.take());
}

TEST(TheBench, DeliversAFailureInsteadOfAValue) {
    Channel<Outcome<int>> outcomes;
    Bench<Tool> bench(1, makeTool);
    bench.post(
        Urgency::batch, [](Tool&, const std::stop_token&) -> int { throw diskFull(); },
        [&outcomes](Outcome<int> outcome) { outcomes.push(std::move(outcome)); });
    const Outcome<int> outcome = outcomes.take();
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.failure().kind(), review::FailureKind::world);
    EXPECT_EQ(outcome.failure().sentence().en, "The disk is full.");
}

TEST(TheBench, MakesOfAMistakeASentenceThatAsksToReportIt) {
    Channel<Outcome<int>> outcomes;
    Bench<Tool> bench(1, makeTool);
    bench.post(
        Urgency::batch, [](Tool&, const std::stop_token&) -> int { throw std::logic_error("index 7 of 5"); },
        [&outcomes](Outcome<int> outcome) { outcomes.push(std::move(outcome)); });
    const Outcome<int> outcome = outcomes.take();
    ASSERT_FALSE(outcome.ok());
    EXPECT_NE(outcome.failure().sentence().vi.find("báo lại"), std::string::npos);
    EXPECT_EQ(outcome.failure().detail(), "index 7 of 5");
}

TEST(TheBench, FailsAJobWhoseToolCannotBeMadeAndTriesAgainForTheNext) {
    Channel<Outcome<int>> outcomes;
    std::atomic<int> attempts = 0;
    Bench<Tool> bench(1, [&attempts]() -> std::unique_ptr<Tool> {
        if (attempts++ == 0) throw diskFull();
        return makeTool();
    });
    for (int i = 0; i < 2; ++i) {
        bench.post(
            Urgency::batch, [](Tool&, const std::stop_token&) { return 1; },
            [&outcomes](Outcome<int> outcome) { outcomes.push(std::move(outcome)); });
    }
    EXPECT_FALSE(outcomes.take().ok());
    EXPECT_TRUE(outcomes.take().ok());
}

TEST(TheBench, ServesAClerkBeforeABatch) {
    Channel<std::string> order;
    Bench<Tool> bench(1, makeTool);
    std::latch started(1), release(1);
    const auto tell = [&order](Outcome<std::string> outcome) { order.push(outcome.value()); };
    bench.post(
        Urgency::batch,
        [&](Tool&, const std::stop_token&) {
            started.count_down();
            release.wait();
            return std::string("first");
        },
        tell);
    started.wait();
    bench.post(
        Urgency::batch, [](Tool&, const std::stop_token&) { return std::string("batch"); }, tell);
    bench.post(
        Urgency::clerk, [](Tool&, const std::stop_token&) { return std::string("clerk"); }, tell);
    release.count_down();
    EXPECT_EQ(order.take(), "first");
    EXPECT_EQ(order.take(), "clerk");
    EXPECT_EQ(order.take(), "batch");
}

TEST(TheBench, CancelsQueuedJobsAfterAStopAndDeliversEachOfThem) {
    Channel<Outcome<int>> outcomes;
    Bench<Tool> bench(1, makeTool);
    std::latch started(1);
    const auto keep = [&outcomes](Outcome<int> outcome) { outcomes.push(std::move(outcome)); };
    bench.post(
        Urgency::batch,
        [&](Tool&, const std::stop_token& stop) {
            started.count_down();
            while (!stop.stop_requested()) std::this_thread::yield();
            return 1;
        },
        keep);
    bench.post(
        Urgency::batch, [](Tool&, const std::stop_token&) { return 2; }, keep);
    started.wait();
    bench.requestStop();
    EXPECT_EQ(outcomes.take().value(), 1);
    const Outcome<int> second = outcomes.take();
    ASSERT_FALSE(second.ok());
    EXPECT_EQ(second.failure().kind(), review::FailureKind::cancelled);
}

TEST(TheBench, DeliversEverythingBeforeItIsGone) {
    std::atomic<int> delivered = 0;
    {
        Bench<Tool> bench(2, makeTool);
        for (int i = 0; i < 30; ++i) {
            bench.post(
                Urgency::batch, [](Tool&, const std::stop_token&) { return 1; }, [&delivered](Outcome<int>) { ++delivered; });
        }
    }
    EXPECT_EQ(delivered, 30);
}

}  // namespace
}  // namespace app
