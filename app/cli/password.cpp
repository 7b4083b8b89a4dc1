#include "app/cli/password.h"

#include <termios.h>
#include <unistd.h>

#include <fstream>
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

/// The first line of a file that nobody else may read.
std::string passwordIn(const std::filesystem::path& file) {
    namespace fs = std::filesystem;
    std::ifstream in(file);
    std::string line;
    if (!in || !std::getline(in, line) || line.empty()) {
        throw review::Failure(review::FailureKind::usage, {"Không đọc được mật khẩu trong tệp " + file.string() + ".",
                                                           "No password can be read in the file " + file.string() + "."});
    }
    std::error_code error;
    const fs::perms others = fs::perms::group_all | fs::perms::others_all;
    if ((fs::status(file, error).permissions() & others) != fs::perms::none) {
        throw review::Failure(review::FailureKind::usage, {"Người khác đọc được tệp mật khẩu " + file.string() + ". Hãy đặt quyền 600.",
                                                           "Others may read the password file " + file.string() + ". Give it the mode 600."});
    }
    return line;
}

}  // namespace

std::string ownPassword(const Settings& settings) {
    if (!settings.passwordFile.empty()) return passwordIn(settings.passwordFile);
    if (settings.passwordOnInput) return readLine();
    if (::isatty(STDIN_FILENO) == 1) return askSilently(fill(tr("Mật khẩu của {1}: "), {settings.who}));
    throw review::Failure(review::FailureKind::usage,
                          {"Kho này có tài khoản: cần mật khẩu, từ màn hình, --password-stdin hoặc --password-file.",
                           "This store has accounts: a password is needed, from the terminal, --password-stdin or --password-file."});
}

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
