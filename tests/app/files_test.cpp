#include "app/files.h"

#include <gtest/gtest.h>

#include "review/base/failure.h"
#include "tests/faults/program.h"

namespace app {
namespace {

using faults::Folder;

std::vector<std::string> namesOf(const std::vector<std::filesystem::path>& paths) {
    std::vector<std::string> names;
    for (const auto& path : paths) names.push_back(path.filename().string());
    return names;
}

TEST(FileNames, AreOrderedAsPeopleCount) {
    EXPECT_TRUE(naturallyBefore("p2.jpg", "p10.jpg"));
    EXPECT_FALSE(naturallyBefore("p10.jpg", "p2.jpg"));
    EXPECT_TRUE(naturallyBefore("p9", "p09a"));
    EXPECT_TRUE(naturallyBefore("p", "p1"));
    EXPECT_FALSE(naturallyBefore("a", "a"));
    // The same number written twice: one order, whatever it is, and never both.
    EXPECT_NE(naturallyBefore("p1", "p01"), naturallyBefore("p01", "p1"));
}

TEST(FilesOf, AFolderAreItsVisibleFilesInNaturalOrder) {
    const Folder folder;
    for (const char* name : {"p10.jpg", "p2.jpg", ".hidden.jpg", "p1.jpg", "inside/p3.jpg"}) folder.write(name, "x");
    EXPECT_EQ(namesOf(filesOf({folder.path()})), (std::vector<std::string>{"p1.jpg", "p2.jpg", "p10.jpg"}));
}

TEST(FilesOf, AMissingPathIsKeptSoThatReadingItSaysWhy) {
    EXPECT_EQ(namesOf(filesOf({"no-such-file.jpg"})), std::vector<std::string>{"no-such-file.jpg"});
}

TEST(ReadingAFile, GivesItsBytes) {
    const Folder folder;
    const std::string bytes("a\0b\r\n", 5);
    EXPECT_EQ(readWholeFile(folder.write("x", bytes)), bytes);
}

TEST(ReadingAFile, SaysThatAFolderIsNone) {
    const Folder folder;
    try {
        (void)readWholeFile(folder.path());
        FAIL() << "a folder was read";
    } catch (const review::Failure& failure) {
        EXPECT_EQ(failure.kind(), review::FailureKind::input);
        EXPECT_NE(failure.sentence().vi.find("Đây là thư mục"), std::string::npos);
    }
}

}  // namespace
}  // namespace app
