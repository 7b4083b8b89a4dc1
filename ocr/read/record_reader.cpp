#include "ocr/read/record_reader.h"

#include "ocr/read/calibration.h"
#include "ocr/read/field_reader.h"
#include "ocr/read/witnesses.h"

namespace ocr {

JudgedRecord readRecord(const CleanPage& page, const FoundForm& found, TextReader& reader, TextReader* hand, const std::function<void()>& betweenFields,
                        ReadingAids aids) {
    JudgedRecord record;
    record.reading.form = found.form->id;
    record.reading.quad = page.quad;
    record.reading.misfit = found.fit.misfit;
    record.reading.degrees = page.degrees;
    FieldReader fields(page, found.print, found.fit, reader, hand, aids);
    record.places = placeFields(page, found.print, found.fit);
    for (const FieldPlace& place : record.places) {
        betweenFields();
        record.reading.fields.push_back(fields.read(place));
    }
    record.evidence = fields.evidence();
    record.looks = fields.looks();
    record.print = &found.print;
    if (aids.witnesses) letWitnessesAgree(found.print, fields.looks(), record.reading.fields, record.evidence);
    giveProbabilities(found.print, record.evidence, record.reading.fields);
    return record;
}

}  // namespace ocr
