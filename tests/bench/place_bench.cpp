// Measures where forms and boxes are found, without reading: edition, number of records, overlap of each box with the true one.
// usage: place_bench [--boxes] DIR…    folders with scans and their truth (tests/golden/make_ledgers.py)
//   --boxes   every box that overlaps the true one by less than 0.8, with its misfit in millimetres

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

#include "ocr/clean/clean.h"
#include "ocr/layout/field_place.h"
#include "ocr/layout/form_finder.h"
#include "ocr/read/tesseract_reader.h"
#include "ocr/scan/decode.h"
#include "tests/bench/overlap.h"
#include "tests/support/ledger_truth.h"
#include "tests/support/shipped_forms.h"

namespace {

constexpr double kRight = 0.8;  // Overlap from which a box counts as right.

struct Counts {
    int scans = 0;
    int recordsRight = 0;
    int formsRight = 0;
    int formsWrong = 0;  ///< A form was named that the page is not.
    int boxes = 0;
    int boxesRight = 0;
    double seconds = 0;  ///< Of finding forms and boxes alone, on one core.

    void add(const Counts& other) {
        scans += other.scans;
        recordsRight += other.recordsRight;
        formsRight += other.formsRight;
        formsWrong += other.formsWrong;
        boxes += other.boxes;
        boxesRight += other.boxesRight;
        seconds += other.seconds;
    }
};

void print(const std::string& title, const Counts& counts) {
    std::printf("%-28s edition %d of %d, named wrongly %d, records %d of %d, boxes right %d of %d = %.4f, %.2f CPU s a scan\n", title.c_str(),
                counts.formsRight, counts.scans, counts.formsWrong, counts.recordsRight, counts.scans, counts.boxesRight, counts.boxes,
                counts.boxes > 0 ? double(counts.boxesRight) / counts.boxes : 0, counts.scans > 0 ? counts.seconds / counts.scans : 0);
}

/// How far each edge of a box lies from the true one, pixels of the scan, to the right and down.
void printBox(const std::string& name, double shared, double misfit, const review::Quad& truth, const review::Quad& box) {
    const auto off = [&](std::size_t a, std::size_t b, double review::Point::* axis) { return (box[a].*axis + box[b].*axis - truth[a].*axis - truth[b].*axis) / 2; };
    std::printf("  %-30s overlap %.2f, misfit %.2f, off: left %+.0f right %+.0f top %+.0f bottom %+.0f\n", name.c_str(), shared, misfit,
                off(0, 3, &review::Point::x), off(1, 2, &review::Point::x), off(0, 1, &review::Point::y), off(2, 3, &review::Point::y));
}

void compareBoxes(const support::TruePage& truth, const ocr::CleanPage& page, const ocr::FoundForm& found, bool tell, Counts& counts) {
    for (const ocr::FieldPlace& place : ocr::placeFields(page, found.print, found.fit)) {
        const auto field = std::ranges::find(truth.fields, place.field->key, &support::TrueField::key);
        // Ticks are found square by square; where their field as a whole lies is nobody's concern.
        if (field == truth.fields.end() || place.field->kind == review::FieldKind::choice) continue;
        ++counts.boxes;
        const double shared = bench::overlap(field->quad, page.toScan.apply(place.page));
        if (shared >= kRight) ++counts.boxesRight;
        else if (tell) printBox(found.form->id + " " + place.field->key, shared, place.misfit, field->quad, page.toScan.apply(place.page));
    }
}

void measure(const support::TrueScan& truth, const std::vector<const review::RecordForm*>& forms, ocr::TextReader& reader, bool tell, Counts& counts) {
    if (tell) std::printf("%s\n", truth.image.filename().c_str());
    const ocr::CleanScan clean = ocr::cleanScan(ocr::decodeFrame(support::bytesOf(truth.image), 0));
    ++counts.scans;
    const std::clock_t before = std::clock();
    std::vector<std::pair<std::size_t, ocr::FoundForm>> records;
    for (std::size_t i = 0; i < clean.pages.size(); ++i) {
        const ocr::CleanPage& page = clean.pages[i];
        if (auto found = ocr::findForm(page, ocr::lineMap(page.reading, page.pixelsPerMm), forms, reader)) records.emplace_back(i, std::move(*found));
    }
    counts.seconds += double(std::clock() - before) / CLOCKS_PER_SEC;
    const bool countRight = records.size() == truth.pages.size();
    counts.recordsRight += countRight ? 1 : 0;
    bool formsRight = countRight;
    for (std::size_t i = 0; i < truth.pages.size(); ++i) {
        const bool right = i < records.size() && records[i].second.form->id == truth.pages[i].form;
        formsRight = formsRight && right;
        if (i < records.size() && !right) ++counts.formsWrong;
        if (right) compareBoxes(truth.pages[i], clean.pages[records[i].first], records[i].second, tell, counts);
        else counts.boxes += static_cast<int>(truth.pages[i].fields.size());
    }
    counts.formsRight += formsRight ? 1 : 0;
    if (tell && !formsRight) std::printf("  %zu records on %zu pages instead of %zu\n", records.size(), clean.pages.size(), truth.pages.size());
}

}  // namespace

int main(int argc, char** argv) {
    bool tell = false;
    std::vector<std::filesystem::path> folders;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--boxes") == 0) tell = true;
        else folders.emplace_back(argv[i]);
    }
    if (folders.empty()) {
        std::fprintf(stderr, "usage: place_bench [--boxes] DIR…\n");
        return 2;
    }
    const auto catalog = support::shippedForms();
    std::vector<const review::RecordForm*> forms;
    for (const auto& form : catalog->forms()) forms.push_back(&form);
    ocr::TesseractReader reader("", "vie");
    Counts all;
    for (const auto& folder : folders) {
        Counts counts;
        for (const support::TrueScan& scan : support::truthOf(folder, folder)) measure(scan, forms, reader, tell, counts);
        print(folder.filename().string(), counts);
        all.add(counts);
    }
    if (folders.size() > 1) print("all", all);
    return all.scans > 0 ? 0 : 3;
}
