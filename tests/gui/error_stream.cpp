#include "tests/gui/error_stream.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>

#include "tests/gui/desk_fixture.h"

namespace desk_test {

ErrorStream::ErrorStream() : file_(ownFolder("sogoc_desk_errors")), real_(dup(STDERR_FILENO)) {
    const int file = open(file_.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_APPEND, 0600);
    dup2(file, STDERR_FILENO);
    close(file);
}

ErrorStream::~ErrorStream() {
    std::fflush(stderr);
    dup2(real_, STDERR_FILENO);
    close(real_);
    std::cerr << std::ifstream(file_).rdbuf();
    std::filesystem::remove(file_);
}

std::string ErrorStream::take() {
    std::fflush(stderr);
    std::ostringstream all;
    all << std::ifstream(file_).rdbuf();
    const std::string said = all.str().substr(taken_);
    taken_ += said.size();
    return said;
}

}  // namespace desk_test
