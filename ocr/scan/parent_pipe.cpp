#include "ocr/scan/parent_pipe.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

namespace ocr {
namespace {

/// No line comes with more.
constexpr std::size_t kMostHanded = 8;

/// For the handler, which may touch nothing else.
volatile std::sig_atomic_t secondsAfterTheParent = 0;

}  // namespace

ParentPipe::ParentPipe(std::chrono::seconds afterParent) {
    std::signal(SIGPIPE, SIG_IGN);
    secondsAfterTheParent = std::sig_atomic_t(afterParent.count());
    std::signal(SIGUSR2, [](int) { ::alarm(unsigned(secondsAfterTheParent)); });
    ::prctl(PR_SET_PDEATHSIG, afterParent.count() > 0 ? SIGUSR2 : SIGKILL);
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
        const ssize_t got = receive(some);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return std::nullopt;
        waiting_.append(some.data(), std::size_t(got));
    }
}

Descriptor ParentPipe::takeHanded() {
    if (handed_.empty()) return Descriptor();
    Descriptor first = std::move(handed_.front());
    handed_.pop_front();
    return first;
}

long ParentPipe::receive(std::span<char> into) {
    iovec words{into.data(), into.size()};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(kMostHanded * sizeof(int))> room{};
    msghdr message{};
    message.msg_iov = &words;
    message.msg_iovlen = 1;
    message.msg_control = room.data();
    message.msg_controllen = room.size();
    const ssize_t got = ::recvmsg(STDIN_FILENO, &message, MSG_CMSG_CLOEXEC);
    // A person at a terminal talks through no socket.
    if (got < 0 && errno == ENOTSOCK) return ::read(STDIN_FILENO, into.data(), into.size());
    for (cmsghdr* header = got > 0 ? CMSG_FIRSTHDR(&message) : nullptr; header; header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
        for (std::size_t at = 0; CMSG_LEN(at + sizeof(int)) <= header->cmsg_len; at += sizeof(int)) {
            int number = -1;
            std::memcpy(&number, CMSG_DATA(header) + at, sizeof(int));
            handed_.emplace_back(number);
        }
    }
    return got;
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
