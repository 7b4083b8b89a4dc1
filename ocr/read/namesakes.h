#pragma once

#include <vector>

#include "ocr/read/evidence.h"
#include "ocr/read/witnesses.h"
#include "review/scan_reading.h"

namespace ocr {

/// Fields of a record that mostly name the same person or place: who declares a birth is the mother or the father, and these live together. Where two such
/// readings are the same but for a slip or two, the one that both fields' looks believe more cheaply is taken for both; where they are the same, each
/// testifies for the other. Readings that differ by more are left alone: they are other people.
void letNamesakesAgree(const Looks& looks, std::vector<review::FieldReading>& fields, EvidenceOfRecord& evidence);

}  // namespace ocr
