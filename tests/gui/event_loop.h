#pragma once

#include <wx/string.h>

#include <functional>
#include <string>

#include "app/gui/desk_app.h"

namespace desk_test {

/// Runs the event loop until the condition holds; false when it does not within the time. Never sleeps: it waits for events.
bool pumpUntil(const std::function<bool()>& condition, int milliseconds = 20000);

/// Handles everything that is waiting now.
void pump();

/// The desk with the tests inside its own event loop.
class TestApp : public app::gui::DeskApp {
public:
    using DeskApp::DeskApp;
    int OnRun() override;

    /// Opens this store in a new window; the window before goes.
    void openStore(const app::Settings& settings) { open(settings, false); }

private:
    int result_ = 1;
};

/// Runs all tests of the program, the first window on the store of these settings; the exit code, 77 without a display.
int runInside(app::Settings settings, char** argv);

/// Types with the keyboard: keys reach the control that has the focus, as from a person. ASCII only.
void typeText(const std::string& text);
void press(int key, int modifiers = 0);

}  // namespace desk_test
