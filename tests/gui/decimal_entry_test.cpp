// Decimal numbers in the windows of the desk, under a display.
#include <gtest/gtest.h>

#include "app/gui/decimal_entry.h"
#include "tests/gui/desk_driver.h"
#include "tests/gui/dialog_script.h"

namespace {

using desk_test::pumpUntil;

class DeskWithDecimals : public desk_test::DeskOnDrawnPages {
protected:
    /// Types into the first entry of the options, and goes to the next; what stands in the first one then.
    std::string typedIntoOptions(const std::string& keys) const {
        std::string stands;
        desk_test::DialogScript dialogs;
        dialogs.then([&](wxDialog& dialog) {
            for (wxWindow* child : dialog.GetChildren()) {
                auto* entry = dynamic_cast<wxSpinCtrlDouble*>(child);
                if (!entry) continue;
                entry->SetFocus();
                desk_test::press('A', wxMOD_CONTROL);
                desk_test::typeText(keys);
                desk_test::press(WXK_TAB);
                (void)pumpUntil([&] { return !entry->HasFocus(); });
                stands = app::gui::writtenIn(*entry).utf8_string();
                break;
            }
            dialog.EndModal(wxID_CANCEL);
        });
        frame().GetEventHandler()->AddPendingEvent(wxCommandEvent(wxEVT_MENU, static_cast<int>(app::gui::Command::options)));
        (void)pumpUntil([&] { return dialogs.done() && !stands.empty(); });
        return stands;
    }
};

TEST_F(DeskWithDecimals, StandWithAComma) { EXPECT_EQ(typedIntoOptions("97"), "97,0"); }

TEST_F(DeskWithDecimals, MayBeTypedWithACommaOrAPoint) {
    EXPECT_EQ(typedIntoOptions("97,5"), "97,5");
    EXPECT_EQ(typedIntoOptions("88.5"), "88,5");
}

TEST_F(DeskWithDecimals, WhatIsNoNumberLeavesTheOneBefore) { EXPECT_EQ(typedIntoOptions("nhieu"), "95,0"); }

}  // namespace
