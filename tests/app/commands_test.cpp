#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <nlohmann/json.hpp>

#include "ocr/scan/decode.h"
#include "ocr/scan/encode.h"
#include "tests/faults/fixtures.h"

namespace faults {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// Scan 3 of the sample book is an opening of two pages.
constexpr int kOpening = 3;

TEST(TheCleanCommand, WritesOnePageToTheNameGiven) {
    const Folder folder;
    const Finished finished = runSogoc({{"clean", sampleScan(1), "--out", folder.path() / "page.png", "--report"}, {}, {}, false});
    ASSERT_EQ(finished.code, 0) << finished.err;
    EXPECT_TRUE(fs::exists(folder.path() / "page.png"));
    EXPECT_EQ(json::parse(finished.out).at("pictures").size(), 1U);
}

TEST(TheCleanCommand, NumbersThePagesOfAnOpeningFromTheLeft) {
    const Folder folder;
    const Finished finished = runSogoc({{"clean", sampleScan(kOpening), "--out", folder.path() / "page.png", "--binarize"}, {}, {}, false});
    ASSERT_EQ(finished.code, 0) << finished.err;
    EXPECT_TRUE(fs::exists(folder.path() / "page-1.png"));
    EXPECT_TRUE(fs::exists(folder.path() / "page-2.png"));
    EXPECT_FALSE(fs::exists(folder.path() / "page.png"));
}

TEST(TheReadCommand, GivesEveryFieldWithItsPlaceInTheUntouchedScan) {
    const Finished finished = runSogoc({{"read", sampleScan(kOpening), sampleScan(1), "--json"}, {}, {}, false});
    ASSERT_EQ(finished.code, 0) << finished.err;
    const json pages = json::parse(finished.out).at("pages");
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[0].at("file"), sampleScan(kOpening).string()) << "the order of the files was lost";
    EXPECT_EQ(pages[0].at("records").size(), 2U);
    EXPECT_EQ(pages[1].at("records").size(), 1U);
    EXPECT_FALSE(pages[1].contains("frame"));
    const json& record = pages[1].at("records").at(0);
    EXPECT_EQ(record.at("form"), "KS-2016");
    for (const json& field : record.at("fields")) {
        for (const json& corner : field.at("quad")) {
            EXPECT_GE(corner.at(0), 0);
            EXPECT_LE(corner.at(0), pages[1].at("width"));
            EXPECT_LE(corner.at(1), pages[1].at("height"));
        }
        EXPECT_GE(field.at("probability"), 0.0);
        EXPECT_LE(field.at("probability"), 1.0);
    }
}

TEST(TheReadCommand, RefusesALimitOutOfItsRangeAndTellsTheRange) {
    const Finished finished = runSogoc({{"read", sampleScan(1), "--limit", "print=0.97", "--limit", "blank=7"}, {}, {}, false});
    EXPECT_EQ(finished.code, 2);
    EXPECT_NE(finished.err.find("“blank” phải là số từ 0.05 đến 0.95, không thể là “7”"), std::string::npos) << finished.err;
    EXPECT_EQ(runSogoc({{"read", sampleScan(1), "--limit", "blank"}, {}, {}, false}).code, 2);
}

TEST(TheRecordCommand, DoesNotAcceptFieldsThatOnlyTheMachineRead) {
    const Office office;
    ASSERT_EQ(office.sogoc({"import", kBook, sampleScan(1)}).code, 0);
    ASSERT_EQ(office.sogoc({"process", kBook}).code, 0);
    EXPECT_EQ(office.sogoc({"record", "accept", "1"}).code, 2) << "a draft was accepted";
    const std::string keyed =
        office.folder().write("keyed.csv", "tep,trang,nksHoTen\n" + sampleScan(1).filename().string() + ",1,Võ Hồng Uyên\n");
    ASSERT_EQ(office.sogoc({"key", kBook, "--from", keyed}).code, 0);
    const Finished accepted = office.sogoc({"record", "accept", "1"});
    EXPECT_EQ(accepted.code, 2);
    EXPECT_NE(accepted.err.find("chưa có người xem: so, "), std::string::npos) << accepted.err;
    EXPECT_NE(accepted.err.find("No person has looked"), std::string::npos) << accepted.err;
}

TEST(TheEffortCommand, TellsWhatEachPersonKeyedAndWhatTheMachineHadRight) {
    const Office office;
    ASSERT_EQ(office.sogoc({"import", kBook, sampleScan(1)}).code, 0);
    ASSERT_EQ(office.sogoc({"process", kBook}).code, 0);
    const std::string keyed = office.folder().write("keyed.csv", "tep,trang,nksHoTen,nksDanToc\n" + sampleScan(1).filename().string() + ",1,Người Khác Hẳn,Kinh\n");
    ASSERT_EQ(office.sogoc({"key", kBook, "--from", keyed, "--as", "Lan"}).code, 0);
    const json clerk = json::parse(office.sogoc({"book", "effort", kBook, "--json"}).out).at("clerks").at(0);
    EXPECT_EQ(clerk.at("who"), "Lan");
    EXPECT_EQ(clerk.at("records"), 1);
    EXPECT_EQ(clerk.at("accepted"), 1);
    EXPECT_EQ(clerk.at("edited"), 1);
}

TEST(TheBackup, BroughtBackIsTheSameStore) {
    const Office office;
    ASSERT_EQ(office.sogoc({"import", kBook, sampleScan(1), sampleScan(2)}).code, 0);
    const fs::path copy = office.folder().path() / "copy";
    const fs::path again = office.folder().path() / "again";
    ASSERT_EQ(office.sogoc({"backup", copy}).code, 0);
    const Finished restored = office.sogoc({"restore", copy, "--store", again});
    ASSERT_EQ(restored.code, 0) << restored.err;
    EXPECT_EQ(office.sogoc({"status", "--json", "--store", again}).out, office.sogoc({"status", "--json"}).out);
    EXPECT_EQ(office.sogoc({"doctor", "--store", again}).code, 0);
}

TEST(TheBackup, IsNotBroughtBackOverAStore) {
    const Office office;
    const fs::path copy = office.folder().path() / "copy";
    ASSERT_EQ(office.sogoc({"backup", copy}).code, 0);
    EXPECT_NE(office.sogoc({"restore", copy}).code, 0);
}

/// The virtual scanner of SANE, without any change to the system.
class TheVirtualScanner : public ::testing::Test {
protected:
    TheVirtualScanner() { office.folder().write("sane/dll.conf", "test\n"); }

    Finished scan(std::vector<std::string> arguments) const {
        Start start = office.start(std::move(arguments));
        start.environment["SANE_CONFIG_DIR"] = office.folder().path() / "sane";
        return runSogoc(start);
    }

    Office office;
};

TEST_F(TheVirtualScanner, IsListed) {
    const Finished finished = scan({"scan", "--list", "--json"});
    ASSERT_EQ(finished.code, 0) << finished.err;
    const json scanners = json::parse(finished.out).at("scanners");
    if (scanners.empty()) GTEST_SKIP() << "SANE has no test backend here";
    EXPECT_EQ(scanners[0].at("name"), "test:0");
}

TEST_F(TheVirtualScanner, FillsABookFromItsFeeder) {
    if (json::parse(scan({"scan", "--list", "--json"}).out).at("scanners").empty()) GTEST_SKIP() << "SANE has no test backend here";
    // The virtual scanner gives the same picture each time: they are three pages all the same.
    const Finished finished = scan({"scan", kBook, "--device", "test:0", "--source", "feeder", "--dpi", "75", "--pages", "3", "--json"});
    ASSERT_EQ(finished.code, 0) << finished.err;
    EXPECT_EQ(json::parse(finished.out).at("pages"), 3);
    EXPECT_EQ(office.auditLines("scan.add").subjects, 3U);
}

TEST_F(TheVirtualScanner, ThatIsNotThereIsTheWorldRefusing) {
    const Finished finished = scan({"scan", kBook, "--device", "test:77"});
    EXPECT_EQ(finished.code, 5) << finished.err;
    EXPECT_NE(finished.err.find("Lỗi: Không tìm thấy máy quét này."), std::string::npos) << finished.err;
    EXPECT_NE(finished.err.find("Error: This scanner was not found."), std::string::npos) << finished.err;
    EXPECT_EQ(office.auditLines("scan.add").all, 0U);
}

/// A scanner that gives two pages and hangs with the third, in the place of the program that talks to drivers.
class TheHangingScanner : public ::testing::Test {
protected:
    TheHangingScanner() : program_(office.folder().write("hanging-scanner", kScript)) { fs::permissions(program_, fs::perms::owner_all); }

    Start start(std::vector<std::string> arguments) const {
        Start begun = office.start(std::move(arguments));
        begun.environment["SOGOC_SCANNER"] = program_;
        return begun;
    }

    Office office;

private:
    static constexpr const char* kScript =
        "#!/bin/sh\n"
        "echo 'sogoc-scanner 1'; read open; printf 'opened\\tfake:0\\n'\n"
        "read next; printf 'page\\t2\\t2\\t1\\t300\\tmore\\nabcd'\n"
        "read next; printf 'page\\t2\\t2\\t1\\t300\\tmore\\nefgh'\n"
        "exec sleep 1000\n";
    fs::path program_;
};

TEST_F(TheHangingScanner, EndsTheCommandAndThePagesBeforeAreKept) {
    const Finished finished = runSogoc(start({"scan", kBook, "--patience", "3"}));
    EXPECT_EQ(finished.code, 5) << finished.err;
    EXPECT_NE(finished.err.find("Error: The scanner's driver does not answer."), std::string::npos) << finished.err;
    EXPECT_EQ(office.auditLines("scan.add").subjects, 2U);
}

TEST_F(TheHangingScanner, CanBeStopped) {
    const auto secondPage = [](const std::string& line) { return line.find("-002.png") != std::string::npos; };
    const Finished finished = runSogocUntil(start({"scan", kBook, "--patience", "3600"}), secondPage, SIGINT);
    EXPECT_EQ(finished.code, 130) << finished.err;
    EXPECT_EQ(office.auditLines("scan.add").subjects, 2U);
    EXPECT_EQ(json::parse(office.sogoc({"book", "batches", kBook, "--json"}).out).at("batches")[0].at("end"), "stopped");
}

TEST(TheDoctor, NoticesThatTheProgramForScannersIsMissing) {
    const Office office;
    Start start = office.start({"doctor", "--json"});
    const auto health = [&start] {
        const json report = json::parse(runSogoc(start).out);
        for (const json& check : report.at("checks")) {
            if (check.at("name") == "scanner") return check.at("health").get<std::string>();
        }
        return std::string("nobody looked");
    };
    EXPECT_EQ(health(), "good");
    start.environment["SOGOC_SCANNER"] = office.folder().path() / "nowhere";
    EXPECT_EQ(health(), "warning");
}

/// The same picture in other bytes.
fs::path scannedAgain(const Folder& folder, int number) {
    const fs::path path = folder.path() / "again.jpg";
    std::ofstream(path, std::ios::binary) << ocr::encodeJpeg(ocr::decodeFrame(bytesOf(sampleScan(number)), 0), 70);
    return path;
}

TEST(TheImportCommand, NamesASheetScannedTwiceAndTakesItAllTheSame) {
    const Office office;
    const Finished finished = office.sogoc({"import", kBook, sampleScan(1), scannedAgain(office.folder(), 1), "--json"});
    ASSERT_EQ(finished.code, 0) << finished.err;
    const json outcome = json::parse(finished.out);
    EXPECT_EQ(outcome.at("scans"), 2);
    ASSERT_EQ(outcome.at("findings").size(), 1U) << outcome.dump();
    EXPECT_EQ(outcome.at("findings")[0].at("name"), "again.jpg");
    EXPECT_EQ(outcome.at("findings")[0].at("defect"), "duplicate");
    EXPECT_EQ(outcome.at("findings")[0].at("remedy"), "look");
    EXPECT_NE(finished.err.find("again.jpg: "), std::string::npos) << finished.err;
}

TEST(TheBookCheckCommand, ListsWhatIsMissingAndSaysSoByItsCode) {
    const Office office;
    ASSERT_EQ(office.sogoc({"import", kBook, sampleScan(1), scannedAgain(office.folder(), 1)}).code, 0);
    const Finished checked = office.sogoc({"book", "check", kBook, "--json"});
    EXPECT_EQ(checked.code, 1);
    const json state = json::parse(checked.out);
    EXPECT_EQ(state.at("complete"), false);
    EXPECT_EQ(state.at("pages").at("found"), 1);
    std::vector<std::string> kinds;
    for (const json& lack : state.at("missing")) kinds.push_back(lack.at("kind"));
    EXPECT_EQ(kinds, (std::vector<std::string>{"scanWaiting", "scanWaiting", "quality"}));
}

TEST(TheBookCheckCommand, WritesItsListAsTextAndAsATable) {
    const Office office;
    ASSERT_EQ(office.sogoc({"import", kBook, sampleScan(1)}).code, 0);
    const fs::path list = office.folder().path() / "thieu.txt";
    const fs::path table = office.folder().path() / "thieu.csv";
    EXPECT_EQ(office.sogoc({"book", "check", kBook, "--out", list}).code, 1);
    EXPECT_EQ(office.sogoc({"book", "check", kBook, "--out", table}).code, 1);
    EXPECT_NE(bytesOf(list).find("[ ] KS-2017-01-01.jpg: Bản quét chưa được đọc."), std::string::npos) << bytesOf(list);
    EXPECT_NE(bytesOf(table).find("scanWaiting,KS-2017-01-01.jpg,,Bản quét chưa được đọc."), std::string::npos) << bytesOf(table);
    EXPECT_EQ(office.sogoc({"book", "check", kBook, "--out", office.folder().path() / "thieu.doc"}).code, 2);
}

}  // namespace
}  // namespace faults
