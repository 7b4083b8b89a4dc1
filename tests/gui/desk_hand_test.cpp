// Cleaning by hand, under a display: a corner is dragged, saved, and the store holds exactly that.
#include <gtest/gtest.h>
#include <wx/uiaction.h>

#include <algorithm>
#include <cmath>

#include "tests/gui/desk_driver.h"

namespace {

using desk_test::press;
using desk_test::pump;
using desk_test::pumpUntil;

class DeskByHand : public desk_test::DeskOnDrawnPages {
protected:
    app::gui::HandWindow& window() { return *frame().handDesk().window(); }
    app::gui::HandPresenter& hand() { return window().presenter(); }
    review::ScanId scan() { return review().opened().scan.id; }
    std::string stored() {
        const storage::CleaningLog log = onDisk()->cleaning(scan());
        return log.current() != nullptr ? log.current()->choice : "nothing";
    }

    /// Ctrl+H, until scan and preview are there and the keyboard is in the picture.
    bool openHand() {
        press('H', wxMOD_CONTROL);
        return pumpUntil([this] { return frame().handDesk().window() != nullptr; }) &&
               pumpUntil([this] { return hand().isOpen() && hand().preview() && !hand().previewing() && window().canvas().HasFocus(); });
    }
    /// Where a point of the scan is on the screen.
    wxPoint onScreen(review::Point point) {
        const review::Point at = window().canvas().view().toWindow(point);
        return window().canvas().ClientToScreen(wxPoint(static_cast<int>(std::lround(at.x)), static_cast<int>(std::lround(at.y))));
    }
    /// Drags with the mouse from one point of the scan to another.
    void drag(review::Point from, review::Point to) {
        wxUIActionSimulator mouse;
        mouse.MouseMove(onScreen(from));
        pump();
        mouse.MouseDown();
        pump();
        mouse.MouseMove(onScreen({(from.x + to.x) / 2, (from.y + to.y) / 2}));
        pump();
        mouse.MouseMove(onScreen(to));
        pump();
        mouse.MouseUp();
    }
    bool closed() {
        return pumpUntil([this] { return frame().handDesk().window() == nullptr; });
    }
};

TEST_F(DeskByHand, ADraggedCornerIsSavedExactlyAndThePageIsReadAgain) {
    ASSERT_TRUE(openHand());
    const review::Point corner = hand().sketch().corners(0)[0];
    drag(corner, {corner.x + 60, corner.y + 40});
    ASSERT_TRUE(pumpUntil([this] { return hand().canUndo() && !hand().previewing(); })) << "the corner did not move";
    const ocr::HandCleaning set = hand().sketch().hand();
    EXPECT_NEAR(set.pages.at(0).corners->at(0).x, corner.x + 60, 3);
    EXPECT_NEAR(set.pages.at(0).corners->at(0).y, corner.y + 40, 3);
    press('S', wxMOD_CONTROL);
    ASSERT_TRUE(closed()) << "saving did not close the window";
    EXPECT_EQ(ocr::handFrom(stored(), {891, 630}, "stored"), set);
    EXPECT_EQ(onDisk()->cleaning(scan()).current()->person, "lan");
    ASSERT_TRUE(pumpUntil([this] { return !frame().session().batch.running(); }, 60000));
    EXPECT_NE(onDisk()->scan(scan())->state, storage::ScanState::waiting) << "the page was not read again";
    const storage::CleaningLog log = onDisk()->cleaning(scan());
    ASSERT_NE(log.last("corners", 0), nullptr);
    EXPECT_EQ(log.last("corners", 0)->person, "lan");
}

TEST_F(DeskByHand, TheKeyboardAloneMovesAHandleAndUndoesIt) {
    ASSERT_TRUE(openHand());
    press(WXK_TAB);
    ASSERT_TRUE(pumpUntil([this] { return hand().current().corner == 1; }));
    const review::Point corner = hand().sketch().corners(0)[1];
    press(WXK_LEFT, wxMOD_SHIFT);
    press(WXK_DOWN);
    ASSERT_TRUE(pumpUntil([this, corner] { return hand().sketch().corners(0)[1] == review::Point{corner.x - 10, corner.y + 1}; }));
    press('Z', wxMOD_CONTROL);
    EXPECT_TRUE(pumpUntil([this, corner] { return hand().sketch().corners(0)[1] == corner; }));
    ASSERT_TRUE(pumpUntil([this] { return !hand().previewing(); }));
    press(WXK_ESCAPE);
    ASSERT_TRUE(closed());
    EXPECT_EQ(stored(), "nothing");
}

}  // namespace
