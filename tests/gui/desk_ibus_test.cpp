// Typing through the input method of the computer: what it makes of the keys arrives whole, and the desk's own keys work in the middle of a word.
#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/gui/desk_driver.h"

namespace {

using desk_test::press;
using desk_test::pumpUntil;
using desk_test::typeText;

/// Only where tests/gui/with_ibus.sh has started ibus with Unikey, typing by TELEX.
class DeskWithIbus : public desk_test::DeskOnDrawnPages {
protected:
    void SetUp() override {
        if (std::getenv("SOGOC_IBUS") == nullptr) GTEST_SKIP() << "no ibus is at work here; see tests/gui/with_ibus.sh";
        DeskOnDrawnPages::SetUp();
    }
};

TEST_F(DeskWithIbus, WhatUnikeyMakesOfTheKeysIsSavedWhole) {
    ASSERT_TRUE(choose("nksHoTen"));
    press('A', wxMOD_CONTROL);
    typeText("DDawngj Nguyeenx Uyeen Thuyr");
    press(WXK_RETURN);
    ASSERT_TRUE(pumpUntil([this] { return currentKey() == "nksNgaySinh"; })) << "Enter did not go on from the unfinished word";
    EXPECT_EQ(lastOnDisk(review().opened().record.id, "nksHoTen").text, "Đặng Nguyễn Uyên Thủy");
}

TEST_F(DeskWithIbus, AKeyOfTheDeskInTheMiddleOfAWordDoesItsWork) {
    ASSERT_TRUE(choose("meHoTen"));
    press('A', wxMOD_CONTROL);
    typeText("Thuwf");
    press(WXK_F4);
    ASSERT_TRUE(pumpUntil([this] { return currentKey() == "meNgaySinh"; }));
    EXPECT_EQ(lastOnDisk(review().opened().record.id, "meHoTen").state, review::FieldState::blank);
    ASSERT_TRUE(ready());
    press(WXK_RETURN, wxMOD_SHIFT);
    EXPECT_TRUE(pumpUntil([this] { return currentKey() == "meHoTen"; })) << "Shift+Enter does not go back";
}

}  // namespace
