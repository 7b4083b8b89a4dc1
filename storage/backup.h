#pragma once

#include <filesystem>

#include "storage/blob_store.h"
#include "storage/sql/connection.h"
#include "storage/sqlite/sqlite_connection.h"

namespace storage {

/// Name of the database inside a store's folder and inside a backup.
inline constexpr const char* kDatabaseName = "sogoc.sqlite";
/// Name of the folder of blobs beside it.
inline constexpr const char* kBlobFolder = "scans";

/// Copies a database and its blobs into an empty or new folder and examines the copy. The database gets its name last, so that a folder
/// with a database in it is a whole backup.
/// @param settings how to open the copy: reading only leaves it as it is, otherwise it is brought to the shape of this program.
/// @throws Failure(world) on a full disk; Failure(usage) when the folder holds something already; Failure(store) when the copy is not
/// sound.
///         What was written is removed then.
void copyStore(Connection& connection, const BlobStore& blobs, const std::filesystem::path& folder, const SqliteSettings& settings);

/// restoreBackup() with settings of one's own: a backup of an older program is brought forward on the way.
void copyBack(const std::filesystem::path& backup, const std::filesystem::path& folder, const SqliteSettings& settings);

}  // namespace storage
