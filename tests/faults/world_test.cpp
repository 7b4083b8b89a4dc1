#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/faults/fixtures.h"

namespace faults {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// A folder nobody may enter while it lives.
class Closed {
public:
    explicit Closed(fs::path folder) : folder_(std::move(folder)) { fs::permissions(folder_, fs::perms::none); }
    ~Closed() { fs::permissions(folder_, fs::perms::owner_all); }
    Closed(const Closed&) = delete;
    Closed& operator=(const Closed&) = delete;

private:
    fs::path folder_;
};

Finished withoutRights(const Office& office, std::vector<std::string> arguments) {
    Start start = office.start(std::move(arguments));
    start.bareRights = true;
    return runSogoc(start);
}

TEST(FolderWithoutRights, CannotBeImportedButTheOthersAre) {
    const Office office;
    const Folder folder;
    folder.write("closed/page.jpg", bytesOf(sampleScan(1)));
    const std::string good = folder.write("page.jpg", bytesOf(sampleScan(2)));
    const Closed closed(folder.path() / "closed");
    const Finished finished = withoutRights(office, {"import", kBook, folder.path() / "closed", good, "--json"});
    EXPECT_EQ(finished.code, 1) << finished.err;
    EXPECT_EQ(json::parse(finished.out).at("files"), 1);
    EXPECT_NE(finished.err.find("Không đọc được thư mục"), std::string::npos) << finished.err;
    EXPECT_NE(finished.err.find("The folder cannot be read"), std::string::npos) << finished.err;
}

TEST(FolderWithoutRights, CannotHoldAStore) {
    const Folder folder;
    fs::create_directory(folder.path() / "closed");
    const Closed closed(folder.path() / "closed");
    const Start start{{"book", "add", kBook, "--office", "UBND", "--store", folder.path() / "closed" / "store"}, {}, {}, true};
    const Finished finished = runSogoc(start);
    EXPECT_EQ(finished.code, 5) << finished.err;
    EXPECT_NE(finished.err.find("Lỗi: "), std::string::npos) << finished.err;
    EXPECT_NE(finished.err.find("Error: "), std::string::npos) << finished.err;
}

/// Runs a shell script in a mount namespace of its own, where it may mount a small disk. $DISK is the disk of 12 MB, $SOGOC the program.
Finished onSmallDisk(const Folder& folder, const std::string& script) {
    const fs::path disk = folder.path() / "disk";
    fs::create_directory(disk);
    const std::string begin =
        "set -u; DISK='" + disk.string() + "'; SOGOC='" + sogocProgram().string() +
        "'; export SOGOC_STORE=\"$DISK/store\" SOGOC_USER=Lan LC_ALL=C; mount -t tmpfs -o size=12m none \"$DISK\" || exit 77; ";
    return runProgram("unshare", {"--mount", "--map-root-user", "sh", "-c", begin + script});
}

TEST(DiskFull, AnImportSaysSoLosesNothingAndWorksAfterwards) {
    const Folder folder;
    const std::string script =
        "\"$SOGOC\" book add KS.2017.01 --office UBND >/dev/null || exit 70; "
        "\"$SOGOC\" import KS.2017.01 '" +
        sampleScan(1).string() +
        "' >/dev/null || exit 71; "
        "head -c 20000000 /dev/zero > \"$DISK/ballast\" 2>/dev/null; "
        "\"$SOGOC\" import KS.2017.01 '" +
        sampleScan(2).string() +
        "' >/dev/null; echo full=$?; "
        "rm \"$DISK/ballast\"; "
        "\"$SOGOC\" doctor >/dev/null 2>&1; echo doctor=$?; "
        "\"$SOGOC\" import KS.2017.01 '" +
        sampleScan(2).string() +
        "' >/dev/null; echo after=$?; "
        "\"$SOGOC\" status --json";
    const Finished finished = onSmallDisk(folder, script);
    if (finished.code == 77 || finished.err.find("unshare") != std::string::npos)
        GTEST_SKIP() << "no right to mount a small disk here: " << finished.err;
    EXPECT_EQ(finished.code, 0) << finished.err;
    EXPECT_NE(finished.out.find("full=5"), std::string::npos) << finished.out << finished.err;
    EXPECT_NE(finished.err.find("Ổ đĩa đã đầy"), std::string::npos) << finished.err;
    EXPECT_NE(finished.err.find("The disk is full"), std::string::npos) << finished.err;
    EXPECT_NE(finished.out.find("after=0"), std::string::npos) << finished.out << finished.err;
    const json status = json::parse(finished.out.substr(finished.out.find("\n{") + 1));
    EXPECT_EQ(status.at("books").at(0).at("scans").at("all"), 2);
}

}  // namespace
}  // namespace faults
