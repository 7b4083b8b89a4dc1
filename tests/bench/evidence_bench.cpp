// Prints what is known about every reading and whether it is right, one field a line, tab separated: the input of
// ocr/training/fit_calibration.py. usage: evidence_bench DIR…    folders with scans and their truth (tests/golden/make_ledgers.py)

#include <algorithm>
#include <cstdio>
#include <string>

#include "ocr/clean/clean.h"
#include "ocr/read/calibration.h"
#include "ocr/read/hand_reader.h"
#include "ocr/read/record_reader.h"
#include "ocr/read/tesseract_reader.h"
#include "ocr/scan/decode.h"
#include "review/base/text.h"
#include "tests/support/ledger_truth.h"
#include "tests/support/shipped_forms.h"

namespace {

void printField(const std::string& scan, const support::TrueField& truth, const review::FieldSpec& spec, const review::FieldReading& got,
                const ocr::Evidence& evidence, double recordScore) {
    const std::string text = got.state == review::FieldState::value ? review::canonical(got.text) : std::string();
    std::printf("%s\t%s\t%s\t%s\t%d\t", scan.c_str(), truth.key.c_str(), std::string(review::toText(spec.kind)).c_str(),
                truth.style.c_str(), static_cast<int>(got.state));
    std::printf("%s\t%s\t", truth.text.c_str(), text.c_str());
    std::printf("%.5f\t%d\t%d\t%.5f\t%d\t%d\t%.5f\t%.5f\t%.5f\t%d\n", evidence.score, evidence.looks, evidence.unknownWords, evidence.written,
                static_cast<int>(evidence.testimony), static_cast<int>(evidence.second), evidence.choice, recordScore, got.probability, text == truth.text ? 1 : 0);
}

void printRecord(const std::string& scan, const support::TruePage& truth, const review::RecordForm& form, const ocr::JudgedRecord& record) {
    const double recordScore = ocr::recordScore(record.evidence);
    for (const review::FieldReading& reading : record.reading.fields) {
        const review::FieldSpec& spec = *form.field(reading.key);
        const auto field =
            std::find_if(truth.fields.begin(), truth.fields.end(), [&](const support::TrueField& one) { return one.key == reading.key; });
        // The truth names a note only where one was written.
        const bool noNote = field == truth.fields.end() && spec.kind == review::FieldKind::note;
        if (field == truth.fields.end() && !noNote) continue;
        const support::TrueField here = noNote ? support::TrueField{reading.key, "", "blank", {}} : *field;
        printField(scan, here, spec, reading, record.evidence.at(reading.key), recordScore);
    }
}

}  // namespace

int main(int argc, char** argv) {
    const auto catalog = support::shippedForms();
    std::vector<const review::RecordForm*> forms;
    for (const auto& form : catalog->forms()) forms.push_back(&form);
    ocr::TesseractReader reader("", "vie");
    ocr::HandReader hand(SOGOC_SOURCE "/ocr/read/models");
    std::printf("scan\tkey\tkind\tstyle\tstate\ttruth\ttext\tscore\tlooks\tunknown\twritten\ttestimony\tsecond\tchoice\trecord\tprobability\tright\n");
    for (int i = 1; i < argc; ++i) {
        for (const support::TrueScan& truth : support::truthOf(argv[i], argv[i])) {
            const ocr::CleanScan clean = ocr::cleanScan(ocr::decodeFrame(support::bytesOf(truth.image), 0));
            if (clean.pages.size() != truth.pages.size()) continue;
            for (std::size_t page = 0; page < truth.pages.size(); ++page) {
                const ocr::CleanPage& cleaned = clean.pages[page];
                const auto found = ocr::findForm(cleaned, ocr::lineMap(cleaned.reading, cleaned.pixelsPerMm), forms, reader);
                if (!found || found->form->id != truth.pages[page].form) continue;
                printRecord(truth.image.filename().string(), truth.pages[page], *found->form,
                            ocr::readRecord(cleaned, *found, reader, &hand, [] {}, {.places = &hand.places()}));
            }
        }
    }
    return 0;
}
