#include "app/gui/memory_lane.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <utility>

#include "app/jobs/channel.h"
#include "tests/gui/desk_fixture.h"

namespace app::gui {
namespace {

/// A store on disk with a book of two records, and a lane beside the window's thread, which is the test's.
class Lane : public ::testing::Test {
protected:
    Lane() {
        std::filesystem::remove_all(settings.store);
        store = storage::openStore(storeAddress(settings), true);
        book = desk_test::makeBook(*store, *desk_test::shippedForms(), {"05", "06"});
    }
    ~Lane() override {
        store.reset();
        std::error_code error;
        std::filesystem::remove_all(settings.store, error);
    }

    static Settings ownSettings() {
        Settings own = desk_test::settingsOf("lan");
        own.store = desk_test::ownFolder("memory-lane");
        return own;
    }

    Settings settings = ownSettings();
    std::unique_ptr<storage::Store> store;
    review::BookId book;
    Channel<std::function<void()>> window;
};

TEST_F(Lane, TheAnswerComesThroughTheWindowsThread) {
    MemoryLane lane(settings, desk_test::shippedForms(), [this](std::function<void()> closure) { window.push(std::move(closure)); });
    std::optional<Outcome<RememberOutcome>> answer;
    lane.work().remember({book, "lan"}, [&](Outcome<RememberOutcome> outcome) { answer = std::move(outcome); });
    const std::function<void()> closure = window.take();
    EXPECT_FALSE(answer) << "nothing happens before the window's thread runs it";
    closure();
    ASSERT_TRUE(answer && answer->ok());
    EXPECT_TRUE(answer->value().records.empty()) << "no line of these records was seen by the reader of handwriting";
}

TEST_F(Lane, AStoreThatIsGoneIsAFailureAndNoCrash) {
    Settings gone = settings;
    gone.store = desk_test::ownFolder("memory-lane-gone");
    MemoryLane lane(gone, desk_test::shippedForms(), [this](std::function<void()> closure) { window.push(std::move(closure)); });
    bool failed = false;
    lane.work().remember({book, "lan"}, [&](const Outcome<RememberOutcome>& outcome) { failed = !outcome.ok(); });
    window.take()();
    EXPECT_TRUE(failed);
}

}  // namespace
}  // namespace app::gui
