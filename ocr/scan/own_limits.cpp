#include "ocr/scan/own_limits.h"

#include <fcntl.h>
#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <ctime>
#include <string_view>

namespace ocr {
namespace {

// The first number of this file of the system: pages of the address space. It is read without asking for memory.
std::size_t addressSpace() {
    std::array<char, 128> text{};
    const int file = ::open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    const ssize_t got = file < 0 ? -1 : ::read(file, text.data(), text.size());
    if (file >= 0) ::close(file);
    std::size_t pages = 0;
    if (got > 0) std::from_chars(text.data(), text.data() + got, pages);
    return pages * std::size_t(::sysconf(_SC_PAGESIZE));
}

rlim_t secondsWorked() {
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return rlim_t(time.tv_sec) + (time.tv_nsec > 0 ? 1 : 0);
}

// Only the soft limit: a hard one could never be raised again.
void limit(__rlimit_resource kind, rlim_t most) {
    rlimit now{};
    if (::getrlimit(kind, &now) != 0) return;
    now.rlim_cur = std::min(most, now.rlim_max);
    ::setrlimit(kind, &now);
}

}  // namespace

OwnLimits::OwnLimits(std::size_t memory, std::chrono::seconds work) {
    limit(RLIMIT_AS, rlim_t(addressSpace() + memory));
    limit(RLIMIT_CPU, secondsWorked() + rlim_t(work.count()));
    errno = 0;
}

OwnLimits::~OwnLimits() {
    limit(RLIMIT_AS, RLIM_INFINITY);
    limit(RLIMIT_CPU, RLIM_INFINITY);
}

bool OwnLimits::wantedMemory() const { return errno == ENOMEM; }

void keepFreedMemory(std::size_t bytes) {
    // What is mapped piece by piece is given back piece by piece.
    ::mallopt(M_MMAP_MAX, 0);
    ::mallopt(M_TRIM_THRESHOLD, int(bytes));
    // Else each thread keeps memory of its own, in pieces of 64 MB.
    ::mallopt(M_ARENA_MAX, 1);
}

void giveFreedMemoryBack() { ::malloc_trim(0); }

void giveWayToOthers() {
    constexpr std::string_view kFirst = "1000";
    const int file = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (file < 0) return;
    // A system that does not let us has its reasons.
    [[maybe_unused]] const ssize_t written = ::write(file, kFirst.data(), kFirst.size());
    ::close(file);
}

}  // namespace ocr
