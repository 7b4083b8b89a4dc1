#include <gtest/gtest.h>

#include "tests/faults/fixtures.h"

namespace faults {
namespace {

TEST(Usage, WithoutACommandTheProgramSaysWhatIsMissing) {
    const Finished finished = runSogoc({});
    EXPECT_EQ(finished.code, 2);
    EXPECT_NE(finished.err.find("Lỗi: "), std::string::npos) << finished.err;
    EXPECT_NE(finished.err.find("Error: "), std::string::npos) << finished.err;
}

TEST(Usage, AnUnknownOptionIsRefused) { EXPECT_EQ(runSogoc({{"read", "--no-such-option"}, {}, {}, false}).code, 2); }

TEST(Usage, HelpIsVietnameseByDefaultAlsoInThePlainLocale) {
    const Finished finished = runSogoc({{"--help"}, {}, {}, false});
    EXPECT_EQ(finished.code, 0);
    EXPECT_NE(finished.out.find("Cách dùng"), std::string::npos) << finished.out;
    EXPECT_NE(finished.out.find("Đưa bản quét vào một quyển"), std::string::npos) << finished.out;
}

TEST(Usage, HelpIsEnglishWhenAskedForAlsoInThePlainLocale) {
    const Finished finished = runSogoc({{"import", "--help", "--lang", "en"}, {}, {}, false});
    EXPECT_EQ(finished.code, 0);
    EXPECT_NE(finished.out.find("Usage"), std::string::npos) << finished.out;
    EXPECT_NE(finished.out.find("Take scans into a book"), std::string::npos) << finished.out;
}

TEST(Usage, TheEnvironmentMayChooseTheLanguage) {
    const Finished finished = runSogoc({{"--help"}, {{"SOGOC_LANG", "en"}}, {}, false});
    EXPECT_NE(finished.out.find("Usage"), std::string::npos) << finished.out;
}

TEST(Usage, AMissingStoreHasItsOwnExitCode) {
    const Folder folder;
    const Finished finished = runSogoc({{"status", "--store", folder.path() / "nothing"}, {}, {}, false});
    EXPECT_EQ(finished.code, 4);
    EXPECT_NE(finished.err.find("Lỗi: "), std::string::npos) << finished.err;
    EXPECT_NE(finished.err.find("Error: "), std::string::npos) << finished.err;
}

TEST(Usage, ABookThatDoesNotExistIsWrongUsage) {
    const Finished finished = Office().sogoc({"status", "KH.1999.09"});
    EXPECT_EQ(finished.code, 2);
    EXPECT_NE(finished.err.find("Kho không có quyển KH.1999.09."), std::string::npos) << finished.err;
    EXPECT_NE(finished.err.find("The store has no book KH.1999.09."), std::string::npos) << finished.err;
}

TEST(Usage, ABookIsNotAddedTwice) { EXPECT_EQ(Office().sogoc({"book", "add", kBook, "--office", "UBND"}).code, 2); }

TEST(Usage, ABookNameMustHaveThreeParts) {
    const Finished finished = Office().sogoc({"book", "add", "KS-2017", "--office", "UBND"});
    EXPECT_EQ(finished.code, 2);
    EXPECT_NE(finished.err.find("ví dụ KS.2017.01"), std::string::npos) << finished.err;
}

TEST(Usage, APasswordComesFromTheInputAndNeverFromAnArgument) {
    const Office office;
    EXPECT_EQ(office.sogoc({"user", "add", "Minh", "--password", "Abc12345!"}).code, 2);
    EXPECT_EQ(office.sogoc({"user", "add", "Minh", "--role", "administrator"}, "Tre-xanh-9!\n").code, 0);
    EXPECT_NE(office.sogoc({"user", "list", "--as", "Minh", "--password-stdin"}, "Tre-xanh-9!\n").out.find("Minh"), std::string::npos);
}

TEST(Usage, AWeakPasswordIsRefused) { EXPECT_EQ(Office().sogoc({"user", "add", "Minh"}, "12345678\n").code, 2); }

TEST(Usage, AFullOutputIsNoSuccess) {
    const Finished finished = runProgram("sh", {"-c", sogocProgram().string() + " --help > /dev/full"});
    EXPECT_EQ(finished.code, 5);
}

}  // namespace
}  // namespace faults
