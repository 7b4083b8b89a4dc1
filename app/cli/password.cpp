#include "app/cli/password.h"

#include <termios.h>
#include <unistd.h>

#include <iostream>

#include "app/language.h"
#include "review/base/failure.h"

namespace app {
namespace {

/// Switches the terminal's echo off while it lives.
class NoEcho {
public:
    NoEcho() {
        if (::tcgetattr(STDIN_FILENO, &before_) != 0) return;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        changed_ = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~NoEcho() {
        if (changed_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;

private:
    termios before_{};
    bool changed_ = false;
};

std::string readLine() {
    std::string line;
    std::getline(std::cin, line);
    return line;
}

std::string askSilently(const std::string& question) {
    std::cerr << question << std::flush;
    const NoEcho silence;
    std::string answer = readLine();
    std::cerr << '\n';
    return answer;
}

}  // namespace

std::string readPassword() {
    const bool terminal = ::isatty(STDIN_FILENO) == 1;
    const std::string password = terminal ? askSilently(tr("Mật khẩu: ")) : readLine();
    if (terminal && askSilently(tr("Mật khẩu, lần nữa: ")) != password) {
        throw review::Failure(review::FailureKind::usage, {"Hai lần gõ mật khẩu không giống nhau.", "The two passwords typed differ."});
    }
    if (password.empty()) throw review::Failure(review::FailureKind::usage, {"Chưa có mật khẩu.", "No password was given."});
    return password;
}

}  // namespace app
