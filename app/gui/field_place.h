#pragma once

#include <optional>

#include "review/forms/form.h"
#include "review/record.h"

namespace app::gui {

/// Where a field stands on the scan, in pixels of the untouched scan: where it was last read, else where the form says it should be inside the
/// record's page. Nothing when the record has no region either.
[[nodiscard]] std::optional<review::Quad> placeOf(const review::Record& record, const review::RecordForm& form, const review::FieldSpec& spec);

/// Smallest upright rectangle around a quad, same unit.
[[nodiscard]] review::Box boundsOf(const review::Quad& quad);

/// True when the point lies inside the quad (edges count).
[[nodiscard]] bool contains(const review::Quad& quad, review::Point point);

}  // namespace app::gui
