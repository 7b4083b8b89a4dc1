#pragma once

#include "ocr/clean/clean.h"
#include "ocr/layout/field_place.h"
#include "ocr/layout/form_fit.h"
#include "ocr/read/evidence.h"
#include "ocr/read/field_decoder.h"
#include "ocr/read/field_picture.h"
#include "ocr/read/reading_aids.h"
#include "ocr/read/text_reader.h"
#include "ocr/read/witnesses.h"
#include "review/forms/form.h"
#include "review/scan_reading.h"

namespace ocr {

/// Reads the fields of one record, one after the other. Borrows everything it is given.
class FieldReader {
public:
    /// @param hand reads handwriting; nullptr when there is none.
    FieldReader(const CleanPage& page, const review::RecordForm& form, const FormFit& fit, TextReader& reader, TextReader* hand = nullptr, ReadingAids aids = {});

    /// The reading with its place in pixels of the untouched scan, its probability still to come (calibration.h). Blank and illegible fields are outcomes.
    [[nodiscard]] review::FieldReading read(const FieldPlace& place);

    /// What was seen in the fields read so far.
    [[nodiscard]] const Looks& looks() const { return looks_; }

    /// What is known about the fields read so far.
    [[nodiscard]] const EvidenceOfRecord& evidence() const { return evidence_; }

private:
    Decoded readAgainWhileInDoubt(const FieldPlace& place, const FieldPicture& usual, Evidence& evidence, std::vector<review::SeenLine>& seen);
    /// Who made a reading: for the record of which model did it.
    [[nodiscard]] std::string readersOf(SecondReader second) const;
    const Image& faint();
    review::FieldReading readText(const FieldPlace& place, Evidence& evidence);
    review::FieldReading readTicks(const FieldPlace& place, Evidence& evidence);

    const CleanPage& page_;
    const review::RecordForm& form_;
    const FormFit& fit_;
    TextReader& reader_;
    TextReader* hand_;
    ReadingAids aids_;
    double printLevel_ = 0.5;
    double pageScore_;     ///< Sum of first-look scores, begun with a guess,
    double pageCount_;     ///< and their number.
    Looks looks_;
    EvidenceOfRecord evidence_;
    Image faint_;  ///< Made when first asked for.
};

}  // namespace ocr
