#include "app/process_mark.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace app {
namespace {

namespace fs = std::filesystem;

std::string firstLineOf(const fs::path& file) {
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    return line;
}

/// Field 22 of /proc/PID/stat (proc(5)); empty when there is no such process.
std::string startOf(const std::string& id) {
    const std::string line = firstLineOf(fs::path("/proc") / id / "stat");
    // The name in brackets may hold anything: what is counted begins after it, with field 3.
    const std::size_t name = line.rfind(')');
    if (name == std::string::npos) return {};
    std::istringstream fields(line.substr(name + 1));
    std::string field;
    for (int number = 3; number <= 22; ++number) fields >> field;
    return field;
}

std::string machine() { return firstLineOf("/etc/machine-id"); }
std::string boot() { return firstLineOf("/proc/sys/kernel/random/boot_id"); }

}  // namespace

ProcessMark ownMark() {
    std::error_code none;
    const std::string id = fs::read_symlink("/proc/self", none).string();
    return {machine(), boot(), id, id.empty() ? std::string() : startOf(id)};
}

bool hasEnded(const ProcessMark& mark) {
    if (mark.machine.empty() || mark.id.empty() || mark.machine != machine()) return false;
    return mark.boot != boot() || mark.started != startOf(mark.id);
}

}  // namespace app
