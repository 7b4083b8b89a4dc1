#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "ocr/scan/child_process.h"
#include "ocr/scan/child_spawn.h"

namespace ocr {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// Time for a child nobody needs any more, to let its device go.
constexpr milliseconds kGrace{2000};
/// A process inside a system call that cannot be interrupted outlives SIGKILL: it must not hold us.
constexpr milliseconds kDying{1000};
constexpr std::size_t kKeptErrors = 4096;

/// poll() until a moment, whatever signals come. False when nothing happened until then.
bool happened(std::span<pollfd> waiting, Clock::time_point until) {
    for (;;) {
        const auto left = std::chrono::ceil<milliseconds>(until - Clock::now()).count();
        const int ready = ::poll(waiting.data(), waiting.size(), int(std::clamp<long long>(left, 0, 1'000'000)));
        if (ready > 0) return true;
        if (ready == 0 && left <= 0) return false;
        if (ready < 0 && errno != EINTR) return false;
    }
}

}  // namespace

struct ChildConversation::Process {
    pid_t child = -1;
    Descriptor talk;    ///< A socket, because writing to one can be told not to raise SIGPIPE.
    Descriptor errors;  ///< Read whenever we wait for the child, so that it never has to wait for us.
    Descriptor ended;   ///< Becomes readable when the child has ended; none on a kernel before 5.3.
    StopBell bell;
    std::array<char, 64 * 1024> buffer{};
    std::size_t from = 0;  ///< What was received and not yet heard: [from, to) of the buffer.
    std::size_t to = 0;
    std::string lastErrors;

    void keepErrors() {
        // As much as a pipe holds.
        std::array<char, 64 * 1024> some{};
        const ssize_t got = ::read(errors.get(), some.data(), some.size());
        if (got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN)) errors.close();
        if (got > 0) lastErrors.append(some.data(), std::size_t(got));
        if (lastErrors.size() > kKeptErrors) lastErrors.erase(0, lastErrors.size() - kKeptErrors);
    }

    // Fills the empty buffer.
    Heard receive() {
        const ssize_t got = ::recv(talk.get(), buffer.data(), buffer.size(), MSG_DONTWAIT);
        from = 0;
        to = got > 0 ? std::size_t(got) : 0;
        const bool later = got < 0 && (errno == EINTR || errno == EAGAIN);
        return got > 0 ? Heard::all : later ? Heard::silence : Heard::end;
    }

    // Waits until there is something in the buffer.
    Heard listen(const Listening& listening) {
        if (listening.stop.stop_requested()) return Heard::stopped;
        if (from < to) return Heard::all;
        if (talk.get() < 0) return Heard::end;
        const StopBell::Listener ring(bell, listening.stop);
        const auto until = Clock::now() + listening.patience;
        for (;;) {
            std::array<pollfd, 3> waiting{{{talk.get(), POLLIN, 0}, {bell.get(), POLLIN, 0}, {errors.get(), POLLIN, 0}}};
            if (!happened(waiting, until)) return Heard::silence;
            if (waiting[1].revents) return Heard::stopped;
            if (waiting[2].revents) keepErrors();
            if (!waiting[0].revents) continue;
            const Heard heard = receive();
            if (heard != Heard::silence) return heard;
        }
    }

    bool endsWithin(milliseconds time) {
        const auto until = Clock::now() + time;
        for (;;) {
            std::array<pollfd, 2> waiting{{{ended.get(), POLLIN, 0}, {errors.get(), POLLIN, 0}}};
            if (!happened(waiting, until)) return false;
            if (waiting[1].revents) keepErrors();
            if (waiting[0].revents) return true;
        }
    }

    // The group first by its own name: the child may not have come to lead it yet.
    void kill() const {
        ::kill(-child, SIGKILL);
        ::kill(child, SIGKILL);
    }
};

ChildConversation::ChildConversation(const std::vector<std::string>& command) : process_(std::make_unique<Process>()) {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) failForWantOf("socketpair");
    process_->talk = Descriptor(ends[0]);
    const Descriptor talkEnd(ends[1]);
    auto [errors, errorsEnd] = makePipe();
    process_->errors = std::move(errors);
    ::fcntl(process_->errors.get(), F_SETFL, O_NONBLOCK);
    process_->child = spawnChild(command, {.descriptors = {talkEnd.get(), talkEnd.get(), errorsEnd.get(), -1}, .ownGroup = true});
    // By number: Debian 12 declares pidfd_open() for C only.
    process_->ended = Descriptor(int(::syscall(SYS_pidfd_open, process_->child, 0)));
}

ChildConversation::~ChildConversation() { end(kGrace); }

void ChildConversation::say(std::string_view text, std::span<const Descriptor* const> handed) {
    iovec words{const_cast<char*>(text.data()), text.size()};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(kMostHanded * sizeof(int))> room{};
    msghdr message{};
    message.msg_iov = &words;
    message.msg_iovlen = 1;
    if (!handed.empty()) {
        assert(handed.size() <= kMostHanded);
        message.msg_control = room.data();
        message.msg_controllen = CMSG_SPACE(handed.size() * sizeof(int));
        cmsghdr* header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(handed.size() * sizeof(int));
        for (std::size_t i = 0; i < handed.size(); ++i) {
            const int number = handed[i]->get();
            std::memcpy(CMSG_DATA(header) + i * sizeof(int), &number, sizeof(int));
        }
    }
    // Requests are far shorter than what a socket takes at once; one that does not fit is never finished, and the child's silence tells.
    [[maybe_unused]] const ssize_t said = ::sendmsg(process_->talk.get(), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
}

bool ChildConversation::lives() const {
    pollfd ended{process_->ended.get(), POLLIN, 0};
    return process_->child >= 0 && process_->talk.get() >= 0 && (ended.fd < 0 || ::poll(&ended, 1, 0) == 0);
}

ChildConversation::Heard ChildConversation::hearLine(std::string& line, std::size_t longest, const Listening& listening) {
    line.clear();
    for (;;) {
        const Heard heard = process_->listen(listening);
        if (heard != Heard::all) return heard;
        const char* begin = process_->buffer.data() + process_->from;
        const char* end = process_->buffer.data() + process_->to;
        const char* newline = std::find(begin, end, '\n');
        line.append(begin, newline);
        process_->from += std::size_t(newline - begin) + (newline == end ? 0 : 1);
        if (line.size() > longest) return Heard::tooLong;
        if (newline != end) return Heard::all;
    }
}

ChildConversation::Heard ChildConversation::hearBytes(std::span<std::uint8_t> into, const Listening& listening) {
    while (!into.empty()) {
        const Heard heard = process_->listen(listening);
        if (heard != Heard::all) return heard;
        const std::size_t count = std::min(into.size(), process_->to - process_->from);
        std::memcpy(into.data(), process_->buffer.data() + process_->from, count);
        process_->from += count;
        into = into.subspan(count);
    }
    return Heard::all;
}

void ChildConversation::hangUp() {
    if (process_->talk.get() >= 0) ::shutdown(process_->talk.get(), SHUT_RDWR);
    process_->talk.close();
    process_->from = process_->to = 0;
}

ChildResult ChildConversation::end(milliseconds grace) {
    ChildResult result;
    hangUp();
    if (process_->child < 0) return result;
    const bool byItself = process_->endsWithin(grace);
    // Also when it ended by itself: what it started must not stay. It keeps its number until its status is taken.
    process_->kill();
    const bool dead = byItself || process_->ended.get() < 0 || process_->endsWithin(kDying);
    if (dead) takeStatus(waitForEnd(process_->child), result);
    if (!byItself) result.end = ChildResult::End::outOfTime;
    process_->keepErrors();
    result.errors = process_->lastErrors;
    process_->child = -1;
    return result;
}

}  // namespace ocr
