#pragma once

#include <filesystem>
#include <string>

namespace desk_test {

/// What is said on the program's error stream while this lives: the toolkit complains there. Said again on the real one at the end.
class ErrorStream {
public:
    ErrorStream();
    ~ErrorStream();
    ErrorStream(const ErrorStream&) = delete;
    ErrorStream& operator=(const ErrorStream&) = delete;

    /// What was said since the last time.
    [[nodiscard]] std::string take();

private:
    std::filesystem::path file_;
    int real_;
    std::size_t taken_ = 0;
};

}  // namespace desk_test
