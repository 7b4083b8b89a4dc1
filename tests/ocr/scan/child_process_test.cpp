#include "ocr/scan/child_process.h"

#include <gtest/gtest.h>

namespace {

using ocr::ChildLimits;
using ocr::ChildResult;

TEST(ChildProcess, SeesTheBytesAsAFile) {
    const ChildResult result = ocr::runChild({"cat", std::string(ocr::kChildFile)}, "Sổ Gốc");
    EXPECT_EQ(result.end, ChildResult::End::exited);
    EXPECT_EQ(result.output, "Sổ Gốc");
}

TEST(ChildProcess, TellsExitCodeAndErrors) {
    const ChildResult result = ocr::runChild({"sh", "-c", "echo trouble >&2; exit 3"}, "");
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_EQ(result.errors, "trouble\n");
}

TEST(ChildProcess, AMissingProgramIsTold) { EXPECT_EQ(ocr::runChild({"no-such-program-here"}, "").end, ChildResult::End::notFound); }

TEST(ChildProcess, IsKilledWhenItTakesTooLong) {
    ChildLimits limits;
    limits.time = std::chrono::milliseconds(50);
    EXPECT_EQ(ocr::runChild({"sh", "-c", "read line < /dev/zero"}, "", limits).end, ChildResult::End::outOfTime);
}

TEST(ChildProcess, IsKilledWhenItWritesTooMuch) {
    ChildLimits limits;
    limits.output = 1000;
    const ChildResult result = ocr::runChild({"cat", "/dev/zero"}, "", limits);
    EXPECT_EQ(result.end, ChildResult::End::tooMuchOutput);
    EXPECT_EQ(result.output.size(), 1000u);
}

TEST(ChildProcess, DeathByASignalIsTold) { EXPECT_EQ(ocr::runChild({"sh", "-c", "kill -9 $$"}, "").end, ChildResult::End::killed); }

}  // namespace
