#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "tests/house/source_tree.h"

namespace house {
namespace {

/// Longest source file. Tables of data are exempt, by name.
constexpr std::ptrdiff_t kMaxLines = 400;
const std::set<std::string> kTables = {"ocr/clean/turn_units.cpp"};

int lineOf(const std::string& text, std::size_t position) {
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(position), '\n'));
}

/// The text between the brace at or after `from` and its partner.
std::string blockAfter(const std::string& text, std::size_t from) {
    const std::size_t open = text.find('{', from);
    if (open == std::string::npos) return {};
    int depth = 0;
    for (std::size_t i = open; i < text.size(); ++i) {
        if (text[i] == '{') ++depth;
        if (text[i] == '}' && --depth == 0) return text.substr(open, i - open);
    }
    return text.substr(open);
}

/// Positions of `catch (...)` blocks that neither throw on nor keep the exception.
std::vector<int> swallowedIn(const std::string& text) {
    static const std::regex kCatchAll(R"(catch\s*\(\s*\.\.\.\s*\))");
    std::vector<int> lines;
    for (auto it = std::sregex_iterator(text.begin(), text.end(), kCatchAll); it != std::sregex_iterator(); ++it) {
        const auto position = static_cast<std::size_t>(it->position());
        const std::string block = blockAfter(text, position);
        if (block.find("throw") == std::string::npos && block.find("current_exception") == std::string::npos) lines.push_back(lineOf(text, position));
    }
    return lines;
}

/// Lines that hold an absolute path of somebody's machine.
std::vector<int> machinePathsIn(const std::string& text) {
    // Written in two parts, so that this file does not find itself.
    static const std::regex kPath("(^|[^A-Za-z0-9_./}-])/(" "work" "|" "root" "|" "home/[a-z]+" "|" "tmp/bash" ")(/|\\b)");
    std::vector<int> lines;
    for (auto it = std::sregex_iterator(text.begin(), text.end(), kPath); it != std::sregex_iterator(); ++it)
        lines.push_back(lineOf(text, static_cast<std::size_t>(it->position())));
    return lines;
}

TEST(Habits, EveryHeaderBeginsWithPragmaOnce) {
    for (const SourceFile& file : filesOfProject({".h"})) EXPECT_TRUE(file.text.starts_with("#pragma once\n")) << file.path;
}

TEST(Habits, NoSourceFileIsLongerThanFourHundredLines) {
    for (const SourceFile& file : filesOfProject({".h", ".cpp", ".py"})) {
        if (kTables.contains(file.path)) continue;
        EXPECT_LE(std::count(file.text.begin(), file.text.end(), '\n'), kMaxLines) << file.path;
    }
}

TEST(Habits, EverySourceOfARoomIsListedInItsCMakeFile) {
    std::string lists;
    for (const SourceFile& file : filesOfProject({"CMakeLists.txt"})) {
        lists += file.text;
        EXPECT_FALSE(std::regex_search(file.text, std::regex("\\bGLOB(_RECURSE)?\\b"))) << file.path << " globs its sources";
    }
    for (const SourceFile& file : filesOfProject({".cpp"})) {
        const std::string name = file.path.substr(file.path.rfind('/') + 1);
        if (lists.find(name) == std::string::npos) ADD_FAILURE() << file.path << " is built by no CMakeLists.txt";
    }
}

TEST(Habits, NoFileNamesAPathOfSomebodysMachine) {
    for (const SourceFile& file : filesOfProject({".h", ".cpp", ".py", ".sh", ".md", ".txt", ".json", ".cmake", ".csv", "run", "check"})) {
        for (int line : machinePathsIn(file.text)) ADD_FAILURE() << at(file.path, line, "a path of somebody's machine");
    }
}

TEST(Habits, NoCatchAllSwallowsAnException) {
    for (const SourceFile& file : filesOfRooms({".h", ".cpp"})) {
        for (int line : swallowedIn(file.text)) ADD_FAILURE() << at(file.path, line, "catch (...) swallows the exception");
    }
}

TEST(Habits, TheHeartOpensNoFileAndAsksNoClock) {
    const std::regex forbidden(R"(\b(fopen|freopen|getenv|std::rand|system_clock::now|steady_clock::now)\b|\btime\((nullptr|NULL|0)\))");
    for (const SourceFile& file : filesOfRooms({".h", ".cpp"})) {
        if (!file.path.starts_with("review/")) continue;
        std::smatch found;
        EXPECT_FALSE(std::regex_search(file.text, found, forbidden)) << file.path << " says " << found.str();
    }
}

TEST(Habits, NoTestIsSwitchedOff) {
    for (const SourceFile& file : filesOfProject({".cpp"})) {
        // Written in two parts, so that this file does not find itself.
        EXPECT_EQ(file.text.find("DISABLED" "_"), std::string::npos) << file.path;
        if (!file.path.starts_with("tests/")) continue;
        EXPECT_EQ(file.text.find("sleep" "_for"), std::string::npos) << file.path << " sleeps to synchronise";
        EXPECT_EQ(file.text.find("wxMilli" "Sleep"), std::string::npos) << file.path << " sleeps to synchronise";
    }
}

TEST(Habits, APlantedSwallowedExceptionIsFound) {
    EXPECT_EQ(swallowedIn("try { a(); }\ncatch (...) { log(); }\n"), std::vector<int>{2});
    EXPECT_TRUE(swallowedIn("try { a(); } catch (...) { clean(); throw; }").empty());
    EXPECT_TRUE(swallowedIn("try { a(); } catch (...) { kept = std::current_exception(); }").empty());
}

TEST(Habits, APlantedMachinePathIsFound) {
    EXPECT_EQ(machinePathsIn("first\nopen(\"" "/wo" "rk/main/a.txt\")\n"), std::vector<int>{2});
    EXPECT_EQ(machinePathsIn("cd " "/ho" "me/lan/sogoc\n"), std::vector<int>{1});
    EXPECT_TRUE(machinePathsIn("docs/homework and a" "/wo" "rk/b and $HOME/x").empty());
}

}  // namespace
}  // namespace house
