#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace desk_test {

/// One of the house's programs, from the folder of this one, at work beside it: killed (SIGKILL) with the object, if it still runs.
class OtherProgram {
public:
    /// @param log takes what it says on its error stream; nothing is kept without.
    OtherProgram(const std::string& name, const std::vector<std::string>& arguments, const std::filesystem::path& log = "/dev/null");
    ~OtherProgram();
    OtherProgram(const OtherProgram&) = delete;
    OtherProgram& operator=(const OtherProgram&) = delete;

    [[nodiscard]] bool runs() const;
    /// As a power cut would.
    void kill();

private:
    mutable pid_t pid_ = -1;  ///< -1 once it is gone.
};

}  // namespace desk_test
