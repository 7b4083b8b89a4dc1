#pragma once

#include <functional>
#include <vector>

#include "ocr/clean/clean.h"
#include "ocr/layout/field_place.h"
#include "ocr/layout/form_finder.h"
#include "ocr/read/evidence.h"
#include "ocr/read/reading_aids.h"
#include "ocr/read/text_reader.h"
#include "ocr/read/witnesses.h"
#include "review/scan_reading.h"

namespace ocr {

/// One record with what is known about each of its readings.
struct JudgedRecord {
    review::RecordReading reading;
    EvidenceOfRecord evidence;
    Looks looks;                                ///< What the readers saw in each field.
    const review::RecordForm* print = nullptr;  ///< `found.print`.
    std::vector<FieldPlace> places;  ///< Where each field was read, in the same order; they point into `found.print`.
};

/// Reads every field of the record on a page, lets fields that say the same thing agree, and gives each reading its probability.
/// @param hand reads handwriting; nullptr when there is none.
/// @param betweenFields called before each field; may throw to stop.
[[nodiscard]] JudgedRecord readRecord(const CleanPage& page, const FoundForm& found, TextReader& reader, TextReader* hand,
                                      const std::function<void()>& betweenFields, ReadingAids aids = {});

}  // namespace ocr
