#pragma once

#include "storage/store.h"

namespace storage {

/// The plan that holds for a record: that of its book, but nothing is left to the machine in one that was drawn for people to key all the same.
[[nodiscard]] review::Plan planFor(Store& store, const review::Record& record);

}  // namespace storage
