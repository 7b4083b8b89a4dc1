#include "app/places.h"

#include <cstdlib>

namespace app {
namespace {

namespace fs = std::filesystem;

/// An environment variable as a path; empty when it is unset.
fs::path pathFrom(const char* variable) {
    const char* value = std::getenv(variable);
    return value ? fs::path(value) : fs::path{};
}

/// A program of ours that people do not start themselves.
fs::path helperProgram(const char* variable, const char* name) {
    if (const auto own = pathFrom(variable); !own.empty()) return own;
    std::error_code error;
    const fs::path beside = programFolder() / name;
    if (fs::is_regular_file(beside, error)) return beside;
    const fs::path installed = (programFolder() / ".." / "libexec" / "sogoc" / name).lexically_normal();
    if (fs::is_regular_file(installed, error)) return installed;
    return fs::path(SOGOC_INSTALLED_LIBEXEC) / "sogoc" / name;
}

/// A folder of the person after the XDG rules; `homeless` where nothing tells where people live.
fs::path ownFolder(const char* variable, const fs::path& belowHome, const char* homeless) {
    if (const auto xdg = pathFrom(variable); xdg.is_absolute()) return xdg / "sogoc";
    if (const auto home = pathFrom("HOME"); !home.empty()) return home / belowHome / "sogoc";
    return homeless;
}

}  // namespace

fs::path programFolder() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path{} : program.parent_path();
}

fs::path shareFolder() {
    if (const auto own = pathFrom("SOGOC_SHARE"); !own.empty()) return own;
    std::error_code error;
    const fs::path beside = (programFolder() / ".." / "share").lexically_normal();
    if (fs::is_directory(beside / "sogoc" / "forms", error)) return beside;
    return fs::path(SOGOC_INSTALLED_SHARE);
}

fs::path scannerProgram() { return helperProgram("SOGOC_SCANNER", "sogoc-scanner"); }

fs::path decoderProgram() { return helperProgram("SOGOC_DECODER", "sogoc-decoder"); }

fs::path readerProgram() { return helperProgram("SOGOC_READER", "sogoc-reader"); }

fs::path personalFolder() { return ownFolder("XDG_DATA_HOME", fs::path(".local") / "share", "sogoc-data"); }

fs::path configFolder() { return ownFolder("XDG_CONFIG_HOME", ".config", "sogoc-config"); }

fs::path stateFolder() { return ownFolder("XDG_STATE_HOME", fs::path(".local") / "state", "sogoc-state"); }

}  // namespace app
