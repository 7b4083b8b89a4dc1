#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace faults {

/// What a finished program left.
struct Finished {
    int code = -1;  ///< Exit code; 128 + signal when a signal ended it.
    std::string out;
    std::string err;
};

/// A program started with its own environment: nothing of the tester's SOGOC_… settings reaches it.
struct Start {
    std::vector<std::string> arguments;              ///< Without the program.
    std::map<std::string, std::string> environment;  ///< Added to PATH and the plain C locale.
    std::string input;                               ///< Given on the standard input.
    bool bareRights = false;                         ///< As root, without the right to pass over file permissions.
};

/// Runs the real `sogoc` to its end.
[[nodiscard]] Finished runSogoc(const Start& start);

/// Runs the real `sogoc` and sends it a signal after the first line of its error stream that `when` accepts. The line is the observable
/// state: nothing waits for a clock.
[[nodiscard]] Finished runSogocUntil(const Start& start, const std::function<bool(const std::string&)>& when, int signal);

/// A moment in the life of a program, told without a clock: so many whole lines of its error stream, then so many looks at it. A look waits
/// for its streams, a tenth of a millisecond at most.
struct Moment {
    std::size_t lines = 0;
    std::size_t looks = 0;
};

/// A run, and how many looks it lasted.
struct Looked {
    Finished finished;
    std::size_t looks = 0;
};

/// Runs the real `sogoc` and kills it (SIGKILL) at that moment, or lets it end when it is done before.
[[nodiscard]] Looked runSogocUntilMoment(const Start& start, const Moment& moment);

/// Runs any program found on the search path.
[[nodiscard]] Finished runProgram(const std::string& program, const std::vector<std::string>& arguments);

/// Where the program under test lies.
[[nodiscard]] std::filesystem::path sogocProgram();

/// A folder of its own, gone with the object.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// Writes a file into it and gives its path.
    std::filesystem::path write(const std::string& name, std::string_view bytes) const;

private:
    std::filesystem::path path_;
};

}  // namespace faults
