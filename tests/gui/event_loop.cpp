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
        result_ = RUN_ALL_TESTS();
        frame()->Destroy();
        ExitMainLoop();
    });
    DeskApp::OnRun();
    return result_;
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
