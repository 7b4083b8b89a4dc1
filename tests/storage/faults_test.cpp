#include <gtest/gtest.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>

#include "review/base/failure.h"
#include "storage/atomic_file.h"
#include "storage/blob_store.h"
#include "storage/delivery/package.h"
#include "storage/open_store.h"
#include "tests/storage/builders.h"

namespace storage::test {
namespace {

namespace fs = std::filesystem;
using review::Failure;
using review::FailureKind;

/// A small disk of its own; only root can make one.
class SmallDisk {
public:
    SmallDisk(const fs::path& path, const std::string& size) : path_(path) {
        fs::create_directories(path_);
        there_ = ::mount("tmpfs", path_.c_str(), "tmpfs", 0, ("size=" + size).c_str()) == 0;
    }
    ~SmallDisk() {
        if (there_) ::umount2(path_.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    [[nodiscard]] bool there() const { return there_; }
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
    bool there_ = false;
};

/// Runs as another user for a scope: root itself may write everywhere.
class AsNobody {
public:
    AsNobody() : there_(::geteuid() != 0 || ::seteuid(65534) == 0) {}
    ~AsNobody() {
        if (::getuid() == 0 && ::seteuid(0) != 0) std::abort();
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;
    [[nodiscard]] bool there() const { return there_; }

private:
    bool there_;
};

template <typename Work>
std::optional<Failure> failureOf(Work work) {
    try {
        work();
        return std::nullopt;
    } catch (const Failure& failure) {
        return failure;
    }
}

std::size_t filesUnder(const fs::path& folder) {
    std::size_t count = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) count += entry.is_regular_file() ? 1 : 0;
    return count;
}

/// A child process; killed at the end of the test at the latest.
class Child {
public:
    /// Runs `work` with the writing end of a pipe in a new process.
    template <typename Work>
    explicit Child(Work work) {
        int ends[2];
        if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
        process_ = ::fork();
        if (process_ == 0) {
            ::close(ends[0]);
            work(ends[1]);
            ::_exit(0);
        }
        ::close(ends[1]);
        from_ = ends[0];
    }
    ~Child() {
        kill();
        ::close(from_);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Waits for one byte; false when the child is gone.
    [[nodiscard]] bool heard() const {
        char byte = 0;
        return ::read(from_, &byte, 1) == 1;
    }
    void kill() {
        if (process_ <= 0) return;
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
        process_ = 0;
    }

private:
    pid_t process_ = 0;
    int from_ = -1;
};

void say(int to) {
    if (::write(to, "x", 1) != 1) ::_exit(1);
}

TEST(FullDisk, ScanThatDoesNotFitIsToldAndNothingOfItStays) {
    const TemporaryFolder folder;
    const SmallDisk disk(folder / "disk", "2m");
    if (!disk.there()) GTEST_SKIP() << "only root can mount a small disk";
    const auto store = openStore("sqlite:" + (disk.path() / "store").string(), true);
    const auto book = store->addBook(birthBook(), by("lan"));
    (void)store->addScans(book, {"a.jpg", "small", 1}, by("lan"));
    const std::size_t files = filesUnder(disk.path());
    const std::string large(4 << 20, 'x');
    const auto failure = failureOf([&] { (void)store->addScans(book, {"b.jpg", large, 1}, by("lan")); });
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->kind(), FailureKind::world);
    EXPECT_EQ(failure->sentence().vi, "Ổ đĩa đã đầy nên chưa lưu được. Hãy giải phóng chỗ trống rồi làm lại.");
    EXPECT_EQ(filesUnder(disk.path()), files);
    EXPECT_EQ(store->scans(book).size(), 1u);
    EXPECT_TRUE(store->examine().empty());
}

TEST(FullDisk, ReadingsThatDoNotFitAreRolledBackAndWorkGoesOnWhenThereIsRoom) {
    const TemporaryFolder folder;
    const SmallDisk disk(folder / "disk", "2m");
    if (!disk.there()) GTEST_SKIP() << "only root can mount a small disk";
    const auto store = openStore("sqlite:" + (disk.path() / "store").string(), true);
    const OneRecord made = oneRecord(*store);
    const fs::path ballast = disk.path() / "ballast";
    std::optional<Failure> failure = failureOf([&] { writeWhole(ballast, std::string(4 << 20, 'b')); });
    ASSERT_TRUE(failure) << "the disk is larger than thought";
    const std::int64_t revision = store->record(made.record)->revision;
    std::size_t lines = store->audit(1, 1000).size();
    failure = failureOf([&] {
        // One page of a large spread fills several pages of the log; the disk has none left.
        store->saveReading(made.scan, readingOf(std::vector<review::RecordReading>(40, birthPage())), by("machine", 9));
    });
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->kind(), FailureKind::world) << failure->detail();
    EXPECT_EQ(store->record(made.record)->revision, revision);
    EXPECT_EQ(store->audit(1, 1000).size(), lines);
    fs::remove(ballast);
    EXPECT_EQ(store->addReadings(made.record, revision, {keyed("lan", "nksHoTen", "Nguyễn Văn An")}, by("lan", 12)).revision, revision + 1);
    EXPECT_TRUE(store->examine().empty());
}

TEST(FullDisk, PackageThatDoesNotFitLeavesNothing) {
    const TemporaryFolder folder;
    const SmallDisk disk(folder / "disk", "100k");
    if (!disk.there()) GTEST_SKIP() << "only root can mount a small disk";
    const std::string jpeg = readWhole(fs::path(SOGOC_SOURCE) / "tests/storage/data/colour.jpg");
    PackageRequest request;
    request.stem = "KS.2017.01";
    request.bookType = "KS";
    request.count = 90;
    request.record = [&](std::size_t index) {
        std::string number = std::to_string(index + 10);
        return PackageRecord{"KS.2017.01.2017-02-03." + number + ".pdf", std::vector<std::string>(70, "chữ"), {jpeg}, 200};
    };
    const auto failure = failureOf([&] { (void)writePackage(disk.path(), request); });
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->kind(), FailureKind::world) << failure->detail();
    EXPECT_EQ(filesUnder(disk.path()), 0u);
}

TEST(FolderWithoutRights, IsToldInAClearSentence) {
    const TemporaryFolder folder;
    const std::string address = "sqlite:" + (folder / "store").string();
    (void)oneRecord(*openStore(address, true));
    fs::permissions(folder.path(), fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
    fs::permissions(folder / "store", fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
    std::optional<Failure> open, create, blob, package;
    {
        const AsNobody nobody;
        if (!nobody.there()) GTEST_SKIP() << "cannot become a user without rights";
        open = failureOf([&] { (void)openStore(address); });
        create = failureOf([&] { (void)openStore("sqlite:" + (folder / "store" / "inner").string(), true); });
        blob = failureOf([&] { (void)BlobStore(folder / "store" / "more").put("x"); });
        package = failureOf([&] { (void)writePackage(folder / "store" / "out", {"KS.2017.01", "KS", 0, {}}); });
    }
    for (const auto& failure : {open, create, blob, package}) {
        ASSERT_TRUE(failure);
        EXPECT_EQ(failure->kind(), FailureKind::world) << failure->detail();
        EXPECT_EQ(failure->sentence().en,
                  "This folder may not be read or written. Ask the administrator of this computer for the right to do so.");
    }
    fs::permissions(folder / "store", fs::perms::owner_all);
}

TEST(LockedStore, IsToldAfterTheTimeoutAndWorksAgainLater) {
    const TemporaryFolder folder;
    const fs::path place = folder / "store";
    (void)oneRecord(*openStore("sqlite:" + place.string(), true));
    SqliteSettings settings;
    settings.patience = std::chrono::milliseconds(50);
    const auto store = openSqliteStore(place, settings);
    Child child([&](int to) {
        sqlite3* database = nullptr;
        sqlite3_open((place / "sogoc.sqlite").c_str(), &database);
        if (sqlite3_exec(database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) != SQLITE_OK) ::_exit(1);
        say(to);
        ::pause();
    });
    ASSERT_TRUE(child.heard());
    const auto failure = failureOf([&] { (void)store->addBook(birthBook("09"), by("lan")); });
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->kind(), FailureKind::store);
    EXPECT_EQ(failure->sentence().en, "Another program is holding the store. Wait a moment and try again.");
    EXPECT_EQ(store->books().size(), 1u) << "reading must go on beside a writer";
    child.kill();
    EXPECT_TRUE(store->addBook(birthBook("09"), by("lan")));
}

/// Works through a store as a night batch does and says so after every change that returned.
void workForever(const std::string& address, int to) {
    const auto store = openStore(address);
    const auto book = store->bookNamed("KS.2017.01")->id;
    for (int i = 0;; ++i) {
        const std::string bytes = "picture " + std::to_string(i);
        const auto scan = store->addScans(book, {bytes, bytes, 1}, by("lan", i)).ids[0];
        store->saveReading(scan, readingOf({birthPage("Nguyễn Văn An"), birthPage("Trần Thị Bình")}), by("machine", i));
        say(to);
    }
}

TEST(KilledWhileSaving, StoreStaysSoundAndKeepsWhatItSaid) {
    for (int kept = 1; kept <= 7; kept += 2) {
        const TemporaryFolder folder;
        const std::string address = "sqlite:" + (folder / "store").string();
        (void)openStore(address, true)->addBook(birthBook(), by("lan"));
        Child child([&](int to) { workForever(address, to); });
        for (int i = 0; i < kept; ++i) ASSERT_TRUE(child.heard());
        // The child is in the middle of its next change now.
        child.kill();
        const auto store = openStore(address);
        EXPECT_TRUE(store->examine().empty());
        const BookCounts counts = store->counts(store->bookNamed("KS.2017.01")->id);
        EXPECT_GE(counts.read, static_cast<std::size_t>(kept));
        EXPECT_EQ(counts.records, counts.read * 2) << "a reading was saved in part";
        EXPECT_LE(counts.waiting, 1u);
        EXPECT_EQ(store->scans(store->books()[0].id).size(), counts.scans);
    }
}

/// Replaces the only page of the book over and over and tells of each time.
void replaceForever(const std::string& address, int to) {
    const auto store = openStore(address);
    const auto book = store->books().at(0).id;
    for (int i = 0;; ++i) {
        (void)store->replaceScan(store->scans(book).at(0).id, {"lai.png", "picture " + std::to_string(i), 1}, by("minh", i + 100, "nhòe"));
        say(to);
    }
}

TEST(KilledWhileReplacing, EveryPlaceHasOneScanAndNoScanAndNoKeyedRecordIsLost) {
    for (int told = 1; told <= 9; told += 4) {
        const TemporaryFolder folder;
        const std::string address = "sqlite:" + (folder / "store").string();
        OneRecord made;
        {
            const auto store = openStore(address, true);
            made = oneRecord(*store);
            (void)store->addReadings(made.record, 1, {keyed("hoa", "so", "06")}, by("hoa", 3));
        }
        Child child([&](int to) { replaceForever(address, to); });
        for (int i = 0; i < told; ++i) ASSERT_TRUE(child.heard());
        child.kill();
        const auto store = openStore(address);
        EXPECT_TRUE(store->examine().empty());
        ASSERT_EQ(store->scans(made.book).size(), 1u);
        EXPECT_EQ(store->scans(made.book)[0].order, 1);
        EXPECT_GE(store->replacedScans(made.book).size(), static_cast<std::size_t>(told));
        EXPECT_EQ(store->record(made.record)->scan, store->scans(made.book)[0].id);
        EXPECT_EQ(review::countedText(*store->record(made.record), "so"), "06");
    }
}

TEST(KilledWhileSaving, LeftoverOfADeadProcessIsRemovedAndThatOfALivingOneStays) {
    const TemporaryFolder folder;
    fs::create_directories(folder / "ab");
    Child child([&](int to) {
        // The destructor would clean up; a killed process has none.
        const AtomicFile file(folder / "ab" / "dead");
        file.write("half");
        say(to);
        ::pause();
    });
    ASSERT_TRUE(child.heard());
    const AtomicFile mine(folder / "ab" / "mine");
    mine.write("half");
    EXPECT_EQ(filesUnder(folder.path()), 2u);
    BlobStore(folder.path()).removeLeftovers();
    EXPECT_EQ(filesUnder(folder.path()), 2u);
    child.kill();
    BlobStore(folder.path()).removeLeftovers();
    EXPECT_EQ(filesUnder(folder.path()), 1u);
    EXPECT_TRUE(fs::exists(mine.temporary()));
}

}  // namespace
}  // namespace storage::test
