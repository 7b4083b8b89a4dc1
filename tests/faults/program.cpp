#include "tests/faults/program.h"

#include <fcntl.h>
#include <linux/capability.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <stdexcept>

namespace faults {
namespace {

namespace fs = std::filesystem;

struct Pipe {
    std::array<int, 2> ends{-1, -1};
    Pipe() {
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    }
    void closeEnd(std::size_t end) {
        if (ends[end] >= 0) ::close(ends[end]);
        ends[end] = -1;
    }
    ~Pipe() {
        closeEnd(0);
        closeEnd(1);
    }
};

std::vector<std::string> environmentOf(const Start& start) {
    const char* path = std::getenv("PATH");
    std::vector<std::string> environment{std::string("PATH=") + (path ? path : "/usr/bin:/bin"), "LC_ALL=C"};
    // Sanitizers and models are the tester's business.
    for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "TESSDATA_PREFIX"}) {
        if (const char* value = std::getenv(name)) environment.push_back(std::string(name) + "=" + value);
    }
    for (const auto& [name, value] : start.environment) environment.push_back(name + "=" + value);
    return environment;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// A running child with its three streams.
class Child {
public:
    Child(const std::string& program, const Start& start) {
        std::vector<std::string> words{program};
        words.insert(words.end(), start.arguments.begin(), start.arguments.end());
        std::vector<std::string> environment = environmentOf(start);
        const auto arguments = pointersTo(words);
        const auto variables = pointersTo(environment);
        pid_ = ::fork();
        if (pid_ < 0) throw std::runtime_error("no child process");
        if (pid_ == 0) become(program, arguments.data(), variables.data(), start.bareRights);
        in_.closeEnd(0);
        out_.closeEnd(1);
        err_.closeEnd(1);
        // Small enough for the pipe's own room, so that writing never waits.
        [[maybe_unused]] const auto written = ::write(in_.ends[1], start.input.data(), start.input.size());
        in_.closeEnd(1);
    }

    /// Reads both streams to their end; `onLine` gets every whole line of the error stream. With `onLook` they are looked at all the time,
    /// as long as it says true.
    Finished finish(const std::function<void(const std::string&)>& onLine, const std::function<bool()>& onLook = {}) {
        Finished finished;
        std::size_t seen = 0;
        bool looking = static_cast<bool>(onLook);
        constexpr timespec kLook{0, 100'000};
        while (out_.ends[0] >= 0 || err_.ends[0] >= 0) {
            std::array<pollfd, 2> streams{pollfd{out_.ends[0], POLLIN, 0}, pollfd{err_.ends[0], POLLIN, 0}};
            if (looking) looking = onLook();
            if (::ppoll(streams.data(), streams.size(), looking ? &kLook : nullptr, nullptr) < 0 && errno != EINTR) {
                throw std::runtime_error("poll failed");
            }
            if (streams[0].revents != 0) take(out_, finished.out);
            if (streams[1].revents != 0) take(err_, finished.err);
            for (auto end = finished.err.find('\n', seen); end != std::string::npos; end = finished.err.find('\n', seen)) {
                onLine(finished.err.substr(seen, end - seen));
                seen = end + 1;
            }
        }
        int status = 0;
        ::waitpid(pid_, &status, 0);
        finished.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        return finished;
    }

    void send(int signal) const { ::kill(pid_, signal); }

private:
    [[noreturn]] void become(const std::string& program, char* const* arguments, char* const* variables, bool bareRights) {
        ::dup2(in_.ends[0], STDIN_FILENO);
        ::dup2(out_.ends[1], STDOUT_FILENO);
        ::dup2(err_.ends[1], STDERR_FILENO);
        if (bareRights) {
            // Root stays root but obeys file permissions, as every clerk must.
            ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0);
            ::prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH, 0, 0, 0);
        }
        ::execvpe(program.c_str(), arguments, variables);
        ::_exit(127);
    }

    static void take(Pipe& pipe, std::string& into) {
        std::array<char, 4096> piece{};
        const auto got = ::read(pipe.ends[0], piece.data(), piece.size());
        if (got > 0) {
            into.append(piece.data(), static_cast<std::size_t>(got));
        } else if (got == 0 || errno != EINTR) {
            pipe.closeEnd(0);
        }
    }

    Pipe in_, out_, err_;
    pid_t pid_ = -1;
};

}  // namespace

fs::path sogocProgram() { return SOGOC_PROGRAM; }

Finished runSogoc(const Start& start) {
    return Child(sogocProgram(), start).finish([](const std::string&) {});
}

Finished runSogocUntil(const Start& start, const std::function<bool(const std::string&)>& when, int signal) {
    Child child(sogocProgram(), start);
    bool sent = false;
    return child.finish([&](const std::string& line) {
        if (sent || !when(line)) return;
        child.send(signal);
        sent = true;
    });
}

Looked runSogocUntilMoment(const Start& start, const Moment& moment) {
    Child child(sogocProgram(), start);
    Looked looked;
    std::size_t lines = 0;
    std::size_t looksAfterLines = 0;
    const auto look = [&] {
        ++looked.looks;
        if (lines < moment.lines || looksAfterLines++ < moment.looks) return true;
        child.send(SIGKILL);
        return false;
    };
    looked.finished = child.finish([&](const std::string&) { ++lines; }, look);
    return looked;
}

Finished runProgram(const std::string& program, const std::vector<std::string>& arguments) {
    return Child(program, {arguments, {}, {}, false}).finish([](const std::string&) {});
}

Folder::Folder() {
    std::string name = (fs::temp_directory_path() / "sogoc-test-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    path_ = name;
}

Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

fs::path Folder::write(const std::string& name, std::string_view bytes) const {
    const fs::path path = path_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return path;
}

}  // namespace faults
