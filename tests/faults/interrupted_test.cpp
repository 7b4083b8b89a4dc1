#include <gtest/gtest.h>
#include <signal.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "tests/faults/fixtures.h"

namespace faults {
namespace {

using nlohmann::json;

constexpr std::size_t kScans = 4;

/// A book of four waiting scans.
class Interrupted : public ::testing::Test {
protected:
    Interrupted() {
        std::vector<std::string> arguments{"import", kBook};
        for (const int number : {1, 2, 4, 5}) arguments.push_back(sampleScan(number));
        if (office_.sogoc(arguments).code != 0) throw std::runtime_error("the scans could not be imported");
    }

    /// Starts reading and stops it by a signal as soon as the first scan is reported as read.
    [[nodiscard]] Finished processUntilFirstScan(int signal) const {
        return runSogocUntil(
            office_.start({"process", kBook, "--seats", "1"}), [](const std::string& line) { return line.starts_with("1/4 "); }, signal);
    }

    void expectTheRestIsReadOnce() const {
        const std::size_t before = office_.auditLines("scan.read").all;
        EXPECT_GE(before, 1U);
        EXPECT_LT(before, kScans) << "the run was not interrupted";
        const Finished second = office_.sogoc({"process", kBook, "--json"});
        EXPECT_EQ(second.code, 0) << second.err;
        EXPECT_EQ(json::parse(second.out).at("scans"), kScans - before);
        const auto lines = office_.auditLines("scan.read");
        EXPECT_EQ(lines.all, kScans) << "a scan was read twice or lost";
        EXPECT_EQ(lines.subjects, kScans);
        EXPECT_EQ(json::parse(office_.sogoc({"process", kBook, "--json"}).out).at("scans"), 0);
    }

    Office office_;
};

TEST_F(Interrupted, ProcessKilledAtOnceGoesOnWhereItWas) {
    EXPECT_EQ(processUntilFirstScan(SIGKILL).code, 128 + SIGKILL);
    expectTheRestIsReadOnce();
}

TEST_F(Interrupted, ProcessStoppedByCtrlCSaysSoAndGoesOnWhereItWas) {
    const Finished first = processUntilFirstScan(SIGINT);
    EXPECT_EQ(first.code, 130) << first.err;
    EXPECT_NE(first.err.find("Lỗi: Đã dừng theo yêu cầu."), std::string::npos) << first.err;
    EXPECT_NE(first.err.find("Error: Stopped as asked."), std::string::npos) << first.err;
    expectTheRestIsReadOnce();
}

/// A reader made of a few lines of shell.
class LostReader : public Interrupted {
protected:
    /// Greets, takes the first scan, then does `end`; from the second start on it does `afterwards`.
    Finished processWith(const std::string& end, const std::string& afterwards, const std::string& deadline = "300") {
        const std::string mark = (folder_.path() / "mark").string();
        const auto reader = folder_.write("reader", "#!/bin/sh\nif [ -e '" + mark + "' ]; then " + afterwards + "; fi\n: >'" + mark +
                                    "'\necho 'sogoc-reader 2'\nread -r order\necho ready\nread -r scan\n" + end + "\n");
        std::filesystem::permissions(reader, std::filesystem::perms::owner_all);
        Start start = office_.start({"process", kBook, "--seats", "1", "--deadline", deadline, "--json", "--json-log", log()});
        start.environment["SOGOC_READER"] = reader.string();
        return runSogoc(start);
    }

    [[nodiscard]] std::string log() const { return (folder_.path() / "log").string(); }
    [[nodiscard]] std::map<std::string, int> events() const {
        std::map<std::string, int> counts;
        std::ifstream file(log());
        for (std::string line; std::getline(file, line);) ++counts[json::parse(line).at("event").get<std::string>()];
        return counts;
    }

    /// What the log tells of pages that are read again.
    [[nodiscard]] std::vector<std::string> whyAgain() const {
        std::vector<std::string> whys;
        std::ifstream file(log());
        for (std::string line; std::getline(file, line);) {
            const json event = json::parse(line);
            if (event.at("event") == "retried") whys.push_back(event.at("en"));
        }
        return whys;
    }

    Folder folder_;
};

const std::string kRealReader = "exec '" + (sogocProgram().parent_path() / "sogoc-reader").string() + "'";

TEST_F(LostReader, ThatCrashesOnceCostsOnlyTheTimeOfItsPage) {
    const Finished finished = processWith("kill -9 $$", kRealReader);
    EXPECT_EQ(finished.code, 0) << finished.err;
    EXPECT_EQ(json::parse(finished.out).at("scans"), kScans);
    EXPECT_EQ(office_.auditLines("scan.read").all, kScans);
    EXPECT_EQ(office_.auditLines("scan.fail").all, 1U) << "the page was not marked";
    EXPECT_EQ(office_.auditLines("scan.wait").all, 1U);
    EXPECT_EQ(events(), (std::map<std::string, int>{{"started", 1}, {"retried", 1}, {"page", 4}, {"finished", 1}}));
}

TEST_F(LostReader, ThatCrashesAlwaysIsAskedTwiceForEachPageAndTheBatchEnds) {
    const Finished finished = processWith("kill -9 $$", "true");
    EXPECT_EQ(finished.code, 1);
    EXPECT_EQ(json::parse(finished.out).at("refused").size(), kScans);
    EXPECT_EQ(office_.auditLines("scan.fail").all, 2 * kScans);
    EXPECT_NE(finished.err.find("The reader crashed while it read this scan."), std::string::npos) << finished.err;
    EXPECT_EQ(events(), (std::map<std::string, int>{{"started", 1}, {"retried", 4}, {"refused", 4}, {"finished", 1}}));
}

TEST_F(LostReader, ThatHangsIsStoppedAtTheDeadlineAndItsPageIsAskedForAgainBehindTheOthers) {
    // The next one only says that it has read: a real one might take longer than this on a busy machine.
    const std::string asked = (folder_.path() / "asked").string();
    const std::string quick = "echo 'sogoc-reader 2'; read -r order; echo ready; while read -r word scan stand; do echo $scan >>'" + asked +
                              "'; printf 'done\\taside\\t0\\n'; done; exit";
    const Finished finished = processWith("read -r never", quick, "2");
    EXPECT_EQ(finished.code, 0) << finished.err;
    EXPECT_EQ(json::parse(finished.out).at("aside"), kScans);
    EXPECT_EQ(bytesOf(asked), "2\n3\n4\n1\n");
    EXPECT_EQ(whyAgain(), std::vector<std::string>{"Reading this scan took more than 2 seconds and was stopped."});
    EXPECT_EQ(office_.auditLines("scan.fail").all, 1U) << "the page was not marked";
    EXPECT_EQ(office_.auditLines("scan.wait").all, 1U);
    EXPECT_EQ(events(), (std::map<std::string, int>{{"started", 1}, {"retried", 1}, {"page", 4}, {"finished", 1}}));
}

TEST_F(Interrupted, AMissingReaderIsOneFailureAndNothingIsLost) {
    Start start = office_.start({"process", kBook});
    start.environment["SOGOC_READER"] = "/nowhere/sogoc-reader";
    const Finished finished = runSogoc(start);
    EXPECT_EQ(finished.code, 5);
    EXPECT_NE(finished.err.find("The program sogoc-reader is missing"), std::string::npos) << finished.err;
    EXPECT_EQ(office_.auditLines("scan.fail").all, 0U);
}

}  // namespace
}  // namespace faults
