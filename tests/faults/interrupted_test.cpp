#include <gtest/gtest.h>
#include <signal.h>

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

}  // namespace
}  // namespace faults
