#include "tests/gui/event_loop.h"

#include <gtest/gtest.h>

#include <cctype>

#include <wx/evtloop.h>
#include <wx/init.h>
#include <wx/stopwatch.h>
#include <wx/uiaction.h>

namespace desk_test {
namespace {

constexpr int kTurnMilliseconds = 10;

/// Milliseconds: nothing waits in the window's thread. Sanitizers make everything slower.
#if defined(__SANITIZE_ADDRESS__)
constexpr double kLongestHandler = 500;
#else
constexpr double kLongestHandler = 100;
#endif

/// Fails a test during which a handler took too long.
class HandlerLimit : public ::testing::EmptyTestEventListener {
public:
    explicit HandlerLimit(HandlerWatch& watch) : watch_(watch) {}

    void OnTestStart(const ::testing::TestInfo&) override { (void)watch_.takeSlowest(); }
    void OnTestEnd(const ::testing::TestInfo&) override {
        const auto slowest = watch_.takeSlowest();
        if (!slowest) return;
        EXPECT_LE(slowest->milliseconds, kLongestHandler) << "a handler held the window: " << slowest->what;
    }

private:
    HandlerWatch& watch_;
};

}  // namespace

void pump() { wxTheApp->Yield(true); }

bool pumpUntil(const std::function<bool()>& condition, int milliseconds) {
    const wxStopWatch watch;
    do {
        pump();
        if (condition()) return true;
        wxEventLoopBase::GetActive()->DispatchTimeout(kTurnMilliseconds);
    } while (watch.Time() < milliseconds);
    return condition();
}

void typeText(const std::string& text) {
    wxUIActionSimulator simulator;
    for (const char letter : text) {
        simulator.Char(static_cast<int>(letter), std::isupper(static_cast<unsigned char>(letter)) != 0 ? wxMOD_SHIFT : wxMOD_NONE);
        pump();
    }
}

void press(int key, int modifiers) {
    wxUIActionSimulator simulator;
    simulator.Char(key, modifiers);
    pump();
}

int TestApp::OnRun() {
    CallAfter([this] {
        ::testing::UnitTest::GetInstance()->listeners().Append(new HandlerLimit(watch_));  // Owned by the tests.
        watching_ = true;
        result_ = RUN_ALL_TESTS();
        watching_ = false;
        frame()->Destroy();
        ExitMainLoop();
    });
    DeskApp::OnRun();
    return result_;
}

void TestApp::CallEventHandler(wxEvtHandler* handler, wxEventFunctor& functor, wxEvent& event) const {
    if (!watching_) return DeskApp::CallEventHandler(handler, functor, event);
    watch_.run(*handler, event, [&] { DeskApp::CallEventHandler(handler, functor, event); });
}

bool TestApp::ProcessEvent(wxEvent& event) {
    if (!watching_ || event.GetEventType() != wxEVT_ASYNC_METHOD_CALL) return DeskApp::ProcessEvent(event);
    bool handled = false;
    watch_.run(*this, event, [&] { handled = DeskApp::ProcessEvent(event); });
    return handled;
}

int runInside(app::Settings settings, char** argv) {
    auto* desk = new TestApp(std::move(settings));
    wxApp::SetInstance(desk);
    int one = 1;
    if (!wxEntryStart(one, argv)) return 77;
    const int result = desk->CallOnInit() ? desk->OnRun() : 1;
    desk->OnExit();
    wxEntryCleanup();
    return result;
}

}  // namespace desk_test
