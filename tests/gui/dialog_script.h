#pragma once

#include <wx/dialog.h>
#include <wx/modalhook.h>

#include <deque>
#include <functional>

namespace desk_test {

/// What a person does with the dialogs that come up while this lives: each takes the next thing to do. A dialog that nobody expected fails the test and is
/// left as by Escape.
class DialogScript : private wxModalDialogHook {
public:
    DialogScript() { Register(); }
    ~DialogScript() override;

    /// The next dialog is shown, and this is done in it: it must end it.
    void then(std::function<void(wxDialog&)> act);
    /// The next dialog, a question, is answered so.
    void thenAnswer(int button);
    /// Every dialog has come.
    [[nodiscard]] bool done() const { return steps_.empty(); }

private:
    int Enter(wxDialog* dialog) override;

    struct Step {
        std::function<void(wxDialog&)> act;
        int button = wxID_NONE;
    };
    std::deque<Step> steps_;
};

/// Clicks on the button of that label with the mouse; false when there is none that can be pressed. Looks through the children of the window.
[[nodiscard]] bool clickOn(wxWindow& window, const wxString& label);

}  // namespace desk_test
