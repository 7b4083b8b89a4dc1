#pragma once

#include <map>
#include <string>
#include <vector>

#include "ocr/read/evidence.h"
#include "ocr/read/text_reader.h"
#include "review/forms/form.h"
#include "review/scan_reading.h"

namespace ocr {

/// What the reader saw in each field of a record, by field key, one entry for each look.
using Looks = std::map<std::string, std::vector<ReadLine>>;

/// Fields of one record that say the same thing twice: the year of the book's number and of the registration date (Điều 59 Luật Hộ tịch: a book holds one
/// year), a date in digits and the same date in words. Where they do not agree, the one that the reader's other choices can be brought to agree at a small
/// price is changed. What they say about each other goes into the evidence.
void letWitnessesAgree(const review::RecordForm& form, const Looks& looks, std::vector<review::FieldReading>& fields, EvidenceOfRecord& evidence);

}  // namespace ocr
