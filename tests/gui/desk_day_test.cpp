// A supervisor's day at the desk of an office with accounts, under a display: signs in, looks at the board, finds a record, compares keyings, approves, judges a
// sample, opens a record again. And the accounts, for the administrator.
#include <gtest/gtest.h>

#include <filesystem>

#include "app/gui/text.h"
#include "tests/gui/desk_driver.h"
#include "tests/gui/dialog_script.h"

namespace {

using desk_test::clickOn;
using desk_test::DialogScript;
using desk_test::press;
using desk_test::pumpUntil;
using desk_test::typeText;
using review::RecordState;
using review::Role;

const std::string kFirst = "Sogoc-first-1";
const std::string kPassword = "Sogoc-2026-x";

/// A store with accounts and a book of three records, keyed whole by Lan; about the mother of the first Mai says something else, and Hoa has settled it.
class DeskOfAnOffice : public ::testing::Test, protected desk_test::Driver {
protected:
    DeskOfAnOffice() : settings_(desk_test::settingsOf("minh")) {
        settings_.store = desk_test::ownFolder("sogoc_desk_day");
        std::filesystem::remove_all(settings_.store);
    }
    ~DeskOfAnOffice() override {
        std::filesystem::remove_all(settings_.store);
        for (const char* who : {"minh", "quan"}) std::filesystem::remove(app::clerkPlaceFile(settings_.store, who));
    }

    void SetUp() override {
        const auto store = storage::openStore(app::storeAddress(settings_), true);
        book_ = desk_test::makeBook(*store, *desk_test::shippedForms(), {"05", "06", "07"});
        for (const review::RecordId id : store->recordIds(book_)) keyAll(*store, id);
        key(*store, store->recordIds(book_).front(), "mai", "meHoTen", "Trần Thị Bính");
        key(*store, store->recordIds(book_).front(), "hoa", "meHoTen", "Trần Thị Bình");
        store->addAccount("quan", Role::administrator, kPassword, desk_test::actBy("quan"));
        enter(*store, "quan");
        store->addAccount("minh", Role::supervisor, kFirst, desk_test::actBy("quan"));
        store->addAccount("vi", Role::auditor, kFirst, desk_test::actBy("quan"));
        for (const char* who : {"minh", "vi"}) {
            ASSERT_EQ(store->signIn(who, kFirst, app::now()).entrance, storage::Entrance::in);
            store->changePassword(kFirst, kPassword, desk_test::actBy(who));
        }
    }

    static void enter(storage::Store& store, const std::string& who) {
        ASSERT_EQ(store.signIn(who, kPassword, app::now()).entrance, storage::Entrance::in);
    }
    static void key(storage::Store& store, review::RecordId id, const std::string& who, const std::string& field, const std::string& text) {
        review::Reading reading;
        reading.key = field;
        reading.text = text;
        reading.source = {review::SourceKind::keyed, who};
        ASSERT_FALSE(store.addReadings(id, store.record(id)->revision, {reading}, desk_test::actBy(who)).stale);
    }
    /// Lan takes over all that the machine read.
    static void keyAll(storage::Store& store, review::RecordId id) {
        const review::Record record = *store.record(id);
        for (const review::Reading& reading : record.readings) key(store, id, "lan", reading.key, reading.text);
    }

    /// Signs in by the keyboard, as the window asks.
    bool signIn() {
        DialogScript dialogs;
        dialogs.then([this](wxDialog&) {
            behindTheSignIn_ = frame().session().books.summary();
            typeText(kPassword);
            press(WXK_RETURN);
        });
        static_cast<desk_test::TestApp*>(wxTheApp)->openStore(settings_);
        return pumpUntil([this, &dialogs] { return dialogs.done() && !frame().session().settings.ticket.empty(); }) && atWork();
    }
    /// The book is there, a record open, and the entry has the keyboard.
    bool atWork() const { return pumpUntil([this] { return frame().session().books.page() && review().isOpen(); }) && shows(); }
    /// Escape, once the window has the keyboard.
    static bool leave(wxTopLevelWindow& window) {
        if (!pumpUntil([&window] { return window.IsActive(); })) return false;
        press(WXK_ESCAPE);
        return pumpUntil([&window] { return !window.IsShown(); });
    }
    /// Back from another window.
    bool backAtTheDesk() const {
        frame().Raise();
        entry().focusEntry();
        return ready();
    }
    void choose(app::gui::Command command) const {
        frame().GetEventHandler()->AddPendingEvent(wxCommandEvent(wxEVT_MENU, static_cast<int>(command)));
        desk_test::pump();
    }
    /// Approves the open record with the keyboard.
    bool approve() const {
        press(WXK_RETURN, wxMOD_CONTROL);
        return pumpUntil([this] { return review().opened().record.state == RecordState::accepted && !review().busy(); });
    }

    /// The store as the auditor finds it on disk.
    [[nodiscard]] std::unique_ptr<storage::Store> onDisk() const {
        auto store = storage::openStore(app::storeAddress(settings_));
        enter(*store, "vi");
        return store;
    }
    [[nodiscard]] app::gui::SupervisorDesk& supervisor() const { return frame().supervisorDesk(); }

    app::Settings settings_;
    review::BookId book_;
    std::string behindTheSignIn_ = "nobody looked";
};

TEST_F(DeskOfAnOffice, ASupervisorsDayFromSignInToAReopenedRecord) {
    ASSERT_TRUE(signIn()) << "not signed in";
    EXPECT_EQ(behindTheSignIn_, "") << "nothing is said of a store nobody has entered";
    EXPECT_EQ(frame().session().role, Role::supervisor);

    press('B', wxMOD_CONTROL);
    ASSERT_TRUE(pumpUntil([this] { return supervisor().boardWindow() && supervisor().boardWindow()->books().count() == 1; }));
    ASSERT_TRUE(leave(*supervisor().boardWindow()));
    ASSERT_TRUE(backAtTheDesk());
    ASSERT_TRUE(openRecord(2)) << "another than the one that will be found";

    press('F', wxMOD_CONTROL);
    ASSERT_TRUE(pumpUntil([this] { return supervisor().findWindow() && supervisor().findWindow()->anything().HasFocus(); }));
    typeText("nguyen van an");
    press(WXK_RETURN);
    ASSERT_TRUE(pumpUntil([this] { return review().isOpen() && review::countedText(review().opened().record, "nksHoTen") == "Nguyễn Văn An"; }));
    const review::RecordId record = review().opened().record.id;

    ASSERT_TRUE(backAtTheDesk());
    ASSERT_TRUE(Driver::choose("meHoTen"));
    press('L', wxMOD_CONTROL);
    ASSERT_TRUE(pumpUntil([this] { return supervisor().historyWindow() && supervisor().historyWindow()->lines().count() >= 4; }));
    const app::gui::RowList& fields = supervisor().historyWindow()->fields();
    const std::size_t chosen = fields.chosen().value();
    EXPECT_EQ(fields.text(chosen, 2), "Trần Thị Bình") << "Lan's word, in the row of the field at work";
    EXPECT_EQ(fields.text(chosen, 3), "Trần Thị Bính") << "Mai's";
    ASSERT_TRUE(leave(*supervisor().historyWindow()));

    ASSERT_TRUE(backAtTheDesk());
    ASSERT_TRUE(approve()) << app::gui::utf8(entry().messageText());
    for (int others = 0; others < 2; ++others) {
        press(WXK_F9);
        ASSERT_TRUE(pumpUntil([this] { return review().opened().record.state == RecordState::entered; }));
        ASSERT_TRUE(ready());
        ASSERT_TRUE(approve()) << app::gui::utf8(entry().messageText());
    }
    const auto store = onDisk();
    for (const review::Record& one : store->records(book_)) EXPECT_EQ(one.state, RecordState::accepted);

    press('K', wxMOD_CONTROL);
    ASSERT_TRUE(pumpUntil([this] { return supervisor().sampleWindow() && supervisor().sampleWindow()->IsShown(); }));
    app::gui::SampleWindow& sample = *supervisor().sampleWindow();
    ASSERT_TRUE(clickOn(sample, app::gui::tr("Rút mẫu")));
    ASSERT_TRUE(pumpUntil([&] { return sample.records().count() > 0; }));
    const std::size_t drawn = sample.records().count();
    for (std::size_t judged = 1; judged <= drawn; ++judged) {
        ASSERT_TRUE(clickOn(sample, app::gui::tr("Bản ghi đúng")));
        ASSERT_TRUE(pumpUntil([&] { return store->inspections().at(0).open() == drawn - judged; }))
            << judged << ": " << app::gui::utf8(sample.said());
    }
    {
        DialogScript dialogs;
        dialogs.thenAnswer(wxID_YES);
        ASSERT_TRUE(clickOn(sample, app::gui::tr("Kết luận")));
        ASSERT_TRUE(pumpUntil([&] { return store->inspections().at(0).endedAt.has_value(); }));
    }
    ASSERT_TRUE(leave(sample));

    ASSERT_TRUE(backAtTheDesk());
    review().open(record);
    ASSERT_TRUE(answered());
    {
        DialogScript dialogs;
        dialogs.then([](wxDialog&) {
            typeText("sai ten me");
            press(WXK_RETURN);
        });
        choose(app::gui::Command::reopen);
        ASSERT_TRUE(pumpUntil([this] { return review().opened().record.state == RecordState::returned; })) << app::gui::utf8(entry().messageText());
    }
    EXPECT_EQ(store->record(record)->version, 2);
    EXPECT_EQ(store->history(record).back().why, "sai ten me");
    EXPECT_EQ(store->history(record).back().who, "minh");
    EXPECT_TRUE(store->examine().empty());
}

TEST_F(DeskOfAnOffice, TheAdministratorAddsAnAccountAtTheDesk) {
    settings_.who = "quan";
    ASSERT_TRUE(signIn());
    choose(app::gui::Command::accounts);
    ASSERT_TRUE(pumpUntil([this] { return supervisor().accountsWindow() && supervisor().accountsWindow()->list().count() == 3; }));
    DialogScript dialogs;
    dialogs.then([this](wxDialog&) {
        app::gui::AccountDialog& dialog = *supervisor().accountsWindow()->dialog();
        dialog.nameBox().SetFocus();
        typeText("thu");
        dialog.passwordBox().SetFocus();
        typeText(kFirst);
        dialog.againBox().SetFocus();
        typeText(kFirst);
        press(WXK_RETURN);
    });
    ASSERT_TRUE(clickOn(*supervisor().accountsWindow(), app::gui::tr("Thêm tài khoản…")));
    ASSERT_TRUE(pumpUntil([this] { return supervisor().accountsWindow()->list().count() == 4; }));
    const auto store = storage::openStore(app::storeAddress(settings_));
    EXPECT_EQ(store->signIn("thu", kFirst, app::now()).account->role, Role::clerk);
}

}  // namespace
