// Finding a record and looking after the work of others, under a display.
#include <gtest/gtest.h>

#include "app/gui/decimal_entry.h"
#include "tests/gui/desk_driver.h"

namespace {

using desk_test::press;
using desk_test::pumpUntil;

class DeskOfASupervisor : public desk_test::DeskOnDrawnPages {
protected:
    [[nodiscard]] app::gui::SupervisorDesk& supervisor() const { return frame().supervisorDesk(); }
    [[nodiscard]] app::gui::FindWindow& find() const { return *supervisor().findWindow(); }
    bool openFind() const {
        press('F', wxMOD_CONTROL);
        return pumpUntil([this] { return supervisor().findWindow() && find().IsShown() && find().anything().HasFocus(); });
    }
};

TEST_F(DeskOfASupervisor, FindsARecordByANameWithoutMarksAndOpensItAtItsPicture) {
    ASSERT_TRUE(openRecord(0));
    ASSERT_TRUE(openFind());
    find().anything().SetValue("nguyen van bao");
    ASSERT_TRUE(pumpUntil([this] { return find().list().count() == 1; }));
    press(WXK_RETURN);
    ASSERT_TRUE(pumpUntil([this] { return review().isOpen() && review::countedText(review().opened().record, "nksHoTen") == "Nguyễn Văn Bảo"; }));
    EXPECT_TRUE(pumpUntil([this] { return shows(); }));
}

TEST_F(DeskOfASupervisor, EnterBeforeTheAnswerOpensTheFirstRecordOfIt) {
    ASSERT_TRUE(openRecord(0));
    ASSERT_TRUE(openFind());
    find().anything().SetValue("nguyen van bao");
    press(WXK_RETURN);
    EXPECT_TRUE(pumpUntil([this] { return review().isOpen() && review::countedText(review().opened().record, "nksHoTen") == "Nguyễn Văn Bảo"; }));
}

TEST_F(DeskOfASupervisor, SeesTheKeyingsOfTheOpenRecordSideBySide) {
    ASSERT_TRUE(openRecord(0));
    press('L', wxMOD_CONTROL);
    ASSERT_TRUE(pumpUntil([this] { return supervisor().historyWindow() && supervisor().historyWindow()->fields().count() > 10; }));
    EXPECT_GE(supervisor().historyWindow()->lines().count(), 1) << "the machine's reading is part of the history";
}

TEST_F(DeskOfASupervisor, SeesTheBooksOnTheBoardAndGoesToOne) {
    ASSERT_TRUE(openRecord(0));
    press('B', wxMOD_CONTROL);
    ASSERT_TRUE(pumpUntil([this] { return supervisor().boardWindow() && supervisor().boardWindow()->books().count() == 1; }));
    EXPECT_EQ(supervisor().boardWindow()->books().text(0, 0), "KS.2017.01");
}

TEST_F(DeskOfASupervisor, SetsALimitOfReadingAndTakesItBack) {
    ASSERT_TRUE(openRecord(0));
    const auto click = [](wxButton& button) { button.GetEventHandler()->AddPendingEvent(wxCommandEvent(wxEVT_BUTTON, button.GetId())); };
    frame().GetEventHandler()->AddPendingEvent(wxCommandEvent(wxEVT_MENU, static_cast<int>(app::gui::Command::readingLimits)));
    ASSERT_TRUE(pumpUntil([this] { return supervisor().limitsWindow() && supervisor().limitsWindow()->saveButton().IsEnabled(); }));
    app::gui::LimitsWindow& window = *supervisor().limitsWindow();
    EXPECT_EQ(app::gui::writtenIn(window.entry(0)), "0,50");
    window.entry(0).SetValue(0.4);
    click(window.saveButton());
    ASSERT_TRUE(pumpUntil([&] { return window.told().StartsWith(wxString::FromUTF8("Đã lưu.")); }));
    EXPECT_EQ(app::gui::writtenIn(window.entry(0)), "0,40");
    click(window.shippedButton());
    EXPECT_TRUE(pumpUntil([&] { return app::gui::writtenIn(window.entry(0)) == "0,50"; }));
}

TEST_F(DeskOfASupervisor, IsToldThatABookNotAcceptedCannotBeSampledYet) {
    ASSERT_TRUE(openRecord(0));
    press('K', wxMOD_CONTROL);
    ASSERT_TRUE(pumpUntil([this] { return supervisor().sampleWindow() && supervisor().sampleWindow()->IsShown(); }));
    EXPECT_EQ(supervisor().sampleWindow()->records().count(), 0);
}

}  // namespace
