// Where the windows of the desk stand: as they were left, on one screen and on two.
#include <gtest/gtest.h>
#include <wx/display.h>
#include <wx/splitter.h>

#include <fstream>
#include <sstream>

#include "app/gui/find_window.h"
#include "app/tasks/clerk_place.h"
#include "tests/gui/desk_driver.h"
#include "tests/gui/other_program.h"

namespace {

using app::gui::Command;
using desk_test::pumpUntil;

std::string textOf(const wxRect& place) {
    return std::to_string(place.x) + "," + std::to_string(place.y) + " " + std::to_string(place.width) + "x" + std::to_string(place.height);
}

class DeskLayout : public desk_test::DeskOnDrawnPages {
protected:
    void SetUp() override {
        DeskOnDrawnPages::SetUp();
        if (HasFatalFailure()) return;
        atFirst_ = frame().GetRect();
    }
    ~DeskLayout() override {
        if (atFirst_.IsEmpty()) return;
        // The next test finds the desk as this one did.
        frame().SetSize(atFirst_);
        (void)pumpUntil([this] { return frame().GetRect() == atFirst_; }, 2000);
    }
    [[nodiscard]] wxSplitterWindow& outer() const { return *static_cast<wxSplitterWindow*>(frame().bookPanel().GetParent()); }
    [[nodiscard]] wxSplitterWindow& inner() const { return *static_cast<wxSplitterWindow*>(frame().recordPanel().GetParent()); }
    [[nodiscard]] static bool move(wxTopLevelWindow& window, const wxRect& place) {
        // A window manager that is still placing a new window may have the last word once.
        return pumpUntil([&] {
            if (window.GetRect() == place) return true;
            window.SetSize(place);
            return false;
        });
    }
    [[nodiscard]] app::gui::FindWindow* openFind() const {
        frame().GetEventHandler()->AddPendingEvent(wxCommandEvent(wxEVT_MENU, static_cast<int>(Command::findRecord)));
        const auto window = [this] { return frame().supervisorDesk().findWindow(); };
        return pumpUntil([&] { return window() != nullptr && window()->IsShown(); }) ? window() : nullptr;
    }

    wxRect atFirst_;
};

TEST_F(DeskLayout, AnotherDeskOpensWithTheSizeAndTheSashesOfTheLast) {
    const wxRect place(40, 60, 1100, 620);
    ASSERT_TRUE(move(frame(), place));
    outer().SetSashPosition(280);
    inner().SetSashPosition(-410);
    ASSERT_TRUE(openStore(settings_));
    EXPECT_TRUE(pumpUntil([&] { return frame().GetRect() == place; })) << textOf(frame().GetRect());
    EXPECT_TRUE(pumpUntil([this] { return outer().GetSashPosition() == 280; })) << outer().GetSashPosition();
    EXPECT_TRUE(pumpUntil([this] { return inner().GetClientSize().x - inner().GetSashPosition() == 410; })) << inner().GetSashPosition();
    outer().SetSashPosition(262);
}

TEST_F(DeskLayout, AWindowBesideTheDeskOpensWhereItWasClosed) {
    app::gui::FindWindow* window = openFind();
    ASSERT_NE(window, nullptr);
    const wxRect place(20, 90, 900, 560);
    ASSERT_TRUE(move(*window, place));
    window->Close();
    ASSERT_TRUE(openStore(settings_));
    window = openFind();
    ASSERT_NE(window, nullptr);
    EXPECT_TRUE(pumpUntil([&] { return window->GetRect() == place; })) << textOf(window->GetRect());
}

TEST_F(DeskLayout, AWindowLeftOnAScreenThatIsGoneComesToOneThatIsThere) {
    app::gui::WindowMemory memory;
    wxDialog dialog(&frame(), wxID_ANY, "far away", wxPoint(100, 100), wxSize(300, 200), wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    memory.keep(dialog, "far");
    dialog.Show();
    desk_test::pump();
    memory.note();
    app::WindowPlaces places = memory.places();
    places.at("far").x = 9000;
    places.at("far").width = 9000;
    app::gui::WindowMemory later;
    later.take(places);
    wxDialog again(&frame(), wxID_ANY, "far away", wxPoint(100, 100), wxSize(300, 200), wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    later.keep(again, "far");
    again.Show();
    desk_test::pump();
    const int screen = wxDisplay::GetFromWindow(&again);
    ASSERT_NE(screen, wxNOT_FOUND);
    EXPECT_LE(again.GetSize().x, wxDisplay(static_cast<unsigned>(screen)).GetClientArea().width);
}

TEST_F(DeskLayout, TheProgramStartsWithoutAComplaintOfTheToolkit) {
    const auto log = settings_.store / "desk.log";
    const auto place = app::clerkPlaceFile(settings_.store, "hoa");
    std::filesystem::remove(place);
    {
        const desk_test::OtherProgram desk("sogoc-desk", {"--store", settings_.store.string(), "--as", "hoa"}, log);
        ASSERT_TRUE(pumpUntil([&] { return app::readClerkPlace(place).record != review::RecordId{}; })) << "no record was opened";
    }
    std::filesystem::remove(place);
    std::ostringstream said;
    said << std::ifstream(log).rdbuf();
    EXPECT_EQ(said.str(), "");
}

/// Only where the computer has a second screen: tests/gui/run_under_xvfb.sh makes one with SOGOC_MONITORS=2.
class DeskOnTwoScreens : public DeskLayout {
protected:
    void SetUp() override {
        if (wxDisplay::GetCount() < 2) GTEST_SKIP() << "one screen only";
        DeskLayout::SetUp();
    }
};

TEST_F(DeskOnTwoScreens, AWindowLeftOnTheSecondScreenComesBackToIt) {
    app::gui::FindWindow* window = openFind();
    ASSERT_NE(window, nullptr);
    EXPECT_EQ(wxDisplay::GetFromWindow(window), wxDisplay::GetFromWindow(&frame())) << "a window opens on the screen of its desk";
    const wxRect second = wxDisplay(1).GetClientArea();
    ASSERT_TRUE(move(*window, wxRect(second.x + 30, second.y + 40, 900, 560)));
    window->Close();
    ASSERT_TRUE(openStore(settings_));
    window = openFind();
    ASSERT_NE(window, nullptr);
    EXPECT_TRUE(pumpUntil([&] { return wxDisplay::GetFromWindow(window) == 1; })) << textOf(window->GetRect());
}

TEST_F(DeskOnTwoScreens, WhatTheDeskOpensComesOnTheScreenWhereTheDeskIs) {
    const wxRect second = wxDisplay(1).GetClientArea();
    ASSERT_TRUE(move(frame(), wxRect(second.x + 20, second.y + 40, 1200, 640)));
    frame().GetEventHandler()->AddPendingEvent(wxCommandEvent(wxEVT_MENU, static_cast<int>(Command::compareKeyings)));
    ASSERT_TRUE(pumpUntil([this] { return frame().supervisorDesk().historyWindow() != nullptr && frame().supervisorDesk().historyWindow()->IsShown(); }));
    EXPECT_TRUE(pumpUntil([this] { return wxDisplay::GetFromWindow(frame().supervisorDesk().historyWindow()) == 1; }))
        << textOf(frame().supervisorDesk().historyWindow()->GetRect());
}

}  // namespace
