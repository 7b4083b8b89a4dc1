#pragma once

#include <vector>

#include "ocr/read/evidence.h"
#include "review/forms/form.h"
#include "review/scan_reading.h"

namespace ocr {

/// Mean score of the fields of a record that hold writing, 0..1; 0 when none does. One hand writes a whole page, so the other fields tell
/// how well this reader reads it.
[[nodiscard]] double recordScore(const EvidenceOfRecord& record);

/// Chance that a reading is right, 0..1. Fitted per class of field; docs/models.md tells how, on what, and where it does not hold.
/// @param recordScore see recordScore(); for a line without a record, its own score.
[[nodiscard]] double calibrated(review::FieldKind kind, review::FieldState state, const Evidence& evidence, double recordScore);

/// Sets the probability of each reading of one record.
void giveProbabilities(const review::RecordForm& form, const EvidenceOfRecord& record, std::vector<review::FieldReading>& fields);

}  // namespace ocr
