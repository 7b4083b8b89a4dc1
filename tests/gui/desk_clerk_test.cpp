// The desk for the clerk, under a display: ways through a book, keys, typing, and going on after a crash.
#include <gtest/gtest.h>

#include "app/gui/text.h"
#include "tests/gui/desk_driver.h"
#include "tests/gui/dialog_script.h"

namespace {

using desk_test::press;
using desk_test::pumpUntil;
using desk_test::typeText;

class DeskClerk : public desk_test::DeskOnDrawnPages {};

TEST_F(DeskClerk, TelexOfTheHouseWritesVietnameseFromPlainKeys) {
    entry().useTyping(review::Typing::telex);
    ASSERT_TRUE(choose("meHoTen"));
    press('A', wxMOD_CONTROL);
    typeText("Ddawngj Thij Huyeenf");
    ASSERT_TRUE(pumpUntil([this] { return review().entryText() == "Đặng Thị Huyền"; })) << review().entryText();
    press(WXK_RETURN);
    ASSERT_TRUE(pumpUntil([this] { return currentKey() != "meHoTen"; }));
    EXPECT_EQ(lastOnDisk(review().opened().record.id, "meHoTen").text, "Đặng Thị Huyền");
}

TEST_F(DeskClerk, WhatTheMemoryOfABookCannotDoIsToldWithoutADialog) {
    const desk_test::DialogScript none;
    frame().session().memory.onFailure(review::Failure(review::FailureKind::store, {"Ổ đĩa đã đầy.", "The disk is full."}));
    EXPECT_EQ(app::gui::utf8(entry().messageText()), "Ổ đĩa đã đầy.");
    EXPECT_TRUE(ready()) << "typing goes on";
}

TEST_F(DeskClerk, PlainKeysStayPlainAsShipped) {
    ASSERT_TRUE(choose("meHoTen"));
    ASSERT_TRUE(replaceText("aasx"));
    EXPECT_EQ(review().entryText(), "aasx");
}

TEST_F(DeskClerk, ControlZTakesBackWhatWasSavedInAnotherField) {
    ASSERT_TRUE(choose("trangSo"));
    const auto id = review().opened().record.id;
    ASSERT_TRUE(replaceText("17"));
    press(WXK_RETURN);
    ASSERT_TRUE(pumpUntil([this] { return review().seen() == 1 && !review().busy(); }));
    ASSERT_TRUE(choose("meHoTen"));
    press('Z', wxMOD_CONTROL);
    ASSERT_TRUE(pumpUntil([this] { return currentKey() == "trangSo" && !review().busy(); })) << app::gui::utf8(entry().messageText());
    EXPECT_EQ(lastOnDisk(id, "trangSo").text, "5");
    press('Z', wxMOD_CONTROL | wxMOD_SHIFT);
    ASSERT_TRUE(pumpUntil([&] { return lastOnDisk(id, "trangSo").text == "17"; }));
}

TEST_F(DeskClerk, F11CopiesFromTheRecordBefore) {
    ASSERT_TRUE(choose("nguoiKy"));
    ASSERT_TRUE(replaceText("Le Van Dung"));
    press(WXK_RETURN);
    ASSERT_TRUE(pumpUntil([this] { return review().seen() == 1 && !review().busy(); }));
    ASSERT_TRUE(openRecord(1));
    ASSERT_TRUE(choose("nguoiKy"));
    press(WXK_F11);
    EXPECT_TRUE(pumpUntil([this] { return app::gui::utf8(entry().textEntry().GetValue()) == "Le Van Dung"; }));
}

TEST_F(DeskClerk, OneFieldGoesDownTheBookWithEnterAlone) {
    ASSERT_TRUE(choose("nksDanToc"));
    const auto first = review().opened().record.id;
    press('3', wxMOD_ALT);
    ASSERT_TRUE(answered());
    for (int record = 0; record < 3; ++record) {
        ASSERT_TRUE(ready());
        const auto id = review().opened().record.id;
        EXPECT_EQ(currentKey(), "nksDanToc");
        press(WXK_RETURN);
        ASSERT_TRUE(pumpUntil([&] { return lastOnDisk(id, "nksDanToc").source.who == "lan" && !review().busy(); }));
        ASSERT_TRUE(answered());
    }
    EXPECT_NE(review().opened().record.id, first);
}

TEST_F(DeskClerk, ThePageTurnsAndDimsWhileTheEntryKeepsTheKeyboard) {
    ASSERT_TRUE(ready());
    press('T', wxMOD_CONTROL);
    press('L', wxMOD_CONTROL | wxMOD_SHIFT);
    press(WXK_DOWN, wxMOD_CONTROL);
    EXPECT_TRUE(pumpUntil([this] { return frame().page().look() == app::gui::PageLook{1, -1} && frame().page().ruler(); }));
    EXPECT_TRUE(ready());
    EXPECT_EQ(frame().page().view().picture(), (review::Size{630, 891}));
}

TEST_F(DeskClerk, AGlanceAtTheNextPageEndsWithTheNextField) {
    ASSERT_TRUE(ready());
    const auto own = frame().pageFollower().scan();
    press(WXK_PAGEDOWN, wxMOD_ALT);
    ASSERT_TRUE(answered());
    press(WXK_RETURN);
    ASSERT_TRUE(pumpUntil([this] { return review().seen() == 1 && !review().busy(); }));
    EXPECT_EQ(frame().pageFollower().scan(), own);
    EXPECT_TRUE(shows());
}

TEST_F(DeskClerk, TheNextStartOpensAtTheSameFieldWithWhatWasTyped) {
    ASSERT_TRUE(openRecord(1));
    const auto id = review().opened().record.id;
    ASSERT_TRUE(choose("nksHoTen"));
    ASSERT_TRUE(replaceText("Nguyen Van Anh"));
    // What was typed last is written after what was typed before it.
    ASSERT_TRUE(answered());
    ASSERT_TRUE(answered());
    ASSERT_TRUE(openStore(settings_));
    EXPECT_EQ(review().opened().record.id, id);
    EXPECT_EQ(currentKey(), "nksHoTen");
    EXPECT_EQ(review().entryText(), "Nguyen Van Anh");
}

}  // namespace
