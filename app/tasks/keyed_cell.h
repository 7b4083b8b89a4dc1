#pragma once

#include <string>

#include "review/forms/form_catalog.h"
#include "review/reading.h"

namespace app {

/// What a person wrote into a cell, as a reading of a field (source, when and id are left to the caller). Understands "[để trống]",
/// "[không đọc được]", "[rách]", "[gạch bỏ]", "[không có]", a trailing "(?)" for doubt, and for tick boxes the printed name in place of the
/// code
/// ("Đúng hạn" → "1"). An empty cell is blank. Codes and words are told from text without regard to case and marks; all else is kept as
/// written.
/// @param field nullptr when the record's form has no such field.
[[nodiscard]] review::Reading readingOfCell(const std::string& key, const std::string& cell, const review::FieldSpec* field,
                                            const review::FormCatalog& catalog);

}  // namespace app
