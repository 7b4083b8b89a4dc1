#include "tests/gui/every_window.h"

#include <iostream>
#include <utility>

#include "app/gui/accounts_window.h"
#include "app/gui/batch_list.h"
#include "app/gui/sign_in_window.h"
#include "app/gui/start_window.h"
#include "app/tasks/batch_settings.h"
#include "tests/gui/dialog_script.h"

namespace desk_test {
namespace {

using app::gui::Command;
using Look = std::function<void(const std::string&, wxTopLevelWindow&)>;

/// The ways to the windows of one desk.
class Tour {
public:
    Tour(const Driver& driver, Look look) : driver_(driver), look_(std::move(look)) {}

    [[nodiscard]] bool all() {
        look_("desk", frame());
        return beside() && dialogs() && signIns();
    }

private:
    [[nodiscard]] app::gui::MainFrame& frame() const { return driver_.frame(); }

    void choose(Command command) const {
        frame().GetEventHandler()->AddPendingEvent(wxCommandEvent(wxEVT_MENU, static_cast<int>(command)));
        pump();
    }

    /// A window that comes up beside the desk and is hidden or closed afterwards.
    bool beside(const std::string& name, Command command, const std::function<wxTopLevelWindow*()>& window, const std::function<bool()>& filled) const {
        choose(command);
        if (!pumpUntil([&] { return window() != nullptr && window()->IsShown() && filled(); })) {
            std::cerr << name << " did not come\n";
            return false;
        }
        look_(name, *window());
        return true;
    }

    bool beside() {
        app::gui::SupervisorDesk& desk = frame().supervisorDesk();
        return find() &&
               board() &&
               beside("history", Command::compareKeyings, [&] { return desk.historyWindow(); }, [&] { return desk.historyWindow()->fields().count() > 0; }) &&
               close(desk.historyWindow()) &&
               beside("sample", Command::sampleBook, [&] { return desk.sampleWindow(); }, [] { return true; }) && close(desk.sampleWindow()) &&
               beside("limits", Command::readingLimits, [&] { return desk.limitsWindow(); }, [] { return true; }) && close(desk.limitsWindow()) &&
               beside("capture", Command::scanPages, [&] { return &frame().capture(); }, [] { return true; }) && close(&frame().capture()) &&
               beside("hand", Command::cleanByHand, [&] { return frame().handDesk().window(); }, [] { return true; }) && close(frame().handDesk().window()) &&
               beside("form", Command::drawForm, [&] { return frame().formDesk().window(); }, [] { return true; }) && close(frame().formDesk().window()) && accounts();
    }

    bool find() {
        app::gui::SupervisorDesk& desk = frame().supervisorDesk();
        bool asked = false;
        // What both of a person's parents are called stands in the longest of its cells.
        const auto found = [&] {
            if (!std::exchange(asked, true)) desk.findWindow()->anything().SetValue("nguyen");
            return desk.findWindow()->list().count() > 0;
        };
        return beside("find", Command::findRecord, [&] { return desk.findWindow(); }, found) && close(desk.findWindow());
    }

    bool board() {
        app::gui::SupervisorDesk& desk = frame().supervisorDesk();
        if (!beside("board", Command::showBoard, [&] { return desk.boardWindow(); }, [&] { return desk.boardWindow()->books().count() > 0; })) return false;
        wxNotebook& pages = desk.boardWindow()->pages();
        for (std::size_t page = 1; page < pages.GetPageCount(); ++page) {
            pages.SetSelection(page);
            look_("board-" + std::to_string(page), *desk.boardWindow());
        }
        return close(desk.boardWindow());
    }

    /// The accounts of a store are shown only in one that has some: an empty list stands here.
    bool accounts() {
        app::gui::AccountsPresenter presenter(frame().session().desk, frame().session().settings);
        presenter.load();
        auto* window = new app::gui::AccountsWindow(&frame(), presenter);
        window->Show();
        const bool there = driver_.answered();
        look_("accounts", *window);
        auto* dialog = new app::gui::AccountDialog(window, std::nullopt);
        dialog->Show();
        look_("account", *dialog);
        delete window;  // And the dialog with it.
        return there;
    }

    static bool close(wxTopLevelWindow* window) {
        window->Close();
        pump();
        return true;
    }

    bool dialog(const std::string& name, const std::function<void()>& open) {
        DialogScript script;
        script.then([&](wxDialog& shown) {
            look_(name, shown);
            shown.EndModal(wxID_CANCEL);
        });
        open();
        return pumpUntil([&script] { return script.done(); });
    }

    bool dialogs() {
        for (const auto& [name, command] : {std::pair{"keys", Command::shortcuts}, {"options", Command::options}, {"new-book", Command::addBook},
                                            {"groups", Command::modeGroup}, {"check", Command::checkBook}, {"return", Command::sendBack}, {"about", Command::about}}) {
            if (!dialog(name, [this, command] { choose(command); })) {
                std::cerr << name << " did not come\n";
                return false;
            }
        }
        storage::ScanBatch batch;
        batch.operatorName = "Nguyễn Thị Lan Hương";
        batch.device = "epsonds:libusb:001:004";
        batch.settings = app::toJson({});
        return dialog("batches", [&] { app::gui::showBatches(&frame(), {batch}); }) && dialog("start", [] { (void)app::gui::askForStore("/tmp"); });
    }

    bool signIns() {
        using app::gui::SignInStage;
        for (const auto& [name, stage] : {std::pair{"sign-in", SignInStage::asking}, {"first-account", SignInStage::administrator}, {"change-password", SignInStage::mustChange}}) {
            app::gui::SignInPresenter presenter(frame().session().desk, "lan", stage);
            if (!dialog(name, [&] { (void)app::gui::showSignIn(&frame(), presenter); })) return false;
        }
        return true;
    }

    const Driver& driver_;
    Look look_;
};

}  // namespace

bool throughEveryWindow(const Driver& driver, const Look& look) { return Tour(driver, look).all(); }

}  // namespace desk_test
