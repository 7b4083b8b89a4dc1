#include "tests/gui/dialog_script.h"

#include <gtest/gtest.h>
#include <wx/button.h>
#include <wx/msgdlg.h>
#include <wx/stattext.h>
#include <wx/uiaction.h>

#include "tests/gui/event_loop.h"

namespace desk_test {
namespace {

wxButton* buttonOf(wxWindow& window, const wxString& label) {
    for (wxWindow* child : window.GetChildren()) {
        if (auto* button = dynamic_cast<wxButton*>(child); button && button->GetLabel() == label) return button;
        if (child->IsTopLevel()) continue;
        if (wxButton* found = buttonOf(*child, label)) return found;
    }
    return nullptr;
}

/// What a dialog says to the person.
std::string wordsOf(const wxDialog& dialog) {
    if (const auto* message = dynamic_cast<const wxMessageDialog*>(&dialog)) return (message->GetMessage() + " " + message->GetExtendedMessage()).utf8_string();
    std::string words;
    for (const wxWindow* child : dialog.GetChildren()) {
        if (dynamic_cast<const wxStaticText*>(child) != nullptr) words += child->GetLabel().utf8_string() + " | ";
    }
    return words;
}

}  // namespace

DialogScript::~DialogScript() { EXPECT_TRUE(done()) << steps_.size() << " dialogs did not come"; }

void DialogScript::then(std::function<void(wxDialog&)> act) { steps_.push_back({std::move(act), wxID_NONE}); }

void DialogScript::thenAnswer(int button) { steps_.push_back({{}, button}); }

int DialogScript::Enter(wxDialog* dialog) {
    if (steps_.empty()) {
        ADD_FAILURE() << "nobody expected this dialog: " << dialog->GetTitle().utf8_string() << ": " << wordsOf(*dialog);
        return wxID_CANCEL;
    }
    const Step step = std::move(steps_.front());
    steps_.pop_front();
    if (!step.act) return step.button;
    dialog->CallAfter([dialog, act = step.act] {
        (void)pumpUntil([dialog] { return dialog->IsActive(); }, 5000);
        act(*dialog);
    });
    return wxID_NONE;
}

bool clickOn(wxWindow& window, const wxString& label) {
    wxButton* button = buttonOf(window, label);
    if (!button || !pumpUntil([button] { return button->IsEnabled() && button->IsShownOnScreen(); }, 5000)) return false;
    const wxSize size = button->GetSize();
    wxUIActionSimulator mouse;
    mouse.MouseMove(button->ClientToScreen(wxPoint(size.x / 2, size.y / 2)));
    pump();
    mouse.MouseClick();
    pump();
    return true;
}

}  // namespace desk_test
