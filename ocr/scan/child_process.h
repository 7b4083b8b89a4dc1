#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "ocr/scan/descriptor.h"

namespace ocr {

/// What a child process may use before it is ended.
struct ChildLimits {
    std::chrono::milliseconds time{120'000};      ///< Wall clock.
    std::size_t output = std::size_t(2) << 30;    ///< Bytes of standard output.
    std::size_t memory = std::size_t(4) << 30;    ///< Address space.
};

struct ChildResult {
    enum class End { exited, notFound, outOfTime, tooMuchOutput, killed };
    End end = End::exited;
    int exitCode = 0;      ///< Meaningful when `end` is exited.
    int signal = 0;        ///< Meaningful when `end` is killed: what it died of.
    std::string output;    ///< Standard output.
    std::string errors;    ///< Standard error, at most 64 KB.
};

/// How it ended and the end of what it printed on its standard error, in one line for the log.
[[nodiscard]] std::string howItEnded(const ChildResult& result);

/// Whether the system ended it because it had worked longer than its limit, or because the machine had no more memory: nobody else kills it with
/// exactly these.
[[nodiscard]] bool workedTooLong(const ChildResult& result);
[[nodiscard]] bool diedForMemory(const ChildResult& result);

/// The name under which a child of runChild() finds the bytes given as `file`.
inline constexpr std::string_view kChildFile = "/dev/fd/3";

/// Runs a program found on PATH and waits for its end: the one place of the workshop that starts processes (POSIX). The child sees `file` as a
/// nameless file kChildFile, an empty standard input and the C locale. A child that exceeds a limit
/// is killed, and so is one that lives when this thread ends.
/// @throws review::Failure(world) when no process or pipe can be had, Failure(cancelled) when stopped.
[[nodiscard]] ChildResult runChild(const std::vector<std::string>& command, std::string_view file, const ChildLimits& limits = {},
                                   const std::stop_token& stop = {});

/// How long a child is listened to.
struct Listening {
    std::chrono::milliseconds patience{10'000};  ///< Longest silence.
    std::stop_token stop;                        ///< Ends the waiting at once.
};

/// How many descriptors can go over with one line.
inline constexpr std::size_t kMostHanded = 2;

/// A child process one talks with: we write to its standard input and read its standard output. Its standard error is kept for the log and never
/// fills up. It leads a process group of its own, which ends with it. Use from one thread, which must live as long as the child.
class ChildConversation {
public:
    /// What came of listening.
    enum class Heard {
        all,      ///< What was wanted.
        silence,  ///< Nothing for as long as our patience lasts.
        stopped,  ///< Somebody asked us to stop.
        tooLong,  ///< A line without an end.
        end,      ///< The child says no more: it is dead or dying.
    };

    /// Starts a program found on PATH, or at a path. One that cannot be started is heard as `end`, and end() says notFound.
    /// @throws review::Failure(world) when no process or pipe can be had.
    explicit ChildConversation(const std::vector<std::string>& command);
    /// Ends the child, kindly first.
    ~ChildConversation();
    ChildConversation(const ChildConversation&) = delete;
    ChildConversation& operator=(const ChildConversation&) = delete;

    /// Never waits. A child that no longer takes anything is not an error here: it shows when one listens.
    /// @param handed what goes over with the text, at most kMostHanded; the child gets its own hold on each, in this order.
    void say(std::string_view text, std::span<const Descriptor* const> handed = {});
    /// Whether it has not ended, as far as one knows without waiting.
    [[nodiscard]] bool lives() const;
    /// The next line, without its end.
    /// @param longest bytes of a line that are waited for.
    [[nodiscard]] Heard hearLine(std::string& line, std::size_t longest, const Listening& listening);
    /// So many bytes, all of them or none that count.
    [[nodiscard]] Heard hearBytes(std::span<std::uint8_t> into, const Listening& listening);

    /// No more talk, and no waiting: the child finds the end of its input and cannot write any more.
    void hangUp();
    /// Hangs up, gives the child time to end by itself, then kills it with all that it started. Afterwards there is nothing more to hear.
    /// @return exited, notFound, killed by itself, or outOfTime when it was killed by us; the errors are the last 4 KB.
    ChildResult end(std::chrono::milliseconds grace);

private:
    struct Process;
    std::unique_ptr<Process> process_;
};

}  // namespace ocr
