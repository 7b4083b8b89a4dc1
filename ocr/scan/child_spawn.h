#pragma once

#include <sys/types.h>

#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "ocr/scan/child_process.h"

namespace ocr {

/// Owns one descriptor of the system. Only for the files child_*: everything else sees child_process.h.
class Descriptor {
public:
    explicit Descriptor(int fd = -1) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Descriptor() { close(); }

    void close();
    /// -1 when it owns nothing.
    [[nodiscard]] int get() const { return fd_; }

private:
    int fd_;
};

/// How a process begins.
struct ChildStart {
    /// What it sees as its descriptors 0, 1, 2 and 3; -1 for none.
    std::array<int, 4> descriptors{-1, -1, -1, -1};
    std::size_t memory = 0;  ///< Address space in bytes; 0: as much as it likes.
    /// Whether it leads a process group: Ctrl+C at our terminal then leaves it alone, and it can be ended with all that it started.
    bool ownGroup = false;
};

/// The exit code of a child whose program could not be started; a loader that misses a library ends with it too.
inline constexpr int kProgramNotFound = 127;

/// Starts a program found on PATH, in the C locale, with no signal blocked.
/// @throws review::Failure(world) when no process can be had.
[[nodiscard]] pid_t spawnChild(const std::vector<std::string>& command, const ChildStart& start);

/// The two ends of a pipe, for reading and for writing; closed in every program started.
[[nodiscard]] std::pair<Descriptor, Descriptor> makePipe();

/// Waits for the end of a child and takes its exit status from the system.
int waitForEnd(pid_t child);

/// Writes what waitForEnd() gave into a result.
void takeStatus(int status, ChildResult& result);

/// The failure of a system call, by errno. @throws review::Failure(world) always.
[[noreturn]] void failForWantOf(const char* what);

}  // namespace ocr
