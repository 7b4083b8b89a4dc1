#pragma once

#include <sys/types.h>

#include <array>
#include <cstddef>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "ocr/scan/child_process.h"
#include "ocr/scan/descriptor.h"

namespace ocr {

/// How a process begins.
struct ChildStart {
    /// What it sees as its descriptors 0, 1, 2 and 3; -1 for none.
    std::array<int, 4> descriptors{-1, -1, -1, -1};
    std::size_t memory = 0;  ///< Address space in bytes; 0: as much as it likes.
    /// Whether it leads a process group: Ctrl+C at our terminal then leaves it alone, and it can be ended with all that it started.
    bool ownGroup = false;
    /// Whether it is killed when the thread that starts it is no more. For programs that are not ours; our own see to it themselves (ParentPipe).
    bool diesWithUs = false;
};

/// The exit code of a child whose program could not be started; a loader that misses a library ends with it too.
inline constexpr int kProgramNotFound = 127;

/// Starts a program found on PATH, in the C locale, with no signal blocked.
/// @throws review::Failure(world) when no process can be had.
[[nodiscard]] pid_t spawnChild(const std::vector<std::string>& command, const ChildStart& start);

/// The two ends of a pipe, for reading and for writing; closed in every program started.
[[nodiscard]] std::pair<Descriptor, Descriptor> makePipe();

/// Becomes readable when somebody asks to stop: what poll() can wait for beside pipes.
class StopBell {
public:
    /// @throws review::Failure(world)
    StopBell();
    /// While it lives, a request rings the bell.
    class Listener {
    public:
        Listener(const StopBell& bell, const std::stop_token& stop) : ring_(stop, Ring{bell.bell_.get()}) {}

    private:
        struct Ring {
            int bell;
            void operator()() const noexcept;
        };
        std::stop_callback<Ring> ring_;
    };

    [[nodiscard]] int get() const { return bell_.get(); }

private:
    Descriptor bell_;
};

/// Waits for the end of a child and takes its exit status from the system.
int waitForEnd(pid_t child);

/// Writes what waitForEnd() gave into a result.
void takeStatus(int status, ChildResult& result);

/// The failure of a system call, by errno. @throws review::Failure(world) always.
[[noreturn]] void failForWantOf(const char* what);

}  // namespace ocr
