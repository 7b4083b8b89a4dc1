#pragma once

#include "review/forms/form.h"

namespace ocr {

/// Chance that a reading is right, from its decoder score. Fitted per class of field; docs/models.md tells how and on what.
[[nodiscard]] double calibrated(review::FieldKind kind, double score);

}  // namespace ocr
