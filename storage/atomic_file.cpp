#include "storage/atomic_file.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <system_error>
#include <utility>

#include "storage/failures.h"

namespace storage {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMark = ".sogoc-part-";

/// An open file descriptor that closes itself.
class Descriptor {
public:
    Descriptor(const fs::path& path, int flags, mode_t mode = 0) : path_(path), number_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {
        if (number_ < 0) throw systemFailure(errno, "open", path);
    }
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int number() const { return number_; }

    void sync() const {
        if (::fsync(number_) != 0) throw systemFailure(errno, "fsync", path_);
    }

    /// close() of a file on a network drive may be the first to report a full disk.
    void close() {
        const int number = std::exchange(number_, -1);
        if (::close(number) != 0) throw systemFailure(errno, "close", path_);
    }

private:
    fs::path path_;
    int number_;
};

fs::path folderOf(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

void syncFolder(const fs::path& folder) { Descriptor(folder, O_RDONLY | O_DIRECTORY).sync(); }

review::Failure alreadyThere(const fs::path& target) {
    return {review::FailureKind::world,
            {"Tệp “" + target.filename().string() + "” đã có ở đó; không ghi đè.",
             "The file “" + target.filename().string() + "” is there already; it is not overwritten."},
            target.string()};
}

void renameWithout(const fs::path& from, const fs::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return;
    if (errno == EEXIST) throw alreadyThere(to);
    if (errno != EINVAL && errno != ENOSYS) throw systemFailure(errno, "rename", to);
    // This file system knows no rename without replacing: look first.
    if (::access(to.c_str(), F_OK) == 0) throw alreadyThere(to);
    if (::rename(from.c_str(), to.c_str()) != 0) throw systemFailure(errno, "rename", to);
}

/// The process that made a temporary file, or 0 when the name is not of ours.
pid_t makerOf(const std::string& name) {
    const auto at = name.rfind(kMark);
    if (at == std::string::npos) return 0;
    pid_t maker = 0;
    std::from_chars(name.data() + at + kMark.size(), name.data() + name.size(), maker);
    return maker;
}

}  // namespace

AtomicFile::AtomicFile(fs::path target, WhenThere whenThere) : target_(std::move(target)), whenThere_(whenThere) {
    static std::atomic<unsigned> count{0};
    temporary_ = target_;
    temporary_ += std::string(kMark) + std::to_string(::getpid()) + "-" + std::to_string(++count);
}

AtomicFile::~AtomicFile() {
    if (!kept_) ::unlink(temporary_.c_str());
}

void AtomicFile::write(std::string_view bytes) const { writeWhole(temporary_, bytes); }

void AtomicFile::flush() const { Descriptor(temporary_, O_RDONLY).sync(); }

void AtomicFile::keep() {
    flush();
    if (whenThere_ == WhenThere::refuse) {
        renameWithout(temporary_, target_);
    } else if (::rename(temporary_.c_str(), target_.c_str()) != 0) {
        throw systemFailure(errno, "rename", target_);
    }
    kept_ = true;
    syncFolder(folderOf(target_));
}

void writeWhole(const fs::path& path, std::string_view bytes) {
    Descriptor file(path, O_WRONLY | O_CREAT | O_TRUNC, 0640);
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw systemFailure(errno, "write", path);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    file.close();
}

std::string readWhole(const fs::path& path) {
    const Descriptor file(path, O_RDONLY);
    struct stat facts {};
    if (::fstat(file.number(), &facts) != 0) throw systemFailure(errno, "stat", path);
    std::string bytes(static_cast<std::size_t>(std::max<off_t>(facts.st_size, 0)), '\0');
    std::size_t got = 0;
    while (got < bytes.size()) {
        const ssize_t count = ::read(file.number(), bytes.data() + got, bytes.size() - got);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throw systemFailure(errno, "read", path);
        if (count == 0) break;
        got += static_cast<std::size_t>(count);
    }
    bytes.resize(got);
    return bytes;
}

void makeFolders(const fs::path& folder) {
    std::error_code ignored;
    if (folder.empty() || fs::is_directory(folder, ignored)) return;
    makeFolders(folder.parent_path());
    if (::mkdir(folder.c_str(), 0750) != 0 && errno != EEXIST) throw systemFailure(errno, "mkdir", folder);
    if (!fs::is_directory(folder, ignored)) throw systemFailure(ENOTDIR, "mkdir", folder);
    syncFolder(folderOf(folder));
}

void removeLeftovers(const fs::path& folder) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const pid_t maker = makerOf(entry.path().filename().string());
        if (maker > 0 && ::kill(maker, 0) != 0 && errno == ESRCH) fs::remove_all(entry.path(), ignored);
    }
}

bool emptyOrMissing(const fs::path& folder) {
    std::error_code error;
    return !fs::exists(folder, error) || (fs::is_directory(folder, error) && fs::is_empty(folder, error));
}

}  // namespace storage
