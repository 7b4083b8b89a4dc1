// Nothing waits in the window's thread: what the watch over its handlers sees, and a walk over pages as large as they come. Every other test of the desk is
// watched too (event_loop.cpp).
#include <gtest/gtest.h>

#include <ctime>

#include "tests/gui/desk_driver.h"
#include "tests/gui/handler_watch.h"

namespace {

using desk_test::press;
using desk_test::pumpUntil;

double processorMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

TEST(HandlerWatch, SeesWhatAHandlerTakes) {
    desk_test::HandlerWatch watch;
    const wxCommandEvent event(wxEVT_BUTTON);
    watch.run(*wxTheApp, event, [] {
        for (const double begin = processorMilliseconds(); processorMilliseconds() < begin + 30;) {}
    });
    const auto slowest = watch.takeSlowest();
    ASSERT_TRUE(slowest);
    EXPECT_GE(slowest->milliseconds, 30);
    EXPECT_NE(slowest->what.find("wxCommandEvent"), std::string::npos) << slowest->what;
}

TEST(HandlerWatch, AHandlerThatGoesToTheStoreByItselfFails) {
    desk_test::HandlerWatch watch;
    const auto store = storage::openStore("memory:", true);
    const wxCommandEvent event(wxEVT_BUTTON);
    EXPECT_THROW(watch.run(*wxTheApp, event, [&] { (void)store->books(); }), std::logic_error);
}

/// A3 spreads at 300 dpi.
class DeskOnLargePages : public ::testing::Test, protected desk_test::Driver {
protected:
    DeskOnLargePages() : settings_(desk_test::settingsOf("lan")) {
        settings_.store = desk_test::ownFolder("sogoc_desk_pace");
        std::filesystem::remove_all(settings_.store);
    }
    ~DeskOnLargePages() override {
        std::filesystem::remove_all(settings_.store);
        std::filesystem::remove(app::clerkPlaceFile(settings_.store, settings_.who));
    }
    void SetUp() override {
        constexpr double kPixelsPerMm = 16.7;
        desk_test::makeBook(*storage::openStore(app::storeAddress(settings_), true), *desk_test::shippedForms(), {"05", "06"}, kPixelsPerMm);
        ASSERT_TRUE(openStore(settings_));
    }

    app::Settings settings_;
};

TEST_F(DeskOnLargePages, AClerkGoesThroughARecordAndLooksAtItsPageInEveryWay) {
    for (int field = 0; field < 5; ++field) {
        ASSERT_TRUE(ready());
        const std::size_t seen = review().seen();
        press(WXK_RETURN);
        ASSERT_TRUE(pumpUntil([&] { return !review().busy() && review().seen() > seen; }));
    }
    struct Key {
        int code, modifiers;
    };
    for (const Key key : {Key{'+', wxMOD_CONTROL}, {'1', wxMOD_CONTROL}, {'9', wxMOD_CONTROL}, {'0', wxMOD_CONTROL}, {WXK_DOWN, wxMOD_ALT},
                          {WXK_UP, wxMOD_CONTROL}, {'T', wxMOD_CONTROL}, {'L', wxMOD_CONTROL | wxMOD_SHIFT}, {WXK_PAGEDOWN, wxMOD_ALT}, {WXK_F9, 0}}) {
        press(key.code, key.modifiers);
        ASSERT_TRUE(answered());
    }
    EXPECT_TRUE(shows());
}

}  // namespace
