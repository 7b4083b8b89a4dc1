// Runs the real program sogoc-scanner against the virtual scanner of SANE's "test" backend, which the packages of `./check` bring.
#include "ocr/scan/sane_scanner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "review/base/failure.h"

namespace {

namespace fs = std::filesystem;
using ocr::Image;
using ocr::SaneScanner;
using ocr::ScanSettings;
using testing::HasSubstr;

const ocr::ScannerProgram kProgram{SOGOC_SCANNER};

// A configuration of its own, so that no real scanner is touched and nothing of the machine is changed.
class VirtualScanner : public testing::Test {
protected:
    void SetUp() override {
        folder_ = fs::temp_directory_path() / ("sogoc-sane-" + std::to_string(::getpid()));
        fs::create_directories(folder_);
        std::ofstream(folder_ / "dll.conf") << "test\n";
        ::setenv("SANE_CONFIG_DIR", folder_.c_str(), 1);
        if (ocr::listScanners(kProgram).empty()) GTEST_SKIP() << "SANE's test backend is not installed (package libsane1)";
    }
    void TearDown() override {
        ::unsetenv("SANE_CONFIG_DIR");
        fs::remove_all(folder_);
    }

    static ScanSettings settings() {
        ScanSettings settings;
        settings.device = "test:0";
        settings.dpi = 100;
        settings.page = {100, 50};
        settings.driverOptions = {{"test-picture", "Color pattern"}};
        return settings;
    }

    // One page; the scanner is let go afterwards, so that the next one can be opened.
    static Image scanned(const ScanSettings& settings) {
        SaneScanner scanner(kProgram, settings);
        return scanner.next({}).value();
    }

    static review::Failure failureOf(const ScanSettings& settings) {
        try {
            SaneScanner scanner(kProgram, settings);
            (void)scanner.next({});
        } catch (const review::Failure& failure) {
            return failure;
        }
        throw std::logic_error("was scanned");
    }

private:
    fs::path folder_;
};

TEST_F(VirtualScanner, IsListed) {
    const auto devices = ocr::listScanners(kProgram);
    EXPECT_EQ(devices.front().name, "test:0");
    EXPECT_EQ(devices.front().kind, "virtual device");
}

TEST_F(VirtualScanner, TellsWhatItCanDo) {
    const ocr::ScannerAbilities abilities = ocr::askScanner(kProgram, "test:0");
    EXPECT_THAT(abilities.sources, testing::ElementsAre("Flatbed", "Automatic Document Feeder"));
    EXPECT_THAT(abilities.modes, testing::ElementsAre("Gray", "Color"));
    EXPECT_THAT(abilities.resolutions, testing::Contains(300));
    EXPECT_EQ(abilities.bed.width, 200);
}

TEST_F(VirtualScanner, AFlatbedGivesOnePageOfTheSizeAsked) {
    SaneScanner scanner(kProgram, settings());
    const auto page = scanner.next({});
    ASSERT_TRUE(page);
    EXPECT_EQ(page->channels(), 3);
    EXPECT_NEAR(page->width(), 100 / 25.4 * 100, 2);
    EXPECT_NEAR(page->height(), 50 / 25.4 * 100, 2);
    EXPECT_EQ(page->dpi(), 100);
    EXPECT_FALSE(scanner.next({}));
}

TEST_F(VirtualScanner, AFeederGivesPagesUntilItIsEmpty) {
    ScanSettings feeder = settings();
    feeder.source = "feeder";
    SaneScanner scanner(kProgram, feeder);
    int pages = 0;
    while (scanner.next({})) ++pages;
    EXPECT_GE(pages, 9);
    EXPECT_LE(pages, 10);
}

TEST_F(VirtualScanner, ThreePassesMakeTheSameColoursAsOne) {
    const Image one = scanned(settings());
    ScanSettings passes = settings();
    passes.driverOptions.emplace_back("three-pass", "yes");
    passes.driverOptions.emplace_back("three-pass-order", "GBR");
    const Image three = scanned(passes);
    ASSERT_EQ(three.width(), one.width());
    ASSERT_EQ(three.height(), one.height());
    for (int y = 0; y < one.height(); ++y) ASSERT_TRUE(std::equal(one.row(y), one.row(y) + 3 * one.width(), three.row(y))) << y;
}

TEST_F(VirtualScanner, AHandScannerOfUnknownHeightWorks) {
    ScanSettings hand = settings();
    hand.driverOptions.emplace_back("hand-scanner", "yes");
    SaneScanner scanner(kProgram, hand);
    const auto page = scanner.next({});
    ASSERT_TRUE(page);
    EXPECT_GT(page->height(), 100);
}

TEST_F(VirtualScanner, EveryDepthGivesTheSameBlackAndWhite) {
    for (const char* depth : {"1", "8", "16"}) {
        ScanSettings grid = settings();
        grid.mode = ocr::ScanMode::grey;
        grid.driverOptions = {{"depth", depth}, {"test-picture", "Solid white"}};
        const Image page = scanned(grid);
        EXPECT_EQ(page.channels(), 1) << depth;
        EXPECT_EQ(page.row(page.height() / 2)[page.width() / 2], 255) << depth;
    }
}

TEST_F(VirtualScanner, LinesWithLostPixelsAtTheirEndStayStraight) {
    const Image one = scanned(settings());
    ScanSettings lossy = settings();
    lossy.driverOptions.emplace_back("ppl-loss", "7");
    const Image page = scanned(lossy);
    EXPECT_EQ(page.width(), one.width() - 7);
    for (int y = 0; y < page.height(); ++y) ASSERT_TRUE(std::equal(page.row(y), page.row(y) + 3 * page.width(), one.row(y))) << y;
}

TEST_F(VirtualScanner, ShortReadsDoNotHurt) {
    ScanSettings slow = settings();
    slow.driverOptions.emplace_back("read-limit", "yes");
    slow.driverOptions.emplace_back("read-limit-size", "1001");
    SaneScanner scanner(kProgram, slow);
    EXPECT_TRUE(scanner.next({}));
}

TEST_F(VirtualScanner, EachTroubleHasItsOwnSentence) {
    const std::vector<std::pair<std::string, std::string>> troubles{
        {"SANE_STATUS_JAMMED", "jammed"},      {"SANE_STATUS_NO_DOCS", "feeder is empty"}, {"SANE_STATUS_COVER_OPEN", "cover is open"},
        {"SANE_STATUS_DEVICE_BUSY", "busy"},   {"SANE_STATUS_IO_ERROR", "stopped answering"}, {"SANE_STATUS_NO_MEM", "memory"},
        {"SANE_STATUS_ACCESS_DENIED", "may not use"}, {"SANE_STATUS_UNSUPPORTED", "does not accept"}, {"SANE_STATUS_INVAL", "does not accept"},
        {"SANE_STATUS_CANCELLED", "stopped at the scanner"}, {"SANE_STATUS_EOF", "broke off"}};
    for (const auto& [status, words] : troubles) {
        ScanSettings broken = settings();
        broken.driverOptions.emplace_back("read-return-value", status);
        const review::Failure failure = failureOf(broken);
        EXPECT_EQ(failure.kind(), review::FailureKind::world) << status;
        EXPECT_THAT(failure.sentence().en, HasSubstr(words)) << status;
        EXPECT_FALSE(failure.sentence().vi.empty()) << status;
    }
}

TEST_F(VirtualScanner, AnUnknownScannerIsNotFound) {
    ScanSettings unknown = settings();
    unknown.device = "test:7";
    EXPECT_THAT(failureOf(unknown).sentence().en, HasSubstr("not found"));
}

TEST_F(VirtualScanner, ASourceItDoesNotHaveIsRefused) {
    ScanSettings duplex = settings();
    duplex.source = "duplex";
    EXPECT_EQ(failureOf(duplex).sentence().en,
              "The scanner has no paper source “duplex”. Choose what it has: Flatbed, Automatic Document Feeder.");
}

TEST_F(VirtualScanner, AResolutionOrASizeItDoesNotHaveIsRefused) {
    ScanSettings fine = settings();
    fine.dpi = 1201;
    EXPECT_EQ(failureOf(fine).sentence().en, "The scanner does not scan at 1201 dpi. Choose what it has: 1-1200.");
    ScanSettings large = settings();
    large.page = {210, 297};
    EXPECT_EQ(failureOf(large).sentence().en, "The size 210 x 297 mm is larger than the scanner's bed. Choose what it has: 200 x 200.");
}

TEST_F(VirtualScanner, ABedThatIsAMillimetreShortOfThePaperWillDo) {
    ScanSettings large = settings();
    large.page = {201, 50};
    SaneScanner scanner(kProgram, large);
    const auto page = scanner.next({});
    ASSERT_TRUE(page);
    EXPECT_NEAR(page->width(), 200 / 25.4 * 100, 2);
}

TEST_F(VirtualScanner, StoppingDropsThePageAndFreesTheDevice) {
    std::stop_source stop;
    stop.request_stop();
    SaneScanner scanner(kProgram, settings());
    try {
        (void)scanner.next(stop.get_token());
        FAIL() << "a page came";
    } catch (const review::Failure& failure) {
        EXPECT_EQ(failure.kind(), review::FailureKind::cancelled);
    }
    EXPECT_TRUE(scanner.next({}));
}

}  // namespace
