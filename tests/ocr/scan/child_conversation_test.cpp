#include <gtest/gtest.h>

#include <array>

#include "ocr/scan/child_process.h"

namespace {

using ocr::ChildConversation;
using ocr::ChildResult;
using Heard = ocr::ChildConversation::Heard;
using std::chrono::milliseconds;

constexpr std::size_t kLongest = 1000;

std::vector<std::string> shell(const std::string& script) { return {"sh", "-c", script}; }

std::string nextLine(ChildConversation& child) {
    std::string line;
    return child.hearLine(line, kLongest, {}) == Heard::all ? line : "(nothing)";
}

TEST(ChildConversation, GoesBackAndForth) {
    ChildConversation child(shell("read a; echo \"1 $a\"; read b; echo \"2 $b\""));
    child.say("Sổ\n");
    EXPECT_EQ(nextLine(child), "1 Sổ");
    child.say("Gốc\n");
    EXPECT_EQ(nextLine(child), "2 Gốc");
}

TEST(ChildConversation, HearsLinesAndBytesInOneStream) {
    ChildConversation child(shell("printf 'three\\nabcrest\\n'"));
    EXPECT_EQ(nextLine(child), "three");
    std::array<std::uint8_t, 3> bytes{};
    EXPECT_EQ(child.hearBytes(bytes, {}), Heard::all);
    EXPECT_EQ(bytes, (std::array<std::uint8_t, 3>{'a', 'b', 'c'}));
    EXPECT_EQ(nextLine(child), "rest");
}

TEST(ChildConversation, TheEndOfTheChildIsHeardInTheMiddleOfWhatWasWanted) {
    ChildConversation child(shell("printf ab"));
    std::array<std::uint8_t, 3> bytes{};
    EXPECT_EQ(child.hearBytes(bytes, {}), Heard::end);
}

TEST(ChildConversation, SilenceIsHeardWhenPatienceIsOver) {
    ChildConversation child({"cat"});
    std::string line;
    EXPECT_EQ(child.hearLine(line, kLongest, {milliseconds(20), {}}), Heard::silence);
    child.say("still there\n");
    EXPECT_EQ(nextLine(child), "still there");
}

TEST(ChildConversation, AStopIsHeardBeforeAnythingElse) {
    ChildConversation child(shell("echo something"));
    std::stop_source stop;
    stop.request_stop();
    std::string line;
    EXPECT_EQ(child.hearLine(line, kLongest, {milliseconds(60'000), stop.get_token()}), Heard::stopped);
}

TEST(ChildConversation, ALineWithoutAnEndIsNotWaitedFor) {
    ChildConversation child({"cat", "/dev/zero"});
    std::string line;
    EXPECT_EQ(child.hearLine(line, kLongest, {}), Heard::tooLong);
}

TEST(ChildConversation, TalkingToADeadChildDoesNotKillUs) {
    ChildConversation child({"true"});
    std::string line;
    ASSERT_EQ(child.hearLine(line, kLongest, {}), Heard::end);
    child.say("anybody there?\n");
    EXPECT_EQ(child.end(milliseconds(60'000)).end, ChildResult::End::exited);
}

TEST(ChildConversation, AChildThatIsNoMoreNeededFindsTheEndOfItsInput) {
    ChildConversation child(shell("cat; exit 7"));
    const ChildResult result = child.end(milliseconds(60'000));
    EXPECT_EQ(result.end, ChildResult::End::exited);
    EXPECT_EQ(result.exitCode, 7);
}

TEST(ChildConversation, AChildThatDoesNotEndByItselfIsKilled) {
    ChildConversation child({"sleep", "1000"});
    EXPECT_EQ(child.end(milliseconds(20)).end, ChildResult::End::outOfTime);
}

TEST(ChildConversation, AMissingProgramAndADeathByASignalAreTold) {
    EXPECT_EQ(ChildConversation({"no-such-program-here"}).end(milliseconds(60'000)).end, ChildResult::End::notFound);
    const ChildResult died = ChildConversation(shell("kill -11 $$")).end(milliseconds(60'000));
    EXPECT_EQ(died.end, ChildResult::End::killed);
    EXPECT_EQ(died.signal, 11);
}

TEST(ChildConversation, ALoudChildNeverWaitsForSomebodyToReadItsErrors) {
    ChildConversation child(shell("head -c 1000000 /dev/zero | tr '\\0' x >&2; echo last >&2; echo done"));
    EXPECT_EQ(nextLine(child), "done");
    const ChildResult result = child.end(milliseconds(60'000));
    EXPECT_EQ(result.errors.size(), 4096U);
    EXPECT_TRUE(result.errors.ends_with("xlast\n"));
}

}  // namespace
