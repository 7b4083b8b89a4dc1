// Every window of the desk: each control has a name that a screen reader speaks, and no text is cut. With SOGOC_PICTURES=FOLDER the windows are painted there
// too, for looking at them in other languages, colours and sizes (tests/gui/windows.sh).
#include <gtest/gtest.h>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/stattext.h>

#include <cstdlib>

#include "app/gui/accessible_name.h"
#include "app/gui/text.h"
#include "app/language.h"
#include "tests/gui/desk_driver.h"
#include "tests/gui/every_window.h"

namespace {

using desk_test::pumpUntil;

/// "board/wxListView".
std::string nameOf(const std::string& window, const wxWindow& control) {
    return window + "/" + app::gui::utf8(control.GetClassInfo()->GetClassName()) + " " + app::gui::utf8(control.GetLabel());
}

void forEachControl(const wxWindow& window, const std::function<void(const wxWindow&)>& look) {
    for (const wxWindow* child : window.GetChildren()) {
        if (child->IsTopLevel() || !child->IsShown()) continue;
        look(*child);
        forEachControl(*child, look);
    }
}

/// A text or a button that does not have the room its label wants.
bool cut(const wxWindow& control) {
    const bool text = dynamic_cast<const wxStaticText*>(&control) != nullptr;
    const bool labelled = text || dynamic_cast<const wxButton*>(&control) != nullptr || dynamic_cast<const wxCheckBox*>(&control) != nullptr;
    if (!labelled || !control.IsShownOnScreen() || control.GetLabel().empty()) return false;
    // Long names are shortened on purpose, with dots.
    if (text && control.HasFlag(wxST_ELLIPSIZE_END | wxST_ELLIPSIZE_MIDDLE | wxST_ELLIPSIZE_START)) return false;
    const wxSize wanted = control.GetBestSize(), given = control.GetSize();
    return given.x + 1 < wanted.x || given.y + 1 < wanted.y || control.GetPosition().x + given.x > control.GetParent()->GetClientSize().x + 1;
}

/// Lets the window come to rest, then writes the whole screen down.
void paint(const std::string& name, const char* folder) {
    (void)pumpUntil([] { return false; }, 900);
    const std::string command = "import -silent -window root '" + std::string(folder) + "/" + name + ".png'";
    EXPECT_EQ(std::system(command.c_str()), 0) << "ImageMagick is wanted for pictures";
}

class EveryWindow : public desk_test::DeskOnDrawnPages {
protected:
    void SetUp() override {
        // For pictures in other languages; tests speak Vietnamese.
        if (std::getenv("SOGOC_PICTURES") != nullptr) app::chooseLanguage(app::languageFromEnvironment());
        DeskOnDrawnPages::SetUp();
        // Somebody has begun, so that a record may be sent back.
        ASSERT_TRUE(ready());
        desk_test::press(WXK_RETURN);
        ASSERT_TRUE(pumpUntil([this] { return review().seen() == 1 && !review().busy(); }));
    }
};

TEST_F(EveryWindow, HasANameForEachControlAndCutsNoText) {
    const char* folder = std::getenv("SOGOC_PICTURES");
    EXPECT_TRUE(desk_test::throughEveryWindow(*this, [&](const std::string& name, wxTopLevelWindow& window) {
        desk_test::pump();
        if (folder) paint(name, folder);
        EXPECT_FALSE(window.GetTitle().empty()) << name;
        forEachControl(window, [&](const wxWindow& control) {
            const bool wantsName = control.AcceptsFocusFromKeyboard() && control.GetChildren().empty();
            EXPECT_FALSE(wantsName && app::gui::accessibleName(control).empty()) << nameOf(name, control) << " has no name";
            // A window that has just come up is laid out a moment later.
            EXPECT_TRUE(pumpUntil([&] { return !cut(control); }, 1000)) << nameOf(name, control) << " is cut";
        });
    }));
}

}  // namespace
