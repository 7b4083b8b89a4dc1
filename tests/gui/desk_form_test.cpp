// Drawing a form, under a display: boxes are pulled over a page, named, and kept as a file the desk works with.
#include <gtest/gtest.h>
#include <wx/uiaction.h>

#include <cmath>
#include <filesystem>

#include "tests/gui/desk_driver.h"

namespace {

using desk_test::press;
using desk_test::pump;
using desk_test::pumpUntil;

class DeskDrawsAForm : public desk_test::DeskOnDrawnPages {
protected:
    DeskDrawsAForm() {
        settings_.forms = {app::shareFolder() / "sogoc" / "forms"};
        settings_.ownForms = desk_test::ownFolder("sogoc_desk_forms");
    }
    ~DeskDrawsAForm() override { std::filesystem::remove_all(settings_.ownForms); }

    app::gui::FormWindow& window() { return *frame().formDesk().window(); }
    app::gui::FormPresenter& form() { return window().presenter(); }

    bool openForm() {
        press('M', wxMOD_CONTROL);
        return pumpUntil([this] { return frame().formDesk().window() != nullptr; }) &&
               pumpUntil([this] { return form().isOpen() && window().canvas().HasFocus(); });
    }
    /// Where a place of the form, in millimetres, is on the screen.
    wxPoint onScreen(double x, double y) {
        const review::Box box = form().toPicture({x, y, 1, 1});
        const review::Point at = window().canvas().view().toWindow({box.x, box.y});
        return window().canvas().ClientToScreen(wxPoint(static_cast<int>(std::lround(at.x)), static_cast<int>(std::lround(at.y))));
    }
    void pull(const wxPoint& from, const wxPoint& to) {
        wxUIActionSimulator mouse;
        mouse.MouseMove(from);
        pump();
        mouse.MouseDown();
        pump();
        mouse.MouseMove((from.x + to.x) / 2, (from.y + to.y) / 2);
        pump();
        mouse.MouseMove(to);
        pump();
        mouse.MouseUp();
        pump();
    }
};

TEST_F(DeskDrawsAForm, ABoxPulledOverThePageIsAFieldAndUndoTakesItAway) {
    ASSERT_TRUE(openForm());
    pull(onScreen(40, 40), onScreen(100, 52));
    ASSERT_TRUE(pumpUntil([this] { return form().sketch().form().fields.size() == 1; })) << "no box was drawn";
    const review::Box box = form().sketch().form().fields[0].box;
    EXPECT_NEAR(box.x, 40, 1);
    EXPECT_NEAR(box.width, 60, 1.5);
    press('Z', wxMOD_CONTROL);
    ASSERT_TRUE(pumpUntil([this] { return form().sketch().form().fields.empty(); }));
}

TEST_F(DeskDrawsAForm, AKeptFormIsOneTheDeskWorksWith) {
    ASSERT_TRUE(openForm());
    form().beginWith("KS-2016");
    form().edit([](app::gui::FormSketch& sketch) {
        review::RecordForm words = sketch.form();
        words.id = "KS-1989";
        words.nameVi = "Sổ đăng ký khai sinh 1989";
        words.law = "không rõ";
        sketch.describe(words);
    });
    EXPECT_TRUE(form().obstacles().empty());
    wxString told;
    frame().formDesk().say = [&told](const wxString& sentence) { told = sentence; };
    form().save();
    ASSERT_TRUE(pumpUntil([this] { return frame().session().catalog->form("KS-1989") != nullptr; })) << "the desk does not know the form";
    EXPECT_NE(told.Find("KS-1989.json"), wxNOT_FOUND);
    EXPECT_TRUE(std::filesystem::exists(settings_.ownForms / "KS-1989.json"));
}

}  // namespace
