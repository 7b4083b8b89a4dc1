#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

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
    std::string output;    ///< Standard output.
    std::string errors;    ///< Standard error, at most 64 KB.
};

/// The name under which a child of runChild() finds the bytes given as `file`.
inline constexpr std::string_view kChildFile = "/dev/fd/3";

/// Runs a program found on PATH and waits for its end: the one place of the workshop that starts processes (POSIX). The child sees `file` as a
/// nameless file kChildFile, an empty standard input and the C locale. A child that exceeds a limit is killed.
/// @throws review::Failure(world) when no process or pipe can be had.
[[nodiscard]] ChildResult runChild(const std::vector<std::string>& command, std::string_view file, const ChildLimits& limits = {});

}  // namespace ocr
