// Prints what is known about every reading and whether it is right, one field a line, tab separated: the input of
// ocr/training/fit_calibration.py.
// usage: evidence_bench [--choices FILE] [--leads FILE] DIR…
//   DIR…            folders with scans and their truth (tests/golden/make_ledgers.py)
//   --choices FILE  for each field on which the readers differ, what speaks for each text it may have: the input of ocr/training/fit_text_choice.py
//   --leads FILE    for each field, what the reader of handwriting makes of it: the input of ocr/training/fit_lead.py

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "ocr/clean/clean.h"
#include "ocr/read/calibration.h"
#include "ocr/read/hand_reader.h"
#include "ocr/read/record_reader.h"
#include "ocr/read/tesseract_reader.h"
#include "ocr/read/text_choice.h"
#include "ocr/scan/decode.h"
#include "review/base/text.h"
#include "tests/support/ledger_truth.h"
#include "tests/support/shipped_forms.h"

namespace {

/// A dispute after its record was read: the lines that the readers saw are gone.
struct PastDispute {
    ocr::Decoded print;
    ocr::Decoded hand;
    double page = 0;
    std::vector<ocr::Candidate> candidates;
};

using PastDisputes = std::map<std::string, PastDispute>;

/// What the reader of handwriting made of a field.
struct ByHand {
    ocr::Decoded said;
    double lead = 0;
};

using ByHands = std::map<std::string, ByHand>;

void writeLeads(std::ostream& out, const std::string& scan, const support::TruePage& truth, const review::RecordForm& form, const ByHands& hands) {
    for (const support::TrueField& field : truth.fields) {
        const auto found = hands.find(field.key);
        if (found == hands.end()) continue;
        const ByHand& hand = found->second;
        out << scan << '\t' << field.key << '\t' << review::toText(form.field(field.key)->kind) << '\t' << field.style << '\t' << hand.said.score << '\t' << hand.lead
            << '\t' << hand.said.unknownWords << '\t' << field.text << '\t' << hand.said.text << '\t' << (hand.said.text == field.text) << '\n';
    }
}

void writeChoices(std::ostream& out, const std::string& scan, const support::TruePage& truth, const PastDisputes& disputes) {
    for (const support::TrueField& field : truth.fields) {
        const auto found = disputes.find(field.key);
        if (found == disputes.end()) continue;
        const PastDispute& past = found->second;
        for (const ocr::Candidate& one : past.candidates) {
            out << scan << '\t' << field.key << '\t' << field.style << '\t' << past.page << '\t' << past.print.score << '\t' << past.hand.score << '\t'
                << (one.text == past.print.text) << '\t' << (one.text == past.hand.text) << '\t' << one.priceForPrint << '\t' << one.priceForHand << '\t'
                << one.unknownWords << '\t' << one.levels << '\t' << one.looks << '\t' << (one.text.find(" ,") != std::string::npos) << '\t' << one.otherCase << '\t'
                << (review::canonical(one.text) == field.text) << '\n';
        }
    }
}

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
    std::vector<std::string> folders(argv + 1, argv + argc);
    std::ofstream choices;
    std::ofstream leads;
    for (; folders.size() > 1 && folders[0].starts_with("--"); folders.erase(folders.begin(), folders.begin() + 2)) {
        if (folders[0] == "--leads") {
            leads.open(folders[1]);
            leads << "scan\tkey\tkind\tstyle\tscore\tlead\tunknown\ttruth\ttext\tright\n";
            continue;
        }
        choices.open(folders[1]);
        choices << "scan\tkey\tstyle\tpage\tprint\thand\tisPrint\tisHand\tpriceForPrint\tpriceForHand\tunknown\tlevels\tlooks\tspaced\tothercase\tright\n";
    }
    const auto catalog = support::shippedForms();
    std::vector<const review::RecordForm*> forms;
    for (const auto& form : catalog->forms()) forms.push_back(&form);
    ocr::TesseractReader reader("", "vie", ocr::Shades::inkIsDark, ocr::OtherLetters::few);
    ocr::HandReader hand(SOGOC_SOURCE "/ocr/read/models");
    std::printf("scan\tkey\tkind\tstyle\tstate\ttruth\ttext\tscore\tlooks\tunknown\twritten\ttestimony\tsecond\tchoice\trecord\tprobability\tright\n");
    for (const std::string& folder : folders) {
        for (const support::TrueScan& truth : support::truthOf(folder, folder)) {
            const ocr::CleanScan clean = ocr::cleanScan(ocr::decodeFrame(support::bytesOf(truth.image), 0));
            if (clean.pages.size() != truth.pages.size()) continue;
            for (std::size_t page = 0; page < truth.pages.size(); ++page) {
                const ocr::CleanPage& cleaned = clean.pages[page];
                const auto found = ocr::findForm(cleaned, ocr::lineMap(cleaned.reading, cleaned.pixelsPerMm), forms, reader);
                if (!found || found->form->id != truth.pages[page].form) continue;
                PastDisputes disputes;
                const std::function<void(const std::string&, const ocr::Dispute&)> keep = [&](const std::string& key, const ocr::Dispute& dispute) {
                    disputes[key] = {dispute.print, dispute.hand, dispute.page, ocr::candidatesOf(dispute, &hand.places())};
                };
                ByHands hands;
                const auto keepHand = [&](const std::string& key, const ocr::Decoded& said, double lead) { hands[key] = {said, lead}; };
                const std::string scan = truth.image.filename().string();
                printRecord(scan, truth.pages[page], *found->form,
                            ocr::readRecord(cleaned, *found, reader, &hand, [] {}, {.places = &hand.places(), .limits = {}, .onDispute = choices.is_open() ? keep : nullptr, .onHand = keepHand}));
                writeChoices(choices, scan, truth.pages[page], disputes);
                writeLeads(leads, scan, truth.pages[page], *found->form, hands);
            }
        }
    }
    return 0;
}
