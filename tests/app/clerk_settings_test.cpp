#include "app/tasks/clerk_settings.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "app/tasks/clerk_place.h"
#include "app/tasks/window_places.h"
#include "review/base/failure.h"

namespace app {
namespace {

class ClerkFiles : public ::testing::Test {
protected:
    ~ClerkFiles() override { std::filesystem::remove_all(folder); }
    void write(const std::string& text) const {
        std::filesystem::create_directories(folder);
        std::ofstream(file) << text;
    }

    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("sogoc_clerk_" + std::to_string(getpid()));
    std::filesystem::path file = folder / "clerk.json";
};

TEST_F(ClerkFiles, AMissingFileGivesWhatWasShipped) {
    EXPECT_EQ(readClerkSettings(file), ClerkSettings{});
    EXPECT_EQ(readClerkPlace(file), ClerkPlace{});
}

TEST_F(ClerkFiles, WindowsComeBackWhereTheyWere) {
    const WindowPlaces places{{"desk", {40, 60, 1098, 593, false, {280, -410}}}, {"board", {-5, 0, 1366, 741, true, {}}}};
    const auto path = folder / "deep" / "windows.json";
    writeWindowPlaces(path, places);
    EXPECT_EQ(readWindowPlaces(path), places);
}

TEST_F(ClerkFiles, OfADamagedFileOfWindowsNothingIsKnown) {
    EXPECT_EQ(readWindowPlaces(file), WindowPlaces{});
    for (const char* text : {"", "[1]", "{\"desk\": {\"x\": 3}}", "{\"desk\": {\"x\": \"left\", \"y\": 0, \"width\": 1, \"height\": 1, \"maximized\": false, \"sashes\": []}}"}) {
        write(text);
        EXPECT_EQ(readWindowPlaces(file), WindowPlaces{}) << text;
    }
}

TEST_F(ClerkFiles, SettingsComeBackAsTheyWereWritten) {
    ClerkSettings settings;
    settings.trust.sure = 0.99;
    settings.trust.fair = 0.5;
    settings.trust.sureByKind[review::FieldKind::personName] = 0.999;
    settings.keys["Sổ để trống"] = "Ctrl+B";
    settings.typing = review::Typing::vni;
    const auto path = folder / "deep" / "clerk.json";
    writeClerkSettings(path, settings);
    EXPECT_EQ(readClerkSettings(path), settings);
}

TEST_F(ClerkFiles, ADamagedFileIsRefusedByName) {
    for (const char* text : {"{", "{\"trust\": {\"sure\": 7}}", "{\"typing\": \"quipu\"}",
                             "{\"trust\": {\"sureByKind\": {\"nonsense\": 0.5}}}", "{\"keys\": 5}"}) {
        write(text);
        try {
            (void)readClerkSettings(file);
            ADD_FAILURE() << text;
        } catch (const review::Failure& failure) {
            EXPECT_NE(failure.sentence().en.find("clerk.json"), std::string::npos) << failure.sentence().en;
        }
    }
}

TEST_F(ClerkFiles, APlaceComesBackWithItsDrafts) {
    const ClerkPlace place{{3}, {17}, "nksHoTen", {{{17}, "nksHoTen", "Nguyễn \"Ánh\""}, {{16}, "so", "05"}}};
    const auto path = folder / "deep" / "place.json";
    writeClerkPlace(path, place);
    EXPECT_EQ(readClerkPlace(path), place);
}

TEST_F(ClerkFiles, ADamagedPlaceIsNoPlace) {
    write("{\"book\": 3, \"record\": \"x\"");
    EXPECT_EQ(readClerkPlace(file), ClerkPlace{});
}

TEST_F(ClerkFiles, EachPersonAndStoreHasAPlaceOfItsOwn) {
    EXPECT_NE(clerkPlaceFile("/kho", "lan"), clerkPlaceFile("/kho", "mai"));
    EXPECT_NE(clerkPlaceFile("/kho", "lan"), clerkPlaceFile("/kho-khac", "lan"));
}

}  // namespace
}  // namespace app
