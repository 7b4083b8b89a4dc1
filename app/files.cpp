#include "app/files.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "review/base/failure.h"

namespace app {
namespace {

namespace fs = std::filesystem;
using review::Failure;
using review::FailureKind;

[[noreturn]] void refuseRead(const fs::path& path, int error) {
    const std::string name = path.string();
    const std::string detail = name + ": " + std::strerror(error);
    if (error == ENOENT || error == ENOTDIR) {
        throw Failure(FailureKind::input, {"Không tìm thấy tệp: " + name + ".", "The file was not found: " + name + "."}, detail);
    }
    if (error == EISDIR) {
        throw Failure(FailureKind::input, {"Đây là thư mục, không phải tệp: " + name + ".", "This is a folder, not a file: " + name + "."},
                      detail);
    }
    throw Failure(
        FailureKind::input,
        {"Không có quyền đọc hoặc không đọc được: " + name + ".", "There is no right to read, or it cannot be read: " + name + "."},
        detail);
}

/// The run of digits at the start without leading zeros, and its whole length.
std::pair<std::string_view, std::size_t> digitsOf(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && std::isdigit(static_cast<unsigned char>(text[length]))) ++length;
    std::size_t zeros = 0;
    while (zeros + 1 < length && text[zeros] == '0') ++zeros;
    return {text.substr(zeros, length - zeros), length};
}

std::vector<fs::path> filesIn(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (entry->path().filename().string().starts_with('.')) continue;
        if (entry->is_regular_file()) files.push_back(entry->path());
    }
    if (error) {
        throw Failure(FailureKind::input,
                      {"Không đọc được thư mục: " + folder.string() + ". Hãy kiểm tra quyền đọc.",
                       "The folder cannot be read: " + folder.string() + ". Check the right to read."},
                      error.message());
    }
    std::sort(files.begin(), files.end(),
              [](const fs::path& a, const fs::path& b) { return naturallyBefore(a.filename().string(), b.filename().string()); });
    return files;
}

}  // namespace

std::string readWholeFile(const fs::path& path) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) refuseRead(path, EISDIR);
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) refuseRead(path, errno ? errno : EIO);
    std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (file.bad()) refuseRead(path, EIO);
    return bytes;
}

std::vector<fs::path> filesOf(const std::vector<fs::path>& paths) {
    std::vector<fs::path> files;
    for (const auto& path : paths) {
        std::error_code ignored;
        if (fs::is_directory(path, ignored)) {
            const auto inside = filesIn(path);
            files.insert(files.end(), inside.begin(), inside.end());
        } else {
            files.push_back(path);
        }
    }
    return files;
}

bool naturallyBefore(std::string_view a, std::string_view b) {
    const std::string_view wholeA = a;
    const std::string_view wholeB = b;
    while (!a.empty() && !b.empty()) {
        const auto [numberA, lengthA] = digitsOf(a);
        const auto [numberB, lengthB] = digitsOf(b);
        if (lengthA > 0 && lengthB > 0) {
            if (numberA.size() != numberB.size()) return numberA.size() < numberB.size();
            if (numberA != numberB) return numberA < numberB;
            a.remove_prefix(lengthA);
            b.remove_prefix(lengthB);
        } else {
            if (a.front() != b.front()) return static_cast<unsigned char>(a.front()) < static_cast<unsigned char>(b.front());
            a.remove_prefix(1);
            b.remove_prefix(1);
        }
    }
    if (a.empty() != b.empty()) return a.empty();
    return wholeA < wholeB;
}

}  // namespace app
