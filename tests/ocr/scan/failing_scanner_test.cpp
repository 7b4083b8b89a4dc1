// What drivers do in the world: they hang, crash and talk nonsense. Shell scripts stand for the program sogoc-scanner.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "ocr/scan/sane_scanner.h"
#include "review/base/failure.h"
#include "tests/ocr/scan/cord.h"
#include "tests/support/failure_of.h"

namespace {

namespace fs = std::filesystem;
using ocr::SaneScanner;
using ocr::ScannerProgram;
using std::chrono::milliseconds;
using testing::HasSubstr;

/// Nobody waits so long: a test that comes to it has failed.
constexpr milliseconds kLong{60'000};
constexpr milliseconds kShort{300};

const std::string kOpen = "echo 'sogoc-scanner 1'; read open; printf 'opened\\tfake:0\\n'; ";
const std::string kNext = "read next; ";
const std::string kPage = "printf 'page\\t2\\t2\\t1\\t300\\tmore\\nabcd'; ";
const std::string kLastPage = "printf 'page\\t2\\t2\\t1\\t300\\tlast\\nabcd'; ";
const std::string kHang = "sleep 1000 & wait; ";

class FailingScanner : public testing::Test {
protected:
    FailingScanner() : folder_(fs::temp_directory_path() / ("sogoc-failing-" + std::to_string(::getpid()))) {
        fs::create_directories(folder_);
    }
    ~FailingScanner() override { fs::remove_all(folder_); }

    // A program that does this instead of talking to drivers.
    ScannerProgram program(const std::string& script, milliseconds patience = kLong) const {
        const fs::path path = folder_ / "sogoc-scanner";
        std::ofstream(path) << "#!/bin/sh\n" << script << "\n";
        fs::permissions(path, fs::perms::owner_all);
        return {path, patience};
    }

    const fs::path& folder() const { return folder_; }

private:
    fs::path folder_;
};

using support::failureOf;

review::Failure failureOfScanning(const ScannerProgram& program) {
    return failureOf([&] {
        SaneScanner scanner(program, {});
        while (scanner.next({})) {
        }
    });
}

TEST_F(FailingScanner, ThatHangsWhileScanningIsGivenUpAfterOurPatience) {
    const review::Failure failure = failureOfScanning(program(kOpen + kNext + kHang, kShort));
    EXPECT_EQ(failure.kind(), review::FailureKind::world);
    EXPECT_THAT(failure.sentence().en, HasSubstr("does not answer"));
    EXPECT_THAT(failure.detail(), HasSubstr("nothing for 300 ms"));
}

TEST_F(FailingScanner, ThatHangsBeforeItGreetsOrWhileItOpensIsGivenUpToo) {
    EXPECT_THAT(failureOfScanning(program(kHang, kShort)).sentence().en, HasSubstr("does not answer"));
    EXPECT_THAT(failureOfScanning(program("echo 'sogoc-scanner 1'; " + kHang, kShort)).sentence().en, HasSubstr("does not answer"));
}

TEST_F(FailingScanner, ThatHangsWhileScannersAreListedOrAskedIsGivenUpToo) {
    const ScannerProgram hanging = program("echo 'sogoc-scanner 1'; read request; " + kHang, kShort);
    EXPECT_THAT(failureOf([&] { (void)ocr::listScanners(hanging); }).sentence().en, HasSubstr("does not answer"));
    EXPECT_THAT(failureOf([&] { (void)ocr::askScanner(hanging, "fake:0"); }).sentence().en, HasSubstr("does not answer"));
}

TEST_F(FailingScanner, ThatHangsLeavesNoProcessBehind) {
    cords::Cord cord;
    (void)failureOfScanning(program(kOpen + kNext + kHang, kShort));
    EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "a child was not taken leave of";
    EXPECT_TRUE(cord.isHeldByNobody()) << "what the program started lives on";
}

TEST_F(FailingScanner, ThatHangsAfterItsLastPageCostsNothing) {
    SaneScanner scanner(program(kOpen + kNext + kLastPage + kHang), {});
    EXPECT_TRUE(scanner.next({}));
    EXPECT_FALSE(scanner.next({}));
}

TEST_F(FailingScanner, ThatIsSlowButShowsLifeIsWaitedFor) {
    const std::string slowly = "for piece in 1 2 3 4 5 6; do echo alive; sleep 0.5; done; ";
    SaneScanner scanner(program(kOpen + kNext + slowly + kLastPage, milliseconds(2000)), {});
    EXPECT_TRUE(scanner.next({}));
}

TEST_F(FailingScanner, ThatDiesHalfWayThroughAPageIsTold) {
    const review::Failure failure = failureOfScanning(
        program(kOpen + kNext + "printf 'page\\t2\\t2\\t1\\t300\\tlast\\nab'; echo 'lamp cold' >&2; echo 'lamp broken' >&2; kill -11 $$"));
    EXPECT_EQ(failure.kind(), review::FailureKind::world);
    EXPECT_THAT(failure.sentence().en, HasSubstr("crashed"));
    EXPECT_EQ(failure.detail(), "after next: signal 11: lamp cold/lamp broken");
}

TEST_F(FailingScanner, ThatEndsInsteadOfAnsweringIsTold) {
    EXPECT_EQ(failureOfScanning(program(kOpen + "exit 3")).detail(), "after next: exit code 3");
}

TEST_F(FailingScanner, ThatCrashesKeepsThePagesBeforeAndIsTriedAgain) {
    const std::string once = "if [ -e '" + (folder() / "crashed").string() + "' ]; then " + kNext + kLastPage + "read end; exit; fi; ";
    const std::string crash = "touch '" + (folder() / "crashed").string() + "'; kill -11 $$";
    SaneScanner scanner(program(kOpen + once + kNext + kPage + kNext + crash), {});
    EXPECT_TRUE(scanner.next({}));
    EXPECT_THAT(failureOf([&] { (void)scanner.next({}); }).sentence().en, HasSubstr("crashed"));
    EXPECT_TRUE(scanner.next({}));
    EXPECT_FALSE(scanner.next({}));
}

TEST_F(FailingScanner, ThatWritesGarbageIsTakenForACrash) {
    const std::vector<std::string> kGarbage{"cat /dev/zero",
                                            "cat /bin/sh",
                                            kOpen + kNext + "cat /bin/sh",
                                            kOpen + kNext + "echo; echo",
                                            kOpen + kNext + "printf 'page\\t2\\t2\\n'",
                                            kOpen + kNext + "printf 'trouble\\train\\twet\\n'",
                                            "echo 'sogoc-scanner 1'; read open; echo opened"};
    for (const std::string& garbage : kGarbage) {
        EXPECT_THAT(failureOfScanning(program(garbage)).sentence().en, HasSubstr("crashed")) << garbage;
    }
}

TEST_F(FailingScanner, ThatAnnouncesAPageLargerThanAnyIsTakenForACrash) {
    const review::Failure failure =
        failureOfScanning(program(kOpen + kNext + "printf 'page\\t2000000000\\t2000000000\\t3\\t300\\tlast\\n'; " + kHang));
    EXPECT_THAT(failure.sentence().en, HasSubstr("crashed"));
    EXPECT_EQ(failure.detail(), "answer to next: page");
}

TEST_F(FailingScanner, ThatListsWithoutEndIsTakenForACrash) {
    const ScannerProgram endless = program("echo 'sogoc-scanner 1'; read list; while printf 'device\\ta\\tb\\tc\\td\\n'; do :; done");
    EXPECT_THAT(failureOf([&] { (void)ocr::listScanners(endless); }).sentence().en, HasSubstr("crashed"));
}

TEST_F(FailingScanner, WhoseProgramIsMissingOrOfAnotherVersionIsTold) {
    const review::Failure missing = failureOfScanning({folder() / "nowhere", kLong});
    EXPECT_EQ(missing.kind(), review::FailureKind::world);
    EXPECT_THAT(missing.sentence().en, HasSubstr("sogoc-scanner is missing"));
    EXPECT_THAT(failureOfScanning(program("echo 'sogoc-scanner 2'")).sentence().en, HasSubstr("another version"));
}

TEST_F(FailingScanner, ThatWasStoppedScansThePageAnewWhenAsked) {
    cords::Cord cord;
    const std::string marker = (folder() / "stopped").string();
    const std::string again = "if [ -e '" + marker + "' ]; then " + kLastPage + "exit; fi; ";
    const std::string first = "touch '" + marker + "'; echo >&" + std::to_string(cord.number()) + "; read end; exit; ";
    SaneScanner scanner(program(kOpen + kNext + again + first), {});
    std::stop_source stop;
    const std::jthread person([&] {
        if (cord.isPulled()) stop.request_stop();
    });
    EXPECT_EQ(failureOf([&] { (void)scanner.next(stop.get_token()); }).kind(), review::FailureKind::cancelled);
    EXPECT_TRUE(scanner.next({}));
}

TEST_F(FailingScanner, IsNotWaitedForWhenSomebodyStops) {
    cords::Cord cord;
    const std::string pull = "echo >&" + std::to_string(cord.number()) + "; ";
    SaneScanner scanner(program(kOpen + kNext + pull + kHang), {});
    std::stop_source stop;
    std::chrono::steady_clock::time_point asked;
    const std::jthread person([&] {
        ASSERT_TRUE(cord.isPulled()) << "the page was never asked for";
        asked = std::chrono::steady_clock::now();
        stop.request_stop();
    });
    const review::Failure failure = failureOf([&] { (void)scanner.next(stop.get_token()); });
    const auto waited = std::chrono::steady_clock::now() - asked;
    EXPECT_EQ(failure.kind(), review::FailureKind::cancelled);
    EXPECT_LT(waited, milliseconds(1000)) << "a fraction of our patience";
}

}  // namespace
