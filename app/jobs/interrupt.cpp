#include "app/jobs/interrupt.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <stdexcept>

namespace app {
namespace {

/// Where the handler writes: a handler may touch nothing but lock-free atomics and write(2).
std::atomic<int> writeEnd{-1};
std::atomic<int> caught{0};
constexpr int kExitCancelled = 130;

void onSignal(int) {
    const int before = errno;
    if (caught.fetch_add(1) > 0) ::_exit(kExitCancelled);
    const char byte = 's';
    [[maybe_unused]] const auto written = ::write(writeEnd.load(), &byte, 1);
    errno = before;
}

void handle(void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

}  // namespace

Interrupt::Interrupt() {
    if (::pipe2(pipe_.data(), O_CLOEXEC) != 0) throw std::logic_error("no pipe for signals");
    caught = 0;
    writeEnd = pipe_[1];
    watcher_ = std::jthread([this] { watch(); });
    handle(onSignal);
}

Interrupt::~Interrupt() {
    handle(SIG_DFL);
    const char byte = 'q';
    [[maybe_unused]] const auto written = ::write(pipe_[1], &byte, 1);
    watcher_.join();
    writeEnd = -1;
    ::close(pipe_[0]);
    ::close(pipe_[1]);
}

void Interrupt::watch() {
    char byte = 0;
    for (;;) {
        const auto got = ::read(pipe_[0], &byte, 1);
        if (got == 1 && byte == 's') stop_.request_stop();
        if (got == 1 && byte == 'q') return;
        if (got == 0 || (got < 0 && errno != EINTR)) return;
    }
}

}  // namespace app
