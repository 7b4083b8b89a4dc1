// Measures where forms and boxes are found, without reading: edition, number of records, overlap of each box with the true one.
// usage: place_bench [--boxes] [--leave-out] [--strangers DIR]… DIR…    folders with scans and their truth (tests/golden/make_ledgers.py)
//   --boxes          every box that overlaps the true one by less than 0.8, with its misfit in millimetres
//   --leave-out      also asks every scan with its own form taken out of the catalogue: no form is right then
//   --strangers DIR  pictures in and below DIR that are no known form, however they lie: no form is right

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
#include "ocr/page_reader.h"
#include "ocr/read/tesseract_reader.h"
#include "ocr/scan/decode.h"
#include "tests/bench/overlap.h"
#include "tests/bench/summary.h"
#include "tests/support/ledger_truth.h"
#include "tests/support/shipped_forms.h"

namespace {

constexpr double kRight = 0.8;  // Overlap from which a box counts as right.
constexpr double kWarns = 1;    // Misfit, millimetres, from which a person should look where a field lies.

struct Options {
    bool boxes = false;
    bool leaveOut = false;
    std::vector<std::filesystem::path> strangers;
    std::vector<std::filesystem::path> folders;
};

struct Counts {
    int scans = 0;
    int recordsRight = 0;
    int formsRight = 0;
    int formsWrong = 0;  ///< A form was named that the page is not.
    int boxes = 0;
    int boxesRight = 0;
    int wrongTold = 0;   ///< Wrong boxes whose misfit warns,
    int rightTold = 0;   ///< and right ones.
    double seconds = 0;  ///< Of finding forms and boxes alone, on one core.
    int orphans = 0;     ///< Pages asked without their own form;
    int mistaken = 0;    ///< another was named.

    void add(const Counts& other) {
        scans += other.scans;
        recordsRight += other.recordsRight;
        formsRight += other.formsRight;
        formsWrong += other.formsWrong;
        boxes += other.boxes;
        boxesRight += other.boxesRight;
        wrongTold += other.wrongTold;
        rightTold += other.rightTold;
        seconds += other.seconds;
        orphans += other.orphans;
        mistaken += other.mistaken;
    }
};

void print(const std::string& title, const Counts& counts) {
    std::printf("%-28s edition %d of %d, named wrongly %d, records %d of %d, boxes right %d of %d = %.4f, %.2f CPU s a scan\n", title.c_str(),
                counts.formsRight, counts.scans, counts.formsWrong, counts.recordsRight, counts.scans, counts.boxesRight, counts.boxes,
                counts.boxes > 0 ? double(counts.boxesRight) / counts.boxes : 0, counts.scans > 0 ? counts.seconds / counts.scans : 0);
    std::printf("%-28s misfit of %.0f mm and more: %d of %d wrong boxes, %d of %d right ones\n", title.c_str(), kWarns, counts.wrongTold, counts.boxes - counts.boxesRight,
                counts.rightTold, counts.boxesRight);
    if (counts.orphans > 0) std::printf("%-28s without their own form: another named on %d of %d pages\n", title.c_str(), counts.mistaken, counts.orphans);
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
        const bool right = shared >= kRight;
        if (place.misfit >= kWarns) ++(right ? counts.rightTold : counts.wrongTold);
        if (right) ++counts.boxesRight;
        else if (tell) printBox(found.form->id + " " + place.field->key, shared, place.misfit, field->quad, page.toScan.apply(place.page));
    }
}

/// Asks the pages of a scan as if their form were not known.
void askWithout(const support::TrueScan& truth, const ocr::CleanScan& clean, const std::vector<const review::RecordForm*>& forms, ocr::TextReader& reader,
                Counts& counts) {
    if (clean.pages.size() != truth.pages.size()) return;
    for (std::size_t i = 0; i < truth.pages.size(); ++i) {
        const ocr::CleanPage& page = clean.pages[i];
        auto others = forms;
        std::erase_if(others, [&](const review::RecordForm* form) { return form->id == truth.pages[i].form; });
        const auto found = ocr::findForm(page, ocr::lineMap(page.reading, page.pixelsPerMm), others, reader);
        ++counts.orphans;
        if (!found) continue;
        ++counts.mistaken;
        std::printf("  %s is taken for %s (%.2f)\n", truth.image.filename().c_str(), found->form->id.c_str(), found->confidence);
    }
}

/// Asks pictures that are no known form, and counts those taken for one.
void askStrangers(const std::filesystem::path& folder, const std::shared_ptr<const review::FormCatalog>& catalog) {
    ocr::PageReader reader(catalog, {});
    int asked = 0, mistaken = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string extension = entry.path().extension();
        if (extension != ".jpg" && extension != ".png" && extension != ".jpeg") continue;
        ++asked;
        const review::ScanReading reading = reader.read(ocr::decodeFrame(support::bytesOf(entry.path()), 0));
        if (reading.records.empty()) continue;
        ++mistaken;
        std::printf("  %s is taken for %s\n", entry.path().filename().c_str(), reading.records.front().form.c_str());
    }
    std::printf("%-28s taken for a known form: %d of %d\n", folder.filename().c_str(), mistaken, asked);
    bench::addToSummary({"layout", folder.filename().string(), "strangers taken for a known form", bench::outOf(mistaken, asked), "0", ""});
}

/// A scan cleaned as the reader cleans it: its form tells what cleaning could not know.
ocr::CleanScan cleaned(const support::TrueScan& truth, ocr::PageReader& turner) {
    const ocr::Image scan = ocr::decodeFrame(support::bytesOf(truth.image), 0);
    ocr::CleanScan clean = ocr::cleanScan(scan);
    if (const auto known = turner.knownByForm(scan, clean)) clean = ocr::cleanScan(scan, {}, *known);
    return clean;
}

/// Who finds and reads.
struct Readers {
    ocr::PageReader& turner;
    ocr::TextReader& titles;
};

void measure(const support::TrueScan& truth, const std::vector<const review::RecordForm*>& forms, Readers readers, const Options& options, Counts& counts) {
    const bool tell = options.boxes;
    if (tell) std::printf("%s\n", truth.image.filename().c_str());
    const ocr::CleanScan clean = cleaned(truth, readers.turner);
    ++counts.scans;
    const std::clock_t before = std::clock();
    std::vector<std::pair<std::size_t, ocr::FoundForm>> records;
    for (std::size_t i = 0; i < clean.pages.size(); ++i) {
        const ocr::CleanPage& page = clean.pages[i];
        if (auto found = ocr::findForm(page, ocr::lineMap(page.reading, page.pixelsPerMm), forms, readers.titles)) records.emplace_back(i, std::move(*found));
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
    if (options.leaveOut) askWithout(truth, clean, forms, readers.titles, counts);
    if (tell && !formsRight) std::printf("  %zu records on %zu pages instead of %zu\n", records.size(), clean.pages.size(), truth.pages.size());
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--boxes") == 0) options.boxes = true;
        else if (std::strcmp(argv[i], "--leave-out") == 0) options.leaveOut = true;
        else if (std::strcmp(argv[i], "--strangers") == 0 && i + 1 < argc) options.strangers.emplace_back(argv[++i]);
        else options.folders.emplace_back(argv[i]);
    }
    if (options.folders.empty() && options.strangers.empty()) {
        std::fprintf(stderr, "usage: place_bench [--boxes] [--leave-out] [--strangers DIR]… DIR…\n");
        return 2;
    }
    const auto catalog = support::shippedForms();
    for (const auto& folder : options.strangers) askStrangers(folder, catalog);
    std::vector<const review::RecordForm*> forms;
    for (const auto& form : catalog->forms()) forms.push_back(&form);
    ocr::TesseractReader reader("", "vie");
    ocr::PageReader turner(catalog, {});
    Counts all;
    for (const auto& folder : options.folders) {
        Counts counts;
        for (const support::TrueScan& scan : support::truthOf(folder, folder)) measure(scan, forms, {turner, reader}, options, counts);
        print(folder.filename().string(), counts);
        all.add(counts);
    }
    if (options.folders.size() > 1) print("all", all);
    return options.folders.empty() || all.scans > 0 ? 0 : 3;
}
