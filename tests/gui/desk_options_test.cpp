#include "app/gui/desk_options.h"

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string>

#include "app/gui/commands.h"

namespace app::gui {
namespace {

TEST(DeskOptions, TakesStoreFormsAndName) {
    const std::array line{"--store", "kho", "--forms=mau", "--as", "lan"};
    const DeskOptions options = parseDeskOptions(line, {});
    EXPECT_EQ(options.mistake, "");
    EXPECT_EQ(options.settings.store, "kho");
    EXPECT_EQ(options.settings.forms.back(), "mau");
    EXPECT_EQ(options.settings.who, "lan");
}

TEST(DeskOptions, WhatIsNotSaidComesFromTheDefaults) {
    Settings defaults;
    defaults.store = "mac-dinh";
    EXPECT_EQ(parseDeskOptions({}, defaults).settings.store, "mac-dinh");
}

TEST(DeskOptions, AnUnknownOptionIsTold) {
    const std::array line{"--khong-co"};
    EXPECT_NE(parseDeskOptions(line, {}).mistake.find("--khong-co"), std::string::npos);
}

TEST(DeskOptions, AMissingValueIsTold) {
    const std::array line{"--store"};
    EXPECT_NE(parseDeskOptions(line, {}).mistake.find("--store"), std::string::npos);
}

TEST(Commands, NoKeyIsALetterOrDigitAlone) {
    for (const CommandRow& row : commandRows()) {
        const std::string key = row.key;
        if (key.empty()) continue;
        const bool function = key[0] == 'F' && key.size() > 1;
        EXPECT_TRUE(function || key.starts_with("Ctrl+") || key.starts_with("Alt+") || key == "Shift+Enter") << key << " would break typing";
    }
}

TEST(Commands, EachKeyAndEachCommandStandsOnce) {
    std::set<std::string> keys;
    std::set<Command> commands;
    for (const CommandRow& row : commandRows()) {
        EXPECT_TRUE(commands.insert(row.command).second) << row.name;
        if (*row.key != '\0') {
            EXPECT_TRUE(keys.insert(row.key).second) << row.key;
        }
    }
}

}  // namespace
}  // namespace app::gui
