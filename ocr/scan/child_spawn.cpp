#include "ocr/scan/child_spawn.h"

#include <fcntl.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <string_view>
#include <system_error>

#include "review/base/failure.h"

namespace ocr {
namespace {

// Between fork and exec of a program with threads only plain system calls are safe: nothing here allocates.
[[noreturn]] void becomeProgram(char* const* argv, char* const* environment, const ChildStart& start) {
    if (start.ownGroup) ::setpgid(0, 0);
    if (start.diesWithUs) ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    // Two steps, so that no wanted descriptor is overwritten before it was copied.
    std::array<int, 4> high{};
    for (std::size_t i = 0; i < high.size(); ++i) {
        high[i] = start.descriptors[i] < 0 ? -1 : ::fcntl(start.descriptors[i], F_DUPFD_CLOEXEC, 10);
    }
    for (std::size_t i = 0; i < high.size(); ++i) {
        if (high[i] >= 0) ::dup2(high[i], int(i));
    }
    if (start.memory > 0) {
        const rlimit space{start.memory, start.memory};
        ::setrlimit(RLIMIT_AS, &space);
    }
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::execvpe(argv[0], argv, environment);
    // Not _exit(): under the thread sanitizer that flushes our own streams into the child's.
    for (;;) ::syscall(SYS_exit_group, kProgramNotFound);
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

std::vector<std::string> childEnvironment() {
    std::vector<std::string> kept{"LC_ALL=C"};
    for (char** entry = environ; *entry; ++entry) {
        const std::string_view text(*entry);
        if (!text.starts_with("LC_") && !text.starts_with("LANG")) kept.emplace_back(text);
    }
    return kept;
}

}  // namespace

void failForWantOf(const char* what) {
    throw review::Failure(review::FailureKind::world,
                          {"Máy không khởi động được chương trình phụ. Hãy đóng bớt chương trình rồi thử lại.",
                           "The computer could not start a helper program. Close some programs and try again."},
                          std::string(what) + ": " + std::generic_category().message(errno));
}

pid_t spawnChild(const std::vector<std::string>& command, const ChildStart& start) {
    std::vector<std::string> arguments = command;
    std::vector<std::string> environment = childEnvironment();
    const std::vector<char*> argv = pointersTo(arguments);
    const std::vector<char*> envp = pointersTo(environment);
    const pid_t child = ::fork();
    if (child < 0) failForWantOf("fork");
    if (child == 0) becomeProgram(argv.data(), envp.data(), start);
    return child;
}

std::pair<Descriptor, Descriptor> makePipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) failForWantOf("pipe2");
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

StopBell::StopBell() : bell_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (bell_.get() < 0) failForWantOf("eventfd");
}

void StopBell::Listener::Ring::operator()() const noexcept {
    const std::uint64_t once = 1;
    [[maybe_unused]] const ssize_t rung = ::write(bell, &once, sizeof once);
}

int waitForEnd(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

void takeStatus(int status, ChildResult& result) {
    if (WIFEXITED(status)) {
        result.exitCode = WEXITSTATUS(status);
        result.end = result.exitCode == kProgramNotFound ? ChildResult::End::notFound : ChildResult::End::exited;
    } else {
        result.end = ChildResult::End::killed;
        result.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    }
}

}  // namespace ocr
