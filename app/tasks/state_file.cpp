#include "app/tasks/state_file.h"

#include "storage/atomic_file.h"

namespace app {

void writeStateFile(const std::filesystem::path& file, const std::string& text) {
    storage::makeFolders(file.parent_path());
    const std::filesystem::path fresh = file.string() + ".new";
    storage::writeWhole(fresh, text);
    std::error_code kept;
    std::filesystem::rename(fresh, file, kept);
}

}  // namespace app
