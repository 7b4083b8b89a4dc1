#pragma once

#include <filesystem>
#include <string>

#include "review/base/failure.h"

namespace storage {

/// The failures of the archive, each with its one sentence, so that the same trouble always reads the same. `detail` goes to the log.

/// Failure(world): no room left.
[[nodiscard]] review::Failure diskFull(const std::string& detail);
/// Failure(world): no right to read or write there.
[[nodiscard]] review::Failure noRights(const std::string& detail);
/// Failure(world): the disk or network drive reports an error.
[[nodiscard]] review::Failure diskFails(const std::string& detail);
/// Failure(store): another program keeps the store busy.
[[nodiscard]] review::Failure storeLocked(const std::string& detail);
/// Failure(store): the database is damaged.
[[nodiscard]] review::Failure storeDamaged(const std::string& detail);
/// Failure(usage): an identity that no row has.
[[nodiscard]] review::Failure unknownId(const std::string& subject);
/// Failure(usage): the heart of the house says why this person may not (review/permission.h).
[[nodiscard]] review::Failure notPermitted(const review::Sentence& why);
/// Failure(usage): a move that needs a reason got none.
[[nodiscard]] review::Failure reasonMissing();
/// Failure(usage): the book was accepted as a whole.
[[nodiscard]] review::Failure bookLocked(const std::string& subject);

/// The failure for an errno after a call on `path`.
[[nodiscard]] review::Failure systemFailure(int error, const std::string& call, const std::filesystem::path& path);

}  // namespace storage
