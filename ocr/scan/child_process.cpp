#include "ocr/scan/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>

#include "ocr/scan/child_spawn.h"
#include "ocr/stop.h"

namespace ocr {
namespace {

constexpr std::size_t kMaxErrors = 64 * 1024;
using Clock = std::chrono::steady_clock;

Descriptor namelessFile(std::string_view bytes) {
    Descriptor file(memfd_create("sogoc", MFD_CLOEXEC));
    if (file.get() < 0) failForWantOf("memfd_create");
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) failForWantOf("write");
        bytes.remove_prefix(std::size_t(written));
    }
    if (::lseek(file.get(), 0, SEEK_SET) < 0) failForWantOf("lseek");
    return file;
}

// Returns false at the end of the stream.
bool readSome(int fd, std::string& into, std::size_t limit, bool& overflow) {
    char buffer[65536];
    const ssize_t got = ::read(fd, buffer, sizeof buffer);
    if (got < 0) return errno == EINTR || errno == EAGAIN;
    if (got == 0) return false;
    const std::size_t room = limit - std::min(limit, into.size());
    overflow = overflow || std::size_t(got) > room;
    into.append(buffer, std::min(room, std::size_t(got)));
    return true;
}

void collect(Descriptor& output, Descriptor& errors, const ChildLimits& limits, const StopBell& bell, ChildResult& result) {
    const auto end = Clock::now() + limits.time;
    while (output.get() >= 0 || errors.get() >= 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        pollfd waiting[3] = {{output.get(), POLLIN, 0}, {errors.get(), POLLIN, 0}, {bell.get(), POLLIN, 0}};
        const int ready = left > 0 ? ::poll(waiting, 3, int(std::min<long long>(left, 1'000'000))) : 0;
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0 || waiting[2].revents) {
            result.end = ChildResult::End::outOfTime;
            return;
        }
        bool overflow = false;
        bool ignored = false;
        if (waiting[0].revents && !readSome(output.get(), result.output, limits.output, overflow)) output.close();
        if (waiting[1].revents && !readSome(errors.get(), result.errors, kMaxErrors, ignored)) errors.close();
        if (overflow) {
            result.end = ChildResult::End::tooMuchOutput;
            return;
        }
    }
}

/// The end of what the child printed, in one line of the log.
std::string lastWords(const ChildResult& result) {
    constexpr std::size_t kMost = 300;
    std::string words = result.errors.substr(result.errors.size() - std::min(kMost, result.errors.size()));
    while (words.ends_with('\n')) words.pop_back();
    std::ranges::replace(words, '\n', '/');
    return words.empty() ? words : ": " + words;
}

std::string endOf(const ChildResult& result) {
    switch (result.end) {
        case ChildResult::End::killed:
            return "signal " + std::to_string(result.signal);
        case ChildResult::End::outOfTime:
            return "ended by us";
        case ChildResult::End::tooMuchOutput:
            return "too much output";
        case ChildResult::End::notFound:
        case ChildResult::End::exited:
            break;
    }
    return "exit code " + std::to_string(result.exitCode);
}

}  // namespace

std::string howItEnded(const ChildResult& result) { return endOf(result) + lastWords(result); }

bool workedTooLong(const ChildResult& result) { return result.end == ChildResult::End::killed && result.signal == SIGXCPU; }

bool diedForMemory(const ChildResult& result) { return result.end == ChildResult::End::killed && result.signal == SIGKILL; }

ChildResult runChild(const std::vector<std::string>& command, std::string_view file, const ChildLimits& limits,
                     const std::stop_token& stop) {
    stopIfAsked(stop);
    const Descriptor input = namelessFile(file);
    const StopBell bell;
    const StopBell::Listener listener(bell, stop);
    Descriptor nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    auto [output, outputEnd] = makePipe();
    auto [errors, errorsEnd] = makePipe();
    const pid_t child = spawnChild(command, {.descriptors = {nothing.get(), outputEnd.get(), errorsEnd.get(), input.get()},
                                             .memory = limits.memory,
                                             .diesWithUs = true});
    outputEnd.close();
    errorsEnd.close();

    ChildResult result;
    collect(output, errors, limits, bell, result);
    if (result.end != ChildResult::End::exited) ::kill(child, SIGKILL);
    const int status = waitForEnd(child);
    stopIfAsked(stop);
    if (result.end != ChildResult::End::exited) return result;
    takeStatus(status, result);
    return result;
}

}  // namespace ocr
