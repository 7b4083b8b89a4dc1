#include <gtest/gtest.h>
#include <signal.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/faults/fixtures.h"

namespace faults {
namespace {

using nlohmann::json;

/// Three pages in a folder that is watched.
class HotFolder : public ::testing::Test {
protected:
    HotFolder() {
        for (const int number : {1, 2, 4}) folder_.write("p" + std::to_string(number) + ".jpg", bytesOf(sampleScan(number)));
    }

    [[nodiscard]] Start watching(std::vector<std::string> more) const {
        std::vector<std::string> arguments{"import", kBook, folder_.path(), "--watch"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return office_.start(arguments);
    }

    [[nodiscard]] std::size_t scansInBook() const {
        return json::parse(office_.sogoc({"status", "--json"}).out).at("books").at(0).at("scans").at("all");
    }

    Office office_;
    Folder folder_;
};

std::vector<json> linesOf(const std::string& text) {
    std::vector<json> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(json::parse(line));
    return lines;
}

TEST_F(HotFolder, EndsWhenNothingNewComesAndSaysWhatBecameOfEachFile) {
    folder_.write("torn.jpg", tornJpeg());
    const Finished finished = runSogoc(watching({"--once-idle", "1", "--json"}));
    EXPECT_EQ(finished.code, 1) << finished.err;
    const auto lines = linesOf(finished.out);
    ASSERT_EQ(lines.size(), 5U) << finished.out;
    EXPECT_EQ(lines[0], (json{{"file", "p1.jpg"}, {"result", "taken"}, {"scans", 1}}));
    EXPECT_EQ(lines[3].at("file"), "torn.jpg");
    EXPECT_EQ(lines[3].at("result"), "refused");
    EXPECT_EQ(lines[4].at("files"), 3);
    EXPECT_EQ(lines[4].at("refused").size(), 1U);
    EXPECT_NE(finished.err.find("torn.jpg: Hình này bị hỏng"), std::string::npos) << finished.err;
}

TEST_F(HotFolder, CtrlCStopsItCleanly) {
    const Finished finished = runSogocUntil(
        watching({"--json"}), [](const std::string& line) { return line == "3 p4.jpg"; }, SIGINT);
    EXPECT_EQ(finished.code, 130) << finished.err;
    EXPECT_NE(finished.err.find("Error: Stopped as asked."), std::string::npos) << finished.err;
    EXPECT_EQ(linesOf(finished.out).back().at("files"), 3);
    EXPECT_EQ(scansInBook(), 3U);
}

TEST_F(HotFolder, KilledAtOnceItGoesOnWhereItWas) {
    const Finished first = runSogocUntil(
        watching({}), [](const std::string& line) { return line == "1 p1.jpg"; }, SIGKILL);
    EXPECT_EQ(first.code, 128 + SIGKILL);
    const Finished second = runSogoc(watching({"--once-idle", "1", "--json"}));
    EXPECT_EQ(second.code, 0) << second.err;
    const json sums = linesOf(second.out).back();
    EXPECT_EQ(sums.at("files").get<int>() + sums.at("known").get<int>(), 3);
    EXPECT_GE(sums.at("known"), 1);
    EXPECT_EQ(scansInBook(), 3U);
}

TEST_F(HotFolder, TakesExactlyOneFolder) {
    const Finished finished = office_.sogoc({"import", kBook, folder_.path(), "another", "--watch"});
    EXPECT_EQ(finished.code, 2);
    EXPECT_NE(finished.err.find("--watch takes exactly one folder"), std::string::npos) << finished.err;
    EXPECT_EQ(office_.sogoc({"import", kBook, folder_.path(), "--once-idle", "5"}).code, 2);
}

}  // namespace
}  // namespace faults
