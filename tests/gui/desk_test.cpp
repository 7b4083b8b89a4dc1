// The desk itself, under a display: a clerk opens the store, corrects a field, accepts the record, and the store holds exactly that.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>

#include <wx/clipbrd.h>
#include <wx/uiaction.h>

#include "app/gui/text.h"
#include "tests/gui/desk_fixture.h"
#include "tests/gui/event_loop.h"

namespace app::gui {
namespace {

using desk_test::press;
using desk_test::pumpUntil;
using desk_test::typeText;

std::filesystem::path storeFolder() { return desk_test::ownFolder("sogoc_desk_test"); }

DeskApp& desk() { return *static_cast<DeskApp*>(wxTheApp); }
MainFrame& frame() { return *desk().frame(); }
ReviewPresenter& review() { return frame().session().review; }
EntryPanel& entry() { return frame().recordPanel().entry(); }
std::string currentKey() { return review().rows()[review().current()].key; }

/// Another pair of eyes: the store as it lies on disk, not as the window believes.
std::unique_ptr<storage::Store> onDisk() { return storage::openStore("sqlite:" + storeFolder().string()); }

review::Reading lastOnDisk(review::RecordId id, const std::string& key) {
    review::Reading last;
    const auto record = onDisk()->record(id);
    for (const review::Reading& reading : record->readings) {
        if (reading.key == key) last = reading;
    }
    return last;
}

bool settle() {
    return pumpUntil([] { return review().isOpen() && !review().busy() && frame().page().hasPicture() && entry().snippet().showsPicture(); });
}

bool open(std::size_t index) {
    const auto id = onDisk()->recordIds(frame().session().books.page()->book.id)[index];
    review().open(id);
    return pumpUntil([id] { return review().isOpen() && review().opened().record.id == id; }) && settle();
}

/// The entry has the focus and shows the current field.
bool ready() {
    return pumpUntil([] { return wxWindow::FindFocus() == &entry().textEntry() && !review().busy(); });
}

void replaceText(const std::string& text) {
    press('A', wxMOD_CONTROL);
    typeText(text);
}

void paste(const std::string& text) {
    ASSERT_TRUE(wxTheClipboard->Open());
    wxTheClipboard->SetData(new wxTextDataObject(shown(text)));
    wxTheClipboard->Close();
    press('A', wxMOD_CONTROL);
    press('V', wxMOD_CONTROL);
}

class Desk : public ::testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(pumpUntil([] { return frame().session().books.page().has_value() && review().isOpen(); })) << "the store did not open";
        ASSERT_TRUE(settle()) << "no page or no snippet was shown";
    }
};

TEST_F(Desk, OpensTheStoreAtItsFirstRecordWithPageAndSnippet) {
    ASSERT_TRUE(open(0));
    EXPECT_EQ(currentKey(), "so");
    EXPECT_EQ(entry().textEntry().GetValue(), "05");
    EXPECT_EQ(frame().session().books.page()->rows.size(), 3U);
    EXPECT_TRUE(ready()) << "the entry has no focus";
}

TEST_F(Desk, ACorrectionTypedOnTheKeyboardIsOnDiskBeforeTheNextFieldShows) {
    ASSERT_TRUE(open(0));
    review().selectKey("trangSo");
    ASSERT_TRUE(ready());
    replaceText("17");
    EXPECT_EQ(entry().textEntry().GetValue(), "17");
    const auto id = review().opened().record.id;
    press(WXK_RETURN);
    ASSERT_TRUE(pumpUntil([] { return currentKey() != "trangSo"; })) << "Enter did not go on";
    EXPECT_EQ(lastOnDisk(id, "trangSo").text, "17");
    EXPECT_EQ(lastOnDisk(id, "trangSo").source, (review::Source{review::SourceKind::keyed, "lan"}));
    EXPECT_EQ(onDisk()->record(id)->state, review::RecordState::entered);
}

TEST_F(Desk, VietnameseFromTheClipboardArrivesWhole) {
    ASSERT_TRUE(open(0));
    review().selectKey("nksHoTen");
    ASSERT_TRUE(ready());
    paste("Đặng Thị Ngọc Ánh");
    const auto id = review().opened().record.id;
    press(WXK_RETURN);
    ASSERT_TRUE(pumpUntil([] { return currentKey() == "nksNgaySinh"; }));
    EXPECT_EQ(lastOnDisk(id, "nksHoTen").text, "Đặng Thị Ngọc Ánh");
}

TEST_F(Desk, FunctionKeysMarkWhatCannotBeTyped) {
    ASSERT_TRUE(open(0));
    review().selectKey("nksQueQuan");
    ASSERT_TRUE(ready());
    const auto id = review().opened().record.id;
    press(WXK_F4);
    ASSERT_TRUE(pumpUntil([] { return currentKey() == "meHoTen"; }));
    press(WXK_F5);
    ASSERT_TRUE(pumpUntil([] { return currentKey() == "meNgaySinh"; }));
    EXPECT_EQ(lastOnDisk(id, "nksQueQuan").state, review::FieldState::blank);
    EXPECT_EQ(lastOnDisk(id, "meHoTen").state, review::FieldState::illegible);
}

TEST_F(Desk, ShiftEnterGoesBackAndSavesNothing) {
    ASSERT_TRUE(open(0));
    review().selectKey("quyenSo");
    ASSERT_TRUE(ready());
    const auto revision = onDisk()->record(review().opened().record.id)->revision;
    press(WXK_RETURN, wxMOD_SHIFT);
    EXPECT_TRUE(pumpUntil([] { return currentKey() == "so"; }));
    EXPECT_EQ(onDisk()->record(review().opened().record.id)->revision, revision);
}

TEST_F(Desk, ARecordWithUnseenFieldsIsNotAcceptedByControlEnter) {
    ASSERT_TRUE(open(1));
    ASSERT_TRUE(ready());
    press(WXK_RETURN, wxMOD_CONTROL);
    EXPECT_TRUE(pumpUntil([] { return !entry().messageText().empty(); }));
    EXPECT_EQ(onDisk()->record(review().opened().record.id)->state, review::RecordState::draft);
}

TEST_F(Desk, ARecordIsKeyedAndAcceptedWithTheKeyboardAloneAndTheStoreHoldsExactlyThat) {
    ASSERT_TRUE(open(2));
    const auto id = review().opened().record.id;
    const auto before = onDisk()->record(id);
    const auto lines = onDisk()->audit(0, 100000).size();
    const std::size_t fields = review().rows().size();
    for (std::size_t i = 0; i < fields; ++i) {
        const std::string key = currentKey();
        press(WXK_RETURN);
        ASSERT_TRUE(pumpUntil([key] { return !review().busy() && (currentKey() != key || review().seen() == review().rows().size()); })) << key;
    }
    press(WXK_RETURN, wxMOD_CONTROL);
    ASSERT_TRUE(pumpUntil([] { return review().opened().record.state == review::RecordState::accepted; })) << utf8(entry().messageText());
    const auto after = onDisk()->record(id);
    EXPECT_EQ(after->state, review::RecordState::accepted);
    ASSERT_EQ(after->readings.size(), before->readings.size() + fields);
    for (const FieldRow& row : review().rows()) {
        EXPECT_EQ(review::countField(*after, row.key).standing, review::FieldStanding::keyedOnce) << row.key;
        EXPECT_EQ(review::countedText(*after, row.key), review::countedText(*before, row.key)) << row.key;
    }
    EXPECT_GE(onDisk()->audit(0, 100000).size(), lines + fields + 1) << "a change left no audit line";
    EXPECT_TRUE(onDisk()->examine().empty());
}

TEST_F(Desk, NextRecordPassesTheAcceptedOnes) {
    ASSERT_TRUE(open(1));
    ASSERT_TRUE(ready());
    const auto second = review().opened().record.id;
    press(WXK_F9);
    EXPECT_TRUE(pumpUntil([second] { return review().isOpen() && review().opened().record.id != second; }));
    EXPECT_NE(review().opened().record.state, review::RecordState::accepted);
}

TEST_F(Desk, AClickOnTheListChoosesTheFieldAndTheEntryKeepsTheKeyboard) {
    ASSERT_TRUE(open(1));
    wxDataViewCtrl& list = frame().recordPanel().fields();
    const wxPoint corner = list.ClientToScreen(wxPoint(0, 0));
    wxUIActionSimulator simulator;
    simulator.MouseMove(corner + wxPoint(60, 75));
    desk_test::pump();
    simulator.MouseClick();
    EXPECT_TRUE(pumpUntil([] { return review().current() > 0; }));
    EXPECT_TRUE(ready());
}

TEST_F(Desk, AFieldWithACodeListOffersItsWords) {
    ASSERT_TRUE(open(1));
    review().selectKey("loaiDangKy");
    ASSERT_TRUE(pumpUntil([] { return entry().choiceEntry().IsShown(); }));
    EXPECT_EQ(entry().choiceEntry().GetValue(), shown("Đúng hạn"));
    EXPECT_GE(entry().choiceEntry().GetCount(), 3U);
    const auto id = review().opened().record.id;
    ASSERT_TRUE(pumpUntil([] { return entry().choiceEntry().HasFocus() || wxWindow::FindFocus() == &entry().choiceEntry(); }));
    press('A', wxMOD_CONTROL);
    typeText("qua");
    press(WXK_RETURN);
    ASSERT_TRUE(pumpUntil([] { return currentKey() != "loaiDangKy"; })) << utf8(entry().messageText());
    EXPECT_EQ(lastOnDisk(id, "loaiDangKy").text, "4");
}

}  // namespace
}  // namespace app::gui

int main(int argc, char** argv) {
    ::testing::InitGoogleTest(&argc, argv);
    const auto folder = app::gui::storeFolder();
    std::filesystem::remove_all(folder);
    app::Settings settings = desk_test::settingsOf("lan");
    settings.store = folder;
    settings.forms = {std::filesystem::path(SOGOC_SOURCE) / "review" / "forms"};
    desk_test::makeBook(*storage::openStore("sqlite:" + folder.string(), true), *desk_test::shippedForms(), {"05", "06", "07"});
    const int result = desk_test::runInside(settings, argv);
    std::filesystem::remove_all(folder);
    return result;
}
