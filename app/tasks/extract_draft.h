#pragma once

#include <filesystem>

#include "review/forms/form_catalog.h"
#include "storage/delivery/extract_pdf.h"
#include "storage/store.h"

namespace app {

/// The words of a draft of an extract (trích lục) from a record, in the chosen language; without its picture. What no person settled is told beside the
/// field, and the whole sheet says that it is not valid.
[[nodiscard]] storage::Extract extractOf(const review::Record& record, const review::RecordForm& form, const review::Book& book,
                                         const review::FormCatalog& catalog, const storage::Act& act);

/// Writes the draft of an extract with the picture of the record beside it, and notes it in the audit trail. The file is replaced when it is there.
/// @throws Failure(usage) when there is no such record, Failure(world) when its form is missing or the file cannot be written, Failure(store), Failure(input)
///         as the scan.
void writeExtract(storage::Store& store, const review::FormCatalog& catalog, review::RecordId record, const std::filesystem::path& file,
                  const storage::Act& act);

}  // namespace app
