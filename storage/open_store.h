#pragma once

#include <filesystem>
#include <memory>

#include "storage/sqlite/sqlite_connection.h"
#include "storage/store.h"

namespace storage {

/// Opens a store in a folder with settings of one's own; openStore() uses the usual ones, tests wait less.
[[nodiscard]] std::unique_ptr<Store> openSqliteStore(const std::filesystem::path& folder, const SqliteSettings& settings);

}  // namespace storage
