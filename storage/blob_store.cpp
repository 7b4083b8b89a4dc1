#include "storage/blob_store.h"

#include <system_error>

#include "storage/atomic_file.h"
#include "storage/failures.h"
#include "storage/sha256.h"

namespace storage {
namespace {

namespace fs = std::filesystem;

review::Failure blobGone(const std::string& name) {
    return {review::FailureKind::store,
            {"Kho bị mất tệp ảnh quét. Hãy phục hồi từ bản sao lưu.", "The store has lost the file of a scan. Restore it from a backup."},
            "missing blob " + name};
}

review::Failure blobChanged(const std::string& name) {
    return {review::FailureKind::store,
            {"Tệp ảnh quét trong kho đã bị thay đổi hoặc hỏng. Hãy phục hồi từ bản sao lưu.",
             "The file of a scan was changed or damaged inside the store. Restore it from a backup."},
            "changed blob " + name};
}

}  // namespace

std::string BlobStore::put(std::string_view bytes) const {
    std::string name = sha256(bytes);
    const fs::path target = path(name);
    std::error_code ignored;
    // A torn or changed file of that name is replaced by the right bytes; a sound one stays as it is.
    if (fs::exists(target, ignored) && readWhole(target) == bytes) return name;
    makeFolders(target.parent_path());
    AtomicFile file(target, WhenThere::replace);
    file.write(bytes);
    file.keep();
    fs::permissions(target, fs::perms::owner_read | fs::perms::group_read, ignored);
    return name;
}

std::string BlobStore::get(const std::string& name) const {
    std::error_code ignored;
    if (!fs::exists(path(name), ignored)) throw blobGone(name);
    std::string bytes = readWhole(path(name));
    if (sha256(bytes) != name) throw blobChanged(name);
    return bytes;
}

fs::path BlobStore::path(const std::string& name) const { return folder_ / name.substr(0, 2) / name; }

void BlobStore::removeLeftovers() const {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder_, ignored)) {
        if (entry.is_directory(ignored)) storage::removeLeftovers(entry.path());
    }
}

}  // namespace storage
