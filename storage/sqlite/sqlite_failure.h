#pragma once

#include <string>

struct sqlite3;

namespace storage {

/// Throws what an SQLite result code means: Failure(store) for locked and damaged, Failure(world) for a full or failing disk and missing
/// rights, std::logic_error for a broken constraint or wrong SQL, which are our mistakes.
[[noreturn]] void throwSqlite(sqlite3* database, int code, const std::string& doing);

}  // namespace storage
