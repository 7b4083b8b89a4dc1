#include "ocr/scan/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>

#include "ocr/scan/child_spawn.h"

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

void collect(Descriptor& output, Descriptor& errors, const ChildLimits& limits, ChildResult& result) {
    const auto end = Clock::now() + limits.time;
    while (output.get() >= 0 || errors.get() >= 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        pollfd waiting[2] = {{output.get(), POLLIN, 0}, {errors.get(), POLLIN, 0}};
        const int ready = left > 0 ? ::poll(waiting, 2, int(std::min<long long>(left, 1'000'000))) : 0;
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) {
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

}  // namespace

ChildResult runChild(const std::vector<std::string>& command, std::string_view file, const ChildLimits& limits) {
    Descriptor input = namelessFile(file);
    Descriptor nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    auto [output, outputEnd] = makePipe();
    auto [errors, errorsEnd] = makePipe();
    const pid_t child = spawnChild(command, {{nothing.get(), outputEnd.get(), errorsEnd.get(), input.get()}, limits.memory});
    outputEnd.close();
    errorsEnd.close();

    ChildResult result;
    collect(output, errors, limits, result);
    if (result.end != ChildResult::End::exited) ::kill(child, SIGKILL);
    const int status = waitForEnd(child);
    if (result.end != ChildResult::End::exited) return result;
    takeStatus(status, result);
    return result;
}

}  // namespace ocr
