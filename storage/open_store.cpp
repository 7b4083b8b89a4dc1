#include "storage/open_store.h"

#include <stdlib.h>

#include <cerrno>
#include <system_error>

#include "storage/atomic_file.h"
#include "storage/backup.h"
#include "storage/failures.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/search_index.h"
#include "storage/sql/sql_store.h"

namespace storage {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSqlite = "sqlite:";
constexpr std::string_view kMemory = "memory:";

review::Failure unknownAddress(const std::string& address) {
    return {review::FailureKind::usage,
            {"Không hiểu địa chỉ kho dữ liệu; phải có dạng sqlite:THƯ_MỤC.",
             "The address of the store is not understood; it must look like sqlite:FOLDER."},
            address};
}

fs::path temporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "sogoc-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw systemFailure(errno, "mkdtemp", pattern);
    return pattern;
}

std::unique_ptr<Store> openMemory() {
    SqliteSettings settings;
    settings.create = true;
    auto connection = std::make_unique<SqliteConnection>(":memory:", settings);
    makeSalt(*connection);
    makeSearch(*connection);
    return std::make_unique<SqlStore>(std::move(connection), BlobStore(temporaryFolder()), true);
}

}  // namespace

std::unique_ptr<Store> openSqliteStore(const fs::path& folder, const SqliteSettings& settings) {
    if (settings.create) makeFolders(folder);
    auto connection = std::make_unique<SqliteConnection>(folder / kDatabaseName, settings);
    makeSalt(*connection);
    makeSearch(*connection);
    BlobStore blobs(folder / kBlobFolder);
    blobs.removeLeftovers();
    return std::make_unique<SqlStore>(std::move(connection), std::move(blobs), false);
}

std::unique_ptr<Store> openStore(const std::string& address, bool create) {
    if (address == kMemory) return openMemory();
    if (!address.starts_with(kSqlite) || address.size() == kSqlite.size()) throw unknownAddress(address);
    SqliteSettings settings;
    settings.create = create;
    return openSqliteStore(address.substr(kSqlite.size()), settings);
}

}  // namespace storage
