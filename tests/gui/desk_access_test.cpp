// Every window of the desk: each control has a name that a screen reader speaks, no text is cut, and the toolkit has nothing to complain of. With
// SOGOC_PICTURES=FOLDER the windows are painted there too, for looking at them in other languages, colours and sizes (tests/gui/windows.sh).
#include <gtest/gtest.h>

#include <cstdlib>

#include "app/gui/accessible_name.h"
#include "app/gui/text.h"
#include "app/language.h"
#include "tests/gui/clipped_text.h"
#include "tests/gui/desk_driver.h"
#include "tests/gui/error_stream.h"
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

TEST_F(EveryWindow, HasANameForEachControlCutsNoTextAndMakesTheToolkitSayNothing) {
    desk_test::ErrorStream errors;
    const char* folder = std::getenv("SOGOC_PICTURES");
    EXPECT_TRUE(desk_test::throughEveryWindow(*this, [&](const std::string& name, wxTopLevelWindow& window) {
        desk_test::pump();
        if (folder) paint(name, folder);
        EXPECT_FALSE(window.GetTitle().empty()) << name;
        EXPECT_EQ(errors.take(), "") << "on the way to " << name;
        forEachControl(window, [&](const wxWindow& control) {
            const bool wantsName = control.AcceptsFocusFromKeyboard() && control.GetChildren().empty();
            EXPECT_FALSE(wantsName && app::gui::accessibleName(control).empty()) << nameOf(name, control) << " has no name";
            // A window that has just come up is laid out a moment later.
            std::optional<std::string> clipped;
            EXPECT_TRUE(pumpUntil([&] { return !(clipped = desk_test::clippedText(control)); }, 1000)) << nameOf(name, control) << ": " << clipped.value_or("");
        });
    }));
    EXPECT_EQ(errors.take(), "") << "behind the last window";
}

}  // namespace
