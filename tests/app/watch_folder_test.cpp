#include "app/tasks/watch_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "app/files.h"
#include "app/tasks/arrivals.h"
#include "review/base/failure.h"
#include "tests/app/office.h"
#include "tests/faults/fixtures.h"

namespace app {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

std::string picture(const std::string& name) { return readWholeFile(SOGOC_SOURCE "/tests/ocr/scan/data/" + name); }

/// A folder that is watched in a time of its own: every pause is a step of the story, and takes as long as it says without waiting.
class Watched : public testing::Test {
protected:
    WatchOutcome watch() {
        const WatchWorld world{[this] { return time_; },
                               [this](std::chrono::milliseconds pause, const std::stop_token&) {
                                   time_ += pause;
                                   if (step_ < story_.size()) story_[step_++]();
                               }};
        const auto told = [this](const WatchedFile& file) {
            told_.push_back(file.file + (file.refused ? " refused" : file.known ? " known" : " taken"));
        };
        return watchFolder(*office_.store, office_.book.id, folder_.path(), office_.act("Lan"), settings_, told, world, stop_.get_token());
    }
    void write(const std::string& name, const std::string& bytes) { folder_.write(name, bytes); }
    /// Goes on writing a file, so that its size changes.
    void append(const std::string& name, const std::string& bytes) {
        std::ofstream(folder_.path() / name, std::ios::binary | std::ios::app).write(bytes.data(), std::streamsize(bytes.size()));
    }
    void then(std::function<void()> step) { story_.push_back(std::move(step)); }
    void thenNothing(int steps) {
        for (int i = 0; i < steps; ++i) then([] {});
    }

    PaperOffice office_;
    faults::Folder folder_;
    WatchSettings settings_{1s, 30s, 60s};
    std::stop_source stop_;
    std::chrono::steady_clock::time_point time_;
    std::vector<std::function<void()>> story_;
    std::size_t step_ = 0;
    std::vector<std::string> told_;
};

TEST_F(Watched, FilesThereAtTheStartAreTakenInNaturalOrder) {
    write("p10.png", picture("rgb16.png"));
    write("p2.png", picture("rgba.png"));
    const WatchOutcome outcome = watch();
    EXPECT_FALSE(outcome.stopped);
    EXPECT_EQ(outcome.import.files, 2U);
    EXPECT_THAT(told_, ElementsAre("p2.png taken", "p10.png taken"));
}

TEST_F(Watched, FilesAreTakenAsTheyArriveAndEachOnce) {
    then([this] { write("a.png", picture("rgb16.png")); });
    thenNothing(3);
    then([this] { write("b.tif", picture("pages.tif")); });
    const WatchOutcome outcome = watch();
    EXPECT_THAT(told_, ElementsAre("a.png taken", "b.tif taken"));
    EXPECT_EQ(outcome.import.scans, 4U);
}

TEST_F(Watched, AFileStillGrowingIsWaitedFor) {
    const std::string whole = picture("rgb16.png");
    then([this, whole] { write("a.png", whole.substr(0, 100)); });
    then([this, whole] { append("a.png", whole.substr(100, 50)); });
    then([this, whole] { append("a.png", whole.substr(150)); });
    const WatchOutcome outcome = watch();
    EXPECT_THAT(told_, ElementsAre("a.png taken"));
    EXPECT_TRUE(outcome.import.refused.empty());
}

// The writer rests for twenty seconds in the middle: the size is stable, but the file is not whole by its own marks.
TEST_F(Watched, AFileWhoseWriterRestsIsNotTakenTorn) {
    const std::string whole = picture("rgb16.png");
    write("a.png", whole.substr(0, 100));
    thenNothing(20);
    then([this, whole] { append("a.png", whole.substr(100)); });
    const WatchOutcome outcome = watch();
    EXPECT_THAT(told_, ElementsAre("a.png taken"));
    EXPECT_TRUE(outcome.import.refused.empty());
}

TEST_F(Watched, ABrokenFileIsNamedAfterAWhileAndTheOthersGoOn) {
    write("broken.png", picture("rgb16.png").substr(0, 100));
    write("good.png", picture("rgba.png"));
    then([this] { write("late.png", picture("palette.png")); });
    const WatchOutcome outcome = watch();
    EXPECT_THAT(told_, ElementsAre("good.png taken", "late.png taken", "broken.png refused"));
    ASSERT_EQ(outcome.import.refused.size(), 1U);
    EXPECT_THAT(outcome.import.refused[0].why.en, testing::HasSubstr("damaged"));
}

TEST_F(Watched, ABrokenFileThatIsCopiedAgainIsTaken) {
    write("a.png", picture("rgb16.png").substr(0, 100));
    thenNothing(40);
    then([this] { write("a.png", picture("rgb16.png")); });
    (void)watch();
    EXPECT_THAT(told_, ElementsAre("a.png refused", "a.png taken"));
}

TEST_F(Watched, WhatIsLeftWhenItEndsIdleIsNamed) {
    settings_.idle = 5s;
    write("broken.png", "\x89PNG\r\n\x1a\n");
    const WatchOutcome outcome = watch();
    EXPECT_EQ(outcome.import.refused.size(), 1U);
    EXPECT_LT(time_.time_since_epoch(), 30s);
}

TEST_F(Watched, StartedAgainItTakesNothingTwice) {
    write("a.png", picture("rgb16.png"));
    (void)watch();
    const WatchOutcome second = watch();
    EXPECT_EQ(second.import.files, 0U);
    EXPECT_EQ(second.import.known, 1U);
}

TEST_F(Watched, UnfinishedNamesOfOtherProgramsAreLeftAlone) {
    write("a.png.part", picture("rgb16.png"));
    then([this] { std::filesystem::rename(folder_.path() / "a.png.part", folder_.path() / "a.png"); });
    (void)watch();
    EXPECT_THAT(told_, ElementsAre("a.png taken"));
}

TEST_F(Watched, AStopEndsItBetweenTwoFilesAndKeepsWhatWasTaken) {
    settings_.idle.reset();
    write("a.png", picture("rgb16.png"));
    thenNothing(2);
    then([this] { stop_.request_stop(); });
    const WatchOutcome outcome = watch();
    EXPECT_TRUE(outcome.stopped);
    EXPECT_EQ(outcome.import.files, 1U);
}

TEST_F(Watched, AFolderThatGoesAwayIsWaitedFor) {
    const auto away = folder_.path().string() + "-away";
    then([this, away] { std::filesystem::rename(folder_.path(), away); });
    thenNothing(3);
    then([this, away] {
        std::filesystem::rename(away, folder_.path());
        write("a.png", picture("rgb16.png"));
    });
    (void)watch();
    EXPECT_THAT(told_, ElementsAre("a.png taken"));
}

TEST_F(Watched, AFolderThatIsNotThereIsRefused) {
    std::filesystem::remove(folder_.path());
    EXPECT_THROW((void)watch(), review::Failure);
}

TEST(Arrivals, AFileIsSettledWhenTwoLooksAgree) {
    Arrivals arrivals;
    const Arrivals::Time start{};
    EXPECT_TRUE(arrivals.see({{"a", 10, {}}}, start));
    EXPECT_TRUE(arrivals.settled().empty());
    EXPECT_TRUE(arrivals.see({{"a", 20, {}}}, start + 1s));
    EXPECT_TRUE(arrivals.settled().empty());
    EXPECT_FALSE(arrivals.see({{"a", 20, {}}}, start + 2s));
    EXPECT_THAT(arrivals.settled(), ElementsAre("a"));
    EXPECT_EQ(arrivals.restOf("a", start + 5s), 4s);
    EXPECT_EQ(arrivals.waiting(), 1U);
    arrivals.finish("a");
    EXPECT_TRUE(arrivals.settled().empty());
    EXPECT_EQ(arrivals.waiting(), 0U);
}

TEST(Arrivals, AFileThatWentAwayIsForgotten) {
    Arrivals arrivals;
    EXPECT_TRUE(arrivals.see({{"a", 10, {}}}, {}));
    EXPECT_TRUE(arrivals.see({}, {}));
    EXPECT_EQ(arrivals.waiting(), 0U);
}

}  // namespace
}  // namespace app
