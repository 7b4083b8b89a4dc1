#pragma once

#include <wx/string.h>

#include <functional>
#include <string>

#include "app/gui/desk_app.h"
#include "tests/gui/handler_watch.h"

namespace desk_test {

/// Runs the event loop until the condition holds; false when it does not within the time. Never sleeps: it waits for events.
bool pumpUntil(const std::function<bool()>& condition, int milliseconds = 20000);

/// Handles everything that is waiting now.
void pump();

/// The desk with the tests inside its own event loop. Every handler that runs while they do is watched; a test during which one took longer than a person
/// should have to wait fails.
class TestApp : public app::gui::DeskApp {
public:
    using DeskApp::DeskApp;
    int OnRun() override;
    void CallEventHandler(wxEvtHandler* handler, wxEventFunctor& functor, wxEvent& event) const override;
    /// Results of other lanes come this way.
    bool ProcessEvent(wxEvent& event) override;

    /// Opens this store in a new window; the window before goes.
    void openStore(const app::Settings& settings) { open(settings, false); }

    [[nodiscard]] HandlerWatch& watch() { return watch_; }

private:
    int result_ = 1;
    bool watching_ = false;
    mutable HandlerWatch watch_;
};

/// Runs all tests of the program, the first window on the store of these settings; the exit code, 77 without a display.
int runInside(app::Settings settings, char** argv);

/// Types with the keyboard: keys reach the control that has the focus, as from a person. ASCII only.
void typeText(const std::string& text);
void press(int key, int modifiers = 0);

}  // namespace desk_test
