#include "storage/backup.h"

#include <nlohmann/json.hpp>
#include <system_error>

#include "storage/atomic_file.h"
#include "storage/failures.h"
#include "storage/sql/audit_trail.h"
#include "storage/sql/examine.h"
#include "storage/sql/sql_store.h"
#include "storage/sqlite/sqlite_connection.h"

namespace storage {
namespace {

namespace fs = std::filesystem;
using review::Failure;
using review::FailureKind;

Failure notEmpty(const fs::path& folder) {
    return {FailureKind::usage,
            {"Thư mục này không trống; hãy chọn một thư mục trống hoặc mới.", "This folder is not empty; choose an empty or a new one."},
            folder.string()};
}

/// Removes what was copied unless the copy became whole.
class Undo {
public:
    explicit Undo(fs::path folder) : folder_(std::move(folder)) {}
    ~Undo() {
        std::error_code ignored;
        if (!whole_) fs::remove_all(folder_ / kBlobFolder, ignored);
    }
    Undo(const Undo&) = delete;
    Undo& operator=(const Undo&) = delete;
    void keep() { whole_ = true; }

private:
    fs::path folder_;
    bool whole_ = false;
};

/// Puts the copied database at `database` and its blobs to the test, after bringing it to the shape of this program if `settings` allow to
/// write.
void completeCopy(const fs::path& database, const BlobStore& from, const BlobStore& to, const SqliteSettings& settings) {
    SqliteConnection copy(database, settings);
    for (const std::string& name : blobNames(copy)) to.put(from.get(name));
    const auto problems = examineStore(copy, to);
    if (problems.empty()) return;
    throw Failure(FailureKind::store, {"Bản sao không toàn vẹn: " + problems.front().vi, "The copy is not sound: " + problems.front().en},
                  std::to_string(problems.size()) + " problems");
}

}  // namespace

void copyStore(Connection& connection, const BlobStore& blobs, const fs::path& folder, const SqliteSettings& settings) {
    if (!emptyOrMissing(folder)) throw notEmpty(folder);
    makeFolders(folder);
    Undo undo(folder);
    AtomicFile database(folder / kDatabaseName);
    // The database first: every scan it names had its blob before, so the blobs copied after it are all there.
    connection.copyTo(database.temporary());
    completeCopy(database.temporary(), blobs, BlobStore(folder / kBlobFolder), settings);
    database.keep();
    undo.keep();
}

void copyBack(const fs::path& backup, const fs::path& folder, const SqliteSettings& settings) {
    if (!emptyOrMissing(folder)) throw notEmpty(folder);
    try {
        SqliteSettings reading = settings;
        reading.readOnly = true;
        SqliteConnection database(backup / kDatabaseName, reading);
        copyStore(database, BlobStore(backup / kBlobFolder), folder, settings);
    } catch (const Failure& failure) {
        if (failure.kind() != FailureKind::store) throw;
        throw Failure(FailureKind::input,
                      {"Không phục hồi được từ bản sao lưu này: " + failure.sentence().vi,
                       "This backup cannot be restored: " + failure.sentence().en},
                      failure.detail());
    }
}

void SqlStore::backupTo(const fs::path& folder, const Act& act) {
    if (!emptyOrMissing(folder)) throw notEmpty(folder);
    {
        // The line goes in first, so that the copy tells of itself (QCVN 12:2026/BCA, 2.2.12.2.3: every backup is logged).
        Transaction transaction(*connection_);
        gate_.demand(review::Right::backup, act);
        addAudit(*connection_, act, "backup.make", "store", {{"folder", folder.filename().string()}});
        transaction.commit();
    }
    SqliteSettings settings;
    settings.readOnly = true;
    copyStore(*connection_, blobs_, folder, settings);
}

void restoreBackup(const fs::path& backup, const fs::path& folder) { copyBack(backup, folder, {}); }

}  // namespace storage
