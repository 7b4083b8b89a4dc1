#include "app/gui/key_table.h"

#include <gtest/gtest.h>

#include <set>

namespace app::gui {
namespace {

KeyTable changedTo(const std::map<std::string, std::string>& keys) { return KeyTable(keys); }

TEST(KeyTable, ShipsKeysThatNeverMeetAndNeverTakeALetter) {
    const KeyTable table;
    std::set<std::string> keys;
    for (const CommandRow& row : commandRows()) {
        const std::string key = table.keyOf(row.command);
        if (key.empty()) continue;
        KeyTable other;
        EXPECT_EQ(other.give(row.command, key), std::nullopt) << row.name;
        EXPECT_TRUE(keys.insert(*keySpelling(key)).second) << key;
    }
}

TEST(KeyTable, AKeyIsSpeltOneWay) {
    EXPECT_EQ(keySpelling("shift+CTRL+f2"), "Ctrl+Shift+F2");
    EXPECT_EQ(keySpelling("ctrl++"), "Ctrl++");
    EXPECT_EQ(keySpelling("Hyper+K"), std::nullopt);
    EXPECT_EQ(keySpelling("F13"), std::nullopt);
    EXPECT_EQ(keySpelling(""), std::nullopt);
}

TEST(KeyTable, ACommandGetsAnotherKey) {
    KeyTable table;
    EXPECT_EQ(table.give(Command::markBlank, "Ctrl+Shift+B"), std::nullopt);
    EXPECT_EQ(table.keyOf(Command::markBlank), "Ctrl+Shift+B");
    EXPECT_EQ(table.changed().size(), 1U);
}

TEST(KeyTable, AKeyThatIsTakenIsRefusedByTheNameOfItsCommand) {
    KeyTable table;
    const auto why = table.give(Command::markBlank, "f5");
    ASSERT_TRUE(why.has_value());
    EXPECT_NE(why->find("Không đọc được"), std::string::npos) << *why;
    EXPECT_EQ(table.keyOf(Command::markBlank), "F4");
}

TEST(KeyTable, KeysThatWriteBelongToTheEntry) {
    KeyTable table;
    for (const char* key : {"A", "Shift+A", "7", "Enter", "Ctrl+V", "Left", "Shift+Left", "Ctrl+Home"})
        EXPECT_TRUE(table.give(Command::markBlank, key).has_value()) << key;
}

TEST(KeyTable, TwoCommandsMayChangePlacesInTheFile) {
    const KeyTable table = changedTo({{"Sổ để trống", "F5"}, {"Không đọc được", "F4"}});
    EXPECT_EQ(table.keyOf(Command::markBlank), "F5");
    EXPECT_EQ(table.keyOf(Command::markIllegible), "F4");
}

TEST(KeyTable, WhatTheFileGetsWrongStaysAsShippedAndNeverMeetsAnotherKey) {
    const KeyTable table = changedTo({{"Không có việc này", "F12"}, {"Bị gạch bỏ", "F4"}, {"Sổ để trống", "chẳng có"}});
    EXPECT_EQ(table.keyOf(Command::markStruckOut), "F4");
    EXPECT_EQ(table.keyOf(Command::markBlank), "");
    EXPECT_EQ(table.keyOf(Command::previousValue), "F12");
}

TEST(KeyTable, ResetGivesTheShippedKeysBack) {
    KeyTable table = changedTo({{"Sổ để trống", "Ctrl+B"}});
    table.reset();
    EXPECT_EQ(table.keyOf(Command::markBlank), "F4");
}

}  // namespace
}  // namespace app::gui
