#include "ocr/scan/scanner_protocol.h"

#include <gtest/gtest.h>

#include "ocr/scan/page_header.h"
#include "ocr/scan/scanner_trouble.h"

namespace {

using ocr::pageFrom;
using ocr::TalkLine;
using ocr::talkLineFrom;

TEST(ScannerProtocol, SettingsComeOverAsTheyWere) {
    ocr::ScanSettings settings;
    settings.device = "net:máy quét=1";
    settings.source = "duplex";
    settings.mode = ocr::ScanMode::blackWhite;
    settings.dpi = 600;
    settings.page = {297.5, 420};
    settings.driverOptions = {{"lamp", "on=yes"}, {"empty", ""}};
    std::string text = ocr::toText(ocr::openingLine(settings));
    ASSERT_EQ(text.back(), '\n');
    text.pop_back();
    const auto came = ocr::settingsFrom(talkLineFrom(text));
    ASSERT_TRUE(came);
    EXPECT_EQ(came->device, settings.device);
    EXPECT_EQ(came->source, "duplex");
    EXPECT_EQ(came->mode, ocr::ScanMode::blackWhite);
    EXPECT_EQ(came->dpi, 600);
    EXPECT_EQ(came->page, settings.page);
    EXPECT_EQ(came->driverOptions, settings.driverOptions);
}

TEST(ScannerProtocol, ASettingNobodyKnowsIsNotTaken) {
    EXPECT_FALSE(ocr::settingsFrom({"open", "colour=yes"}));
    EXPECT_FALSE(ocr::settingsFrom({"open", "dpi=many"}));
    EXPECT_FALSE(ocr::settingsFrom({"open", "value=without an option"}));
    EXPECT_FALSE(ocr::settingsFrom({"open", "device"}));
}

TEST(ScannerProtocol, ARefusedSettingComesOverWithWhatThereIs) {
    const ocr::RefusedSetting setting{ocr::RefusedSetting::Kind::dpi, "1200", {"300", "600"}};
    EXPECT_EQ(ocr::refusalLine(setting), (TalkLine{"cannot", "dpi", "1200", "300", "600"}));
    EXPECT_EQ(ocr::refusedSettingFrom(ocr::refusalLine(setting)), setting);
    EXPECT_FALSE(ocr::refusedSettingFrom({"cannot", "smell", "strong"}));
    EXPECT_FALSE(ocr::refusedSettingFrom({"cannot", "dpi"}));
    EXPECT_FALSE(ocr::refusedSettingFrom({"opened", "dpi", "300"}));
}

TEST(ScannerProtocol, EveryModeHasAWordOfItsOwn) {
    for (const auto mode : {ocr::ScanMode::colour, ocr::ScanMode::grey, ocr::ScanMode::blackWhite}) {
        EXPECT_EQ(ocr::scanModeFrom(ocr::toText(mode)), mode);
    }
    EXPECT_FALSE(ocr::scanModeFrom("purple"));
}

TEST(ScannerProtocol, APageSaysHowManyBytesFollow) {
    const auto page = pageFrom({"page", "4", "3", "3", "299.5", "more"});
    ASSERT_TRUE(page);
    EXPECT_EQ(page->bytes(), 36U);
    EXPECT_EQ(page->dpi, 299.5);
    EXPECT_FALSE(page->last);
    EXPECT_EQ(ocr::pageLine(*page), (TalkLine{"page", "4", "3", "3", "299.5", "more"}));
}

TEST(ScannerProtocol, APageOfAnImpossibleSizeIsNoPage) {
    EXPECT_FALSE(pageFrom({"page", "0", "3", "1", "300", "last"}));
    EXPECT_FALSE(pageFrom({"page", "-4", "3", "1", "300", "last"}));
    EXPECT_FALSE(pageFrom({"page", "4", "3", "2", "300", "last"}));
    EXPECT_FALSE(pageFrom({"page", "4", "3", "1", "nan", "last"}));
    EXPECT_FALSE(pageFrom({"page", "99999999999999999999", "3", "1", "300", "last"}));
    EXPECT_FALSE(pageFrom({"page", "2000000000", "2000000000", "3", "300", "last"}));
    EXPECT_FALSE(pageFrom({"page", "20001", "20000", "1", "300", "last"})) << "over 400 megapixels";
    EXPECT_TRUE(pageFrom({"page", "20000", "20000", "1", "300", "last"}));
    EXPECT_FALSE(pageFrom({"page", "4", "3", "1", "300"}));
    EXPECT_FALSE(pageFrom({"page", "4", "3", "1", "300", "perhaps"}));
}

TEST(ScannerProtocol, AbilitiesComeOverLineByLine) {
    const ocr::ScannerAbilities abilities{{"ADF", "Flatbed"}, {"Gray"}, {75, 300}, {215.9, 297}};
    ocr::ScannerAbilities came;
    for (const TalkLine& line : ocr::abilityLines(abilities)) EXPECT_TRUE(ocr::takeAbility(line, came)) << line[0];
    EXPECT_EQ(came.sources, abilities.sources);
    EXPECT_EQ(came.modes, abilities.modes);
    EXPECT_EQ(came.resolutions, abilities.resolutions);
    EXPECT_EQ(came.bed, abilities.bed);
    EXPECT_FALSE(ocr::takeAbility({"bed", "wide", "long"}, came));
    EXPECT_FALSE(ocr::takeAbility({"smell", "strong"}, came));
}

TEST(ScannerProtocol, EveryTroubleHasAWordOfItsOwn) {
    for (int i = 0; i <= int(ocr::ScannerTrouble::noProgram); ++i) {
        const auto trouble = ocr::ScannerTrouble(i);
        EXPECT_FALSE(ocr::toText(trouble).empty()) << i;
        EXPECT_EQ(ocr::scannerTroubleFrom(ocr::toText(trouble)), trouble) << i;
    }
    EXPECT_FALSE(ocr::scannerTroubleFrom("rain"));
}

}  // namespace
