// The desk itself, under a display: a clerk opens the store, corrects a field, accepts the record, and the store holds exactly that.
#include <gtest/gtest.h>
#include <wx/uiaction.h>

#include <filesystem>

#include "app/gui/text.h"
#include "tests/gui/desk_driver.h"

namespace {

using desk_test::press;
using desk_test::pumpUntil;
using desk_test::typeText;

class Desk : public desk_test::DeskOnDrawnPages {};

TEST_F(Desk, OpensTheStoreAtItsFirstRecordWithPageAndSnippet) {
    EXPECT_EQ(currentKey(), "so");
    EXPECT_EQ(entry().textEntry().GetValue(), "05");
    EXPECT_EQ(frame().session().books.page()->rows.size(), 3U);
    EXPECT_TRUE(ready()) << "the entry has no focus";
}

TEST_F(Desk, ACorrectionTypedOnTheKeyboardIsOnDiskBeforeTheNextFieldShows) {
    ASSERT_TRUE(choose("trangSo"));
    ASSERT_TRUE(replaceText("17"));
    const auto id = review().opened().record.id;
    press(WXK_RETURN);
    ASSERT_TRUE(pumpUntil([this] { return currentKey() != "trangSo"; })) << "Enter did not go on";
    EXPECT_EQ(lastOnDisk(id, "trangSo").text, "17");
    EXPECT_EQ(lastOnDisk(id, "trangSo").source, (review::Source{review::SourceKind::keyed, "lan"}));
    EXPECT_EQ(recordOnDisk(id).state, review::RecordState::entered);
}

TEST_F(Desk, VietnameseFromTheClipboardArrivesWhole) {
    ASSERT_TRUE(choose("nksHoTen"));
    ASSERT_TRUE(pasteText("Đặng Thị Ngọc Ánh"));
    press(WXK_RETURN);
    ASSERT_TRUE(pumpUntil([this] { return currentKey() == "nksNgaySinh"; }));
    EXPECT_EQ(lastOnDisk(review().opened().record.id, "nksHoTen").text, "Đặng Thị Ngọc Ánh");
}

TEST_F(Desk, FunctionKeysMarkWhatCannotBeTyped) {
    ASSERT_TRUE(choose("nksQueQuan"));
    press(WXK_F4);
    ASSERT_TRUE(pumpUntil([this] { return currentKey() == "meHoTen"; }));
    ASSERT_TRUE(ready());
    press(WXK_F5);
    ASSERT_TRUE(pumpUntil([this] { return currentKey() == "meNgaySinh"; }));
    const auto id = review().opened().record.id;
    EXPECT_EQ(lastOnDisk(id, "nksQueQuan").state, review::FieldState::blank);
    EXPECT_EQ(lastOnDisk(id, "meHoTen").state, review::FieldState::illegible);
}

TEST_F(Desk, ShiftEnterGoesBackAndSavesNothing) {
    ASSERT_TRUE(choose("quyenSo"));
    press(WXK_RETURN, wxMOD_SHIFT);
    EXPECT_TRUE(pumpUntil([this] { return currentKey() == "so"; }));
    ASSERT_TRUE(answered());
    EXPECT_EQ(recordOnDisk(review().opened().record.id).revision, review().opened().record.revision);
    EXPECT_EQ(review().seen(), 0U);
}

TEST_F(Desk, ShiftEnterGoesBackFromAFieldWithACodeListToo) {
    ASSERT_TRUE(choose("loaiDangKy"));
    const std::size_t from = review().current();
    press(WXK_RETURN, wxMOD_SHIFT);
    EXPECT_TRUE(pumpUntil([this, from] { return review().current() + 1 == from; }));
    EXPECT_EQ(review().seen(), 0U);
}

TEST_F(Desk, ARecordWithUnseenFieldsIsNotAcceptedByControlEnter) {
    ASSERT_TRUE(ready());
    press(WXK_RETURN, wxMOD_CONTROL);
    EXPECT_TRUE(pumpUntil([this] { return !entry().messageText().empty(); }));
    ASSERT_TRUE(answered());
    EXPECT_EQ(recordOnDisk(review().opened().record.id).state, review::RecordState::draft);
    EXPECT_EQ(review().seen(), 0U) << "Ctrl+Enter saved the field as Enter does";
}

TEST_F(Desk, ARecordIsKeyedAndAcceptedWithTheKeyboardAloneAndTheStoreHoldsExactlyThat) {
    ASSERT_TRUE(openRecord(2));
    const auto id = review().opened().record.id;
    const auto before = recordOnDisk(id);
    const auto lines = onDisk()->audit(0, 100000).size();
    const std::size_t fields = review().rows().size();
    ASSERT_TRUE(acceptAllFields()) << currentKey() << ": " << app::gui::utf8(entry().messageText());
    ASSERT_TRUE(ready());
    press(WXK_RETURN, wxMOD_CONTROL);
    ASSERT_TRUE(pumpUntil([this] { return review().opened().record.state == review::RecordState::accepted; }))
        << app::gui::utf8(entry().messageText());
    const auto after = recordOnDisk(id);
    EXPECT_EQ(after.state, review::RecordState::accepted);
    ASSERT_EQ(after.readings.size(), before.readings.size() + fields);
    for (const app::gui::FieldRow& row : review().rows()) {
        EXPECT_EQ(review::countField(after, row.key).standing, review::FieldStanding::keyedOnce) << row.key;
        EXPECT_EQ(review::countedText(after, row.key), review::countedText(before, row.key)) << row.key;
    }
    EXPECT_EQ(onDisk()->audit(0, 100000).size(), lines + fields + 1) << "each field and the acceptance leave one audit line";
    EXPECT_TRUE(onDisk()->examine().empty());
}

TEST_F(Desk, NextRecordPassesTheAcceptedOnes) {
    const auto first = review().opened().record.id;
    ASSERT_TRUE(acceptAllFields());
    ASSERT_TRUE(ready());
    press(WXK_RETURN, wxMOD_CONTROL);
    ASSERT_TRUE(pumpUntil([this] { return review().opened().record.state == review::RecordState::accepted; }));
    ASSERT_TRUE(openRecord(2));
    ASSERT_TRUE(ready());
    press(WXK_F9);
    EXPECT_TRUE(pumpUntil([this] { return review().title().find("06") != std::string::npos; })) << review().title();
    EXPECT_NE(review().opened().record.id, first);
}

TEST_F(Desk, AClickOnTheListChoosesTheFieldAndTheEntryKeepsTheKeyboard) {
    ASSERT_TRUE(ready());
    wxDataViewCtrl& list = frame().recordPanel().fields();
    const wxPoint corner = list.ClientToScreen(wxPoint(0, 0));
    wxUIActionSimulator simulator;
    simulator.MouseMove(corner + wxPoint(60, 75));
    desk_test::pump();
    simulator.MouseClick();
    EXPECT_TRUE(pumpUntil([this] { return review().current() > 0; }));
    EXPECT_TRUE(ready());
}

TEST_F(Desk, ThePageFollowsTheHandThatPullsIt) {
    frame().page().zoomBy(2);
    ASSERT_TRUE(pumpUntil([this] { return frame().page().pictureFollows(); }));
    const review::Point before = frame().page().view().scroll();
    const wxPoint middle = frame().page().ClientToScreen(wxPoint(300, 300));
    wxUIActionSimulator mouse;
    mouse.MouseMove(middle);
    desk_test::pump();
    mouse.MouseDown();
    desk_test::pump();
    mouse.MouseMove(middle.x - 60, middle.y - 40);
    mouse.MouseUp();
    ASSERT_TRUE(pumpUntil([&] { return frame().page().view().scroll() != before; })) << "the page was not pulled";
    EXPECT_TRUE(pumpUntil([this] { return frame().page().pictureFollows(); })) << "boxes and picture part";
}

TEST_F(Desk, AFieldWithACodeListOffersItsWords) {
    ASSERT_TRUE(choose("loaiDangKy"));
    ASSERT_TRUE(entry().choiceEntry().IsShown());
    EXPECT_EQ(app::gui::utf8(entry().choiceEntry().GetValue()), "Đúng hạn");
    EXPECT_GE(entry().choiceEntry().GetCount(), 3U);
    ASSERT_TRUE(replaceText("qua"));
    press(WXK_RETURN);
    ASSERT_TRUE(pumpUntil([this] { return currentKey() != "loaiDangKy"; })) << app::gui::utf8(entry().messageText());
    EXPECT_EQ(lastOnDisk(review().opened().record.id, "loaiDangKy").text, "4");
}

}  // namespace

int main(int argc, char** argv) {
    ::testing::InitGoogleTest(&argc, argv);
    app::Settings settings = desk_test::settingsOf("lan");
    settings.store = desk_test::ownFolder("sogoc_desk_test_first");
    settings.forms = {std::filesystem::path(SOGOC_SOURCE) / "review" / "forms"};
    desk_test::makeBook(*storage::openStore(app::storeAddress(settings), true), *desk_test::shippedForms(), {"01"});
    const int result = desk_test::runInside(settings, argv);
    std::filesystem::remove_all(settings.store);
    return result;
}
