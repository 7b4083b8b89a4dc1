#pragma once

#include <optional>
#include <string>
#include <vector>

#include "review/record.h"

namespace review {

/// One moment at which what counts for a field became something else.
struct FieldChange {
    std::string key;
    std::optional<Reading> before;  ///< What counted; nothing when nobody had read it, or two people differed.
    std::optional<Reading> after;   ///< What counted then; nothing when a dispute began.
    Source by;                      ///< Whose reading changed it.
    UtcTime when{};
};

/// How the fields of a record came to what they are: each change of a value that counts, in order. A reading that only confirms changes
/// nothing.
/// @param from readings before this place are taken as already told.
[[nodiscard]] std::vector<FieldChange> fieldChanges(const Record& record, std::size_t from = 0);

}  // namespace review
