#include "ocr/scan/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <system_error>
#include <utility>

#include "review/base/failure.h"

namespace ocr {
namespace {

constexpr int kNotFound = 127;
constexpr std::size_t kMaxErrors = 64 * 1024;
using Clock = std::chrono::steady_clock;

class Descriptor {
public:
    explicit Descriptor(int fd = -1) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Descriptor() { close(); }
    void close() {
        if (fd_ >= 0) ::close(std::exchange(fd_, -1));
    }
    [[nodiscard]] int get() const { return fd_; }

private:
    int fd_;
};

[[noreturn]] void failForWantOf(const char* what) {
    throw review::Failure(review::FailureKind::world,
                          {"Máy không khởi động được chương trình phụ để đọc tệp. Hãy đóng bớt chương trình rồi thử lại.",
                           "The computer could not start the helper program that reads this file. Close some programs and try again."},
                          std::string(what) + ": " + std::generic_category().message(errno));
}

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

std::pair<Descriptor, Descriptor> makePipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) failForWantOf("pipe2");
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

// Between fork and exec of a program with threads only plain system calls are safe: nothing here allocates.
[[noreturn]] void becomeProgram(char* const* argv, char* const* environment, const int (&descriptors)[4], std::size_t memory) {
    // Two steps, so that no wanted descriptor is overwritten before it was copied.
    int high[4];
    for (int i = 0; i < 4; ++i) high[i] = ::fcntl(descriptors[i], F_DUPFD_CLOEXEC, 10);
    for (int i = 0; i < 4; ++i) ::dup2(high[i], i);
    const rlimit space{memory, memory};
    ::setrlimit(RLIMIT_AS, &space);
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    ::execvpe(argv[0], argv, environment);
    ::_exit(kNotFound);
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

int waitFor(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

}  // namespace

ChildResult runChild(const std::vector<std::string>& command, std::string_view file, const ChildLimits& limits) {
    std::vector<std::string> arguments = command;
    std::vector<std::string> environment = childEnvironment();
    const std::vector<char*> argv = pointersTo(arguments);
    const std::vector<char*> envp = pointersTo(environment);

    Descriptor input = namelessFile(file);
    Descriptor nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    auto [output, outputEnd] = makePipe();
    auto [errors, errorsEnd] = makePipe();
    const int descriptors[4] = {nothing.get(), outputEnd.get(), errorsEnd.get(), input.get()};

    const pid_t child = ::fork();
    if (child < 0) failForWantOf("fork");
    if (child == 0) becomeProgram(argv.data(), envp.data(), descriptors, limits.memory);
    outputEnd.close();
    errorsEnd.close();

    ChildResult result;
    collect(output, errors, limits, result);
    if (result.end != ChildResult::End::exited) ::kill(child, SIGKILL);
    const int status = waitFor(child);
    if (result.end != ChildResult::End::exited) return result;
    if (!WIFEXITED(status)) result.end = ChildResult::End::killed;
    if (WIFEXITED(status)) result.exitCode = WEXITSTATUS(status);
    if (WIFEXITED(status) && result.exitCode == kNotFound) result.end = ChildResult::End::notFound;
    return result;
}

}  // namespace ocr
