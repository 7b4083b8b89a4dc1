#include "app/tasks/reader_process.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace app {
namespace {

/// A reader made of a few lines of shell.
class FakeReader : public ::testing::Test {
protected:
    FakeReader() : folder_(std::filesystem::temp_directory_path() / ("sogoc_fake_reader_" + std::to_string(getpid()))) {
        std::filesystem::create_directories(folder_);
    }
    ~FakeReader() override { std::filesystem::remove_all(folder_); }

    /// @param says what it does after the greeting.
    [[nodiscard]] std::filesystem::path program(const std::string& says, const std::string& greeting) const {
        const auto file = folder_ / "reader";
        std::ofstream(file) << "#!/bin/sh\necho '" << greeting << "'\n" << says << "\n";
        std::filesystem::permissions(file, std::filesystem::perms::owner_all);
        return file;
    }
    [[nodiscard]] ReaderProcess reader(const std::string& says, const std::string& greeting = "sogoc-reader 2") const {
        return {program(says, greeting), {"/store", "Lan", "", "auto", "/models", {"/forms"}}, std::chrono::seconds(1)};
    }

    /// What reading of one scan ends with.
    static ReadAnswer ask(ReaderProcess reader) { return reader.read({7}, false, {}); }

    static review::FailureKind failureOf(ReaderProcess reader) {
        try {
            (void)reader.read({7}, false, {});
        } catch (const review::Failure& failure) {
            return failure.kind();
        }
        ADD_FAILURE() << "nothing was refused";
        return review::FailureKind::cancelled;
    }

private:
    std::filesystem::path folder_;
};

const std::string kReady = "read -r order; echo ready; read -r scan; ";

TEST_F(FakeReader, IsToldTheScanAndItsAnswerIsBelieved) {
    const ReadAnswer answer = ask(reader(kReady + "test \"$scan\" = \"$(printf 'read\\t7\\t0')\" && printf 'done\\tread\\t2\\n'; read -r end"));
    EXPECT_EQ(answer.what, ReadAnswer::What::read);
    EXPECT_EQ(answer.records, 2U);
}

TEST_F(FakeReader, ThatCrashesIsLost) {
    const ReadAnswer answer = ask(reader(kReady + "kill -9 $$"));
    EXPECT_EQ(answer.what, ReadAnswer::What::lost);
    EXPECT_EQ(answer.why.en, "The reader crashed while it read this scan.");
}

TEST_F(FakeReader, ThatNeverAnswersIsLostAtTheDeadline) {
    const ReadAnswer answer = ask(reader(kReady + "read -r never"));
    EXPECT_EQ(answer.what, ReadAnswer::What::lost);
    EXPECT_EQ(answer.why.en, "Reading this scan took more than 1 seconds and was stopped.");
}

TEST_F(FakeReader, ThatTalksNonsenseIsLost) { EXPECT_EQ(ask(reader(kReady + "echo 'done'; read -r end")).what, ReadAnswer::What::lost); }

TEST_F(FakeReader, PassesOnWhatItRefuses) {
    EXPECT_EQ(failureOf(reader(kReady + "printf 'refused\\tinput\\tHỏng.\\tBroken.\\t\\n'; read -r end")), review::FailureKind::input);
    EXPECT_EQ(failureOf(reader("printf 'refused\\tstore\\tKhóa.\\tLocked.\\t\\n'; read -r end")), review::FailureKind::store);
}

TEST_F(FakeReader, OfAnotherVersionIsNotUsed) {
    EXPECT_EQ(failureOf(reader("echo ready; read -r end", "sogoc-reader 0")), review::FailureKind::world);
}

TEST_F(FakeReader, IsKnownByItsGreetingAlone) {
    EXPECT_NO_THROW(expectReader(program("read -r end", "sogoc-reader 2")));
    EXPECT_THROW(expectReader(program("read -r end", "sogoc-reader 0")), review::Failure);
    EXPECT_THROW(expectReader("/no/such/reader"), review::Failure);
}

TEST(ReaderTalk, ReadsWhatItSays) {
    const auto order = readerOrderFrom(ocr::talkLineFrom("open\t/store\tLan\t\tauto\t/models\t/forms\t/own"));
    ASSERT_TRUE(order);
    EXPECT_EQ(order->who, "Lan");
    EXPECT_EQ(order->ticket, "");
    EXPECT_EQ(order->forms, (std::vector<std::string>{"/forms", "/own"}));
    EXPECT_EQ(lineOf(*order), ocr::talkLineFrom("open\t/store\tLan\t\tauto\t/models\t/forms\t/own"));
    EXPECT_FALSE(readerOrderFrom({"open", "/store"}));
    EXPECT_FALSE(readAnswerFrom({"done", "eaten", "2"}));
    EXPECT_EQ(failureFrom(lineOf(review::Failure(review::FailureKind::store, {"Khóa.", "Locked."}, "x")))->kind(), review::FailureKind::store);
}

}  // namespace
}  // namespace app
