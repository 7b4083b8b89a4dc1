#pragma once

#include "review/forms/form_catalog.h"
#include "storage/store.h"

namespace app {

/// The record of that id. @throws Failure(usage) when the store has none.
[[nodiscard]] review::Record recordOf(storage::Store& store, review::RecordId id);

/// The form of a record. @throws Failure(world) when it is not in the catalog.
[[nodiscard]] const review::RecordForm& formOf(const review::FormCatalog& catalog, const review::Record& record);

}  // namespace app
