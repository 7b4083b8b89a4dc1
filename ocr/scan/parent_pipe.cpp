#include "ocr/scan/parent_pipe.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace ocr {
namespace {

/// Time to let the device go when the parent was killed.
constexpr unsigned kSecondsAfterTheParent = 5;

}  // namespace

ParentPipe::ParentPipe() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGUSR2, [](int) { ::alarm(kSecondsAfterTheParent); });
    ::prctl(PR_SET_PDEATHSIG, SIGUSR2);
    out_ = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
}

std::optional<std::string> ParentPipe::line(std::size_t longest) {
    for (;;) {
        const std::size_t end = waiting_.find('\n');
        if (end != std::string::npos) {
            std::string line = waiting_.substr(0, end);
            waiting_.erase(0, end + 1);
            return line;
        }
        if (waiting_.size() > longest) return std::nullopt;
        std::array<char, 4096> some{};
        const ssize_t got = ::read(STDIN_FILENO, some.data(), some.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return std::nullopt;
        waiting_.append(some.data(), std::size_t(got));
    }
}

void ParentPipe::write(std::string_view text) const { write({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}); }

void ParentPipe::write(std::span<const std::uint8_t> bytes) const {
    while (!bytes.empty()) {
        const ssize_t written = ::write(out_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) throw ParentGone();
        bytes = bytes.subspan(std::size_t(written));
    }
}

}  // namespace ocr
