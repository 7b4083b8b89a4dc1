#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>

#include "tests/faults/scanners.h"

namespace faults {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;

/// The virtual scanner of SANE.
class ScanBatches : public ::testing::Test {
protected:
    void SetUp() override {
        if (!office.hasScanner()) GTEST_SKIP() << "SANE has no test backend here";
    }

    /// The feeder, coarse and small, so that a page takes no time.
    Finished feed(std::vector<std::string> more = {}) const {
        std::vector<std::string> arguments{"scan",  kBook, "--device", "test:0", "--source", "feeder",
                                           "--dpi", "75",  "--size",   "60x40",  "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return office.scan(arguments);
    }

    ScanningOffice office;
};

TEST_F(ScanBatches, BatchIsListedWithDeviceOperatorSettingsAndPages) {
    const Finished finished = feed({"--pages", "3"});
    ASSERT_EQ(finished.code, 0) << finished.err;
    EXPECT_EQ(json::parse(finished.out).at("pages"), 3);
    const json batches = office.batches();
    ASSERT_EQ(batches.size(), 1U);
    EXPECT_EQ(batches[0].at("device"), "test:0");
    EXPECT_EQ(batches[0].at("operator"), "Lan");
    EXPECT_EQ(batches[0].at("end"), "finished");
    EXPECT_EQ(batches[0].at("pages"), 3);
    EXPECT_EQ(batches[0].at("settings"), json::parse(R"({"source": "feeder", "mode": "colour", "dpi": 75, "width": 60.0, "height": 40.0,
                                                         "pages": 3, "driverOptions": []})"));
}

TEST_F(ScanBatches, TwoBatchesOfTheSameSecondAndPictureKeepAllTheirPages) {
    ASSERT_EQ(feed({"--pages", "2"}).code, 0);
    ASSERT_EQ(feed({"--pages", "2"}).code, 0);
    EXPECT_EQ(office.auditLines("scan.add").subjects, 4U);
    EXPECT_EQ(office.batches()[1].at("pages"), 2);
}

TEST_F(ScanBatches, TroubleEndsTheBatchAndSaysHowToGoOn) {
    const std::vector<std::pair<std::string, std::string>> troubles{{"SANE_STATUS_JAMMED", "Giấy bị kẹt trong máy quét."},
                                                                    {"SANE_STATUS_COVER_OPEN", "Nắp máy quét đang mở."},
                                                                    {"SANE_STATUS_NO_DOCS", "Khay nạp giấy của máy quét đang trống."},
                                                                    {"SANE_STATUS_IO_ERROR", "Mất liên lạc với máy quét"}};
    for (const auto& [status, words] : troubles) {
        const Finished finished = feed({"--driver-option", "read-return-value=" + status});
        EXPECT_EQ(finished.code, 5) << status;
        EXPECT_THAT(finished.err, HasSubstr(words));
        EXPECT_THAT(finished.err, HasSubstr("Đã giữ 0 trang; quét tiếp bằng “sogoc scan KS.2017.01 --continue”."));
        EXPECT_EQ(office.batches().back().at("end"), "trouble") << status;
        EXPECT_THAT(office.batches().back().at("note").get<std::string>(), HasSubstr(words));
    }
}

TEST_F(ScanBatches, SettingsTheScannerDoesNotHaveAreNamedAndNoBatchBegins) {
    const std::vector<std::pair<std::vector<std::string>, std::string>> refused{
        {{"--source", "duplex"}, "no paper source “duplex”. Choose what it has: Flatbed, Automatic Document Feeder."},
        {{"--driver-option", "hand-scanner=no", "--size", "a4"}, "size 210 x 297 mm is larger than the scanner's bed."}};
    for (const auto& [options, words] : refused) {
        std::vector<std::string> arguments{"scan", kBook, "--device", "test:0"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        const Finished finished = office.scan(arguments);
        EXPECT_EQ(finished.code, 5) << finished.err;
        EXPECT_THAT(finished.err, HasSubstr(words));
    }
    EXPECT_TRUE(office.batches().empty());
}

TEST_F(ScanBatches, ThereIsNothingToGoOnWithAfterAFinishedBatch) {
    ASSERT_EQ(feed({"--pages", "1"}).code, 0);
    const Finished finished = office.scan({"scan", kBook, "--continue"});
    EXPECT_EQ(finished.code, 2);
    EXPECT_THAT(finished.err, HasSubstr("Error: Book KS.2017.01 has no unfinished batch to go on with."));
}

TEST_F(ScanBatches, SettingsAreNotChangedOnTheWay) {
    EXPECT_EQ(office.scan({"scan", kBook, "--continue", "--dpi", "150"}).code, 2);
    EXPECT_EQ(office.scan({"scan", kBook, "--continue", "--pages", "3"}).code, 2);
}

TEST_F(ScanBatches, SizeThatIsNoneIsWrongUsage) {
    for (const char* size : {"a5", "210", "210x", "x297", "210x297x1", "5x5", "210xmuch"}) {
        const Finished finished = office.scan({"scan", kBook, "--device", "test:0", "--size", size});
        EXPECT_EQ(finished.code, 2) << size;
        EXPECT_THAT(finished.err, HasSubstr("A size is a4, a3 or WIDTHxHEIGHT in millimetres")) << size;
    }
}

TEST_F(ScanBatches, PreviewIsCoarseAndStoresNothing) {
    const fs::path file = office.folder().path() / "preview.png";
    const Finished finished = office.scan({"scan", "--device", "test:0", "--preview", file, "--size", "100x50", "--dpi", "600", "--json"});
    ASSERT_EQ(finished.code, 0) << finished.err;
    const json preview = json::parse(finished.out);
    EXPECT_EQ(preview.at("dpi"), 75);
    EXPECT_NEAR(preview.at("width").get<int>(), 100 / 25.4 * 75, 2);
    EXPECT_TRUE(bytesOf(file).starts_with("\x89PNG"));
    EXPECT_EQ(office.auditLines("scan.add").all, 0U);
    EXPECT_TRUE(office.batches().empty());
}

TEST_F(ScanBatches, AbilitiesAreTold) {
    const Finished finished = office.scan({"scan", "--abilities", "--device", "test:0", "--json"});
    ASSERT_EQ(finished.code, 0) << finished.err;
    const json can = json::parse(finished.out);
    EXPECT_EQ(can.at("sources"), json({"Flatbed", "Automatic Document Feeder"}));
    EXPECT_EQ(can.at("modes"), json({"Gray", "Color"}));
    EXPECT_EQ(can.at("bed").at("width"), 200.0);
}

/// A scanner whose third page jams; asked again, it gives one more page and has no further one.
class TheJammingScanner : public ::testing::Test {
protected:
    TheJammingScanner() : program_(office.folder().write("jamming-scanner", script())) { fs::permissions(program_, fs::perms::owner_all); }

    Start start(std::vector<std::string> arguments) const {
        Start begun = office.start(std::move(arguments));
        begun.environment["SOGOC_SCANNER"] = program_;
        return begun;
    }

    ScanningOffice office;

private:
    std::string script() const {
        const std::string mark = (office.folder().path() / "cleared").string();
        return "#!/bin/sh\n"
               "echo 'sogoc-scanner 1'; read open; printf 'opened\\tfake:0\\n'\n"
               "if [ -e " +
               mark +
               " ]; then\n"
               "read next; printf 'page\\t2\\t2\\t1\\t300\\tlast\\nijkl'; exit; fi\n"
               "read next; printf 'page\\t2\\t2\\t1\\t300\\tmore\\nabcd'\n"
               "read next; printf 'page\\t2\\t2\\t1\\t300\\tmore\\nefgh'\n"
               "read next; touch " +
               mark + "; printf 'trouble\\tjammed\\tread\\n'; read more\n";
    }
    fs::path program_;
};

TEST_F(TheJammingScanner, LosesNoPageAndTheBatchGoesOnWhereItWas) {
    const Finished jammed = runSogoc(start({"scan", kBook, "--mode", "grey"}));
    EXPECT_EQ(jammed.code, 5) << jammed.err;
    EXPECT_THAT(jammed.err, HasSubstr("Error: Paper is jammed in the scanner."));
    EXPECT_THAT(jammed.err, HasSubstr("2 pages are kept; go on with “sogoc scan KS.2017.01 --continue”."));
    const Finished went = runSogoc(start({"scan", kBook, "--continue", "--json"}));
    EXPECT_EQ(went.code, 0) << went.err;
    EXPECT_THAT(went.err, HasSubstr("Note: Going on with batch 1 from page 3."));
    EXPECT_EQ(json::parse(went.out).at("pages"), 1);
    EXPECT_EQ(json::parse(went.out).at("pagesOfBatch"), 3);
    const json batches = office.batches();
    ASSERT_EQ(batches.size(), 1U);
    EXPECT_EQ(batches[0].at("end"), "finished");
    EXPECT_EQ(batches[0].at("note"), "");
    EXPECT_EQ(batches[0].at("pages"), 3);
    EXPECT_EQ(batches[0].at("settings").at("mode"), "grey");
}

}  // namespace
}  // namespace faults
