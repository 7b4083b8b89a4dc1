// Measures what the reader tells about fields besides their text: struck out, illegible, blank. Not a test.
// usage: states_bench [--tell] [--lines DIR [--part NAME]] [--models DIR] DIR…
//   DIR…         scans with their truth, drawn by tests/golden/make_ledgers.py (--strikes, --spoils)
//   --lines DIR  pictures of single lines (lines.tsv) that nobody struck out: how often a stroke is found falsely
//   --tell       every field that is told wrongly

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/page_reader.h"
#include "ocr/read/ink.h"
#include "ocr/read/struck_out.h"
#include "ocr/scan/decode.h"
#include "ocr/view.h"
#include "review/base/text.h"
#include "review/values/note_kind.h"
#include "tests/bench/summary.h"
#include "tests/bench/true_lines.h"
#include "tests/support/ledger_truth.h"
#include "tests/support/shipped_forms.h"

namespace {

using review::FieldState;

constexpr double kLineMm = 10;  // A picture of a line is about as high as a line of writing with its marks.

/// How fields of one kind of truth are told.
struct Told {
    std::string name;
    long fields = 0;
    long struck = 0;     ///< Told as struck, with or without something in its place,
    long gone = 0;       ///< with nothing in its place,
    long illegible = 0;  ///< as illegible and not struck,
    long blank = 0;
    long exact = 0;      ///< Text and state are right.
};

/// Notes in the margin.
struct Notes {
    long written = 0;
    long found = 0;      ///< Told as written,
    long kindRight = 0;  ///< and guessed to be about the same as its true words.
    long empty = 0;
    long foundFalsely = 0;
};

struct Totals {
    Notes notes;
    Told usual{"written"};
    Told blank{"blank"};
    Told gone{"struck out, nothing stays"};
    Told replaced{"struck out, text stays"};
    Told illegible{"spoilt"};

    Told& of(const support::TrueField& truth) {
        if (truth.state == FieldState::illegible) return illegible;
        if (truth.state == FieldState::struckOut) return gone;
        if (truth.struck) return replaced;
        return truth.text.empty() ? blank : usual;
    }
};

void count(const support::TrueField& truth, const review::FieldReading& got, bool tell, Told& told) {
    ++told.fields;
    told.struck += got.struckOut ? 1 : 0;
    told.gone += got.state == FieldState::struckOut ? 1 : 0;
    told.illegible += got.state == FieldState::illegible && !got.struckOut ? 1 : 0;
    told.blank += got.state == FieldState::blank ? 1 : 0;
    const FieldState wanted = truth.state == FieldState::value && truth.text.empty() ? FieldState::blank : truth.state;
    const bool right = got.state == wanted && review::canonical(got.text) == truth.text;
    told.exact += right ? 1 : 0;
    const bool strange = got.struckOut != (truth.struck || truth.state == FieldState::struckOut) ||
                         (got.state == FieldState::illegible) != (truth.state == FieldState::illegible);
    // Texts read wrongly are read_bench's concern.
    if (!tell || (!strange && (right || !truth.struck))) return;
    std::printf("  %-26s %-9s %-20s %s%s %.2f  %s | %s\n", told.name.c_str(), truth.style.c_str(), truth.key.c_str(), std::string(review::toText(got.state)).c_str(),
                got.struckOut ? ", struck" : "", got.probability, truth.text.c_str(), got.text.c_str());
}

/// The truth names a note only where one was written.
void countNote(const support::TruePage& page, const review::FieldReading& got, bool tell, Notes& notes) {
    const auto truth = std::ranges::find(page.fields, got.key, &support::TrueField::key);
    const bool written = truth != page.fields.end();
    const bool found = got.state != FieldState::blank;
    (written ? notes.written : notes.empty) += 1;
    if (!written) notes.foundFalsely += found ? 1 : 0;
    if (tell && written != found) std::printf("  note %s: %.2f %s\n", written ? "missed" : "found falsely", got.probability, got.text.c_str());
    if (!written || !found) return;
    ++notes.found;
    const bool right = review::noteKindsIn(got.text) == review::noteKindsIn(truth->text);
    notes.kindRight += right ? 1 : 0;
    if (tell && !right) std::printf("  note of another kind: %s | %s\n", truth->text.c_str(), got.text.c_str());
}

void measure(const support::TrueScan& scan, ocr::PageReader& reader, bool tell, Totals& totals) {
    if (tell) std::printf("%s\n", scan.image.filename().c_str());
    const review::ScanReading reading = reader.read(ocr::decodeFrame(support::bytesOf(scan.image), 0));
    if (reading.records.size() != scan.pages.size()) return;
    for (std::size_t i = 0; i < scan.pages.size(); ++i) {
        for (const review::FieldReading& got : reading.records[i].fields) {
            if (review::isNoteKey(got.key)) countNote(scan.pages[i], got, tell, totals.notes);
        }
        for (const support::TrueField& truth : scan.pages[i].fields) {
            if (truth.style == "tick" || review::isNoteKey(truth.key)) continue;
            for (const review::FieldReading& got : reading.records[i].fields) {
                if (got.key == truth.key) count(truth, got, tell, totals.of(truth));
            }
        }
    }
}

/// A row of the table of all figures, where there was anything to ask.
void tell(const std::string& figure, long found, long all, const std::string& wanted) {
    if (all > 0) bench::addToSummary({"states", "ledgers", figure, bench::outOf(found, all), wanted, ""});
}

void print(const Totals& totals) {
    std::printf("%-26s %7s %7s %7s %9s %7s %7s\n", "what stands there", "fields", "struck", "gone", "illegible", "blank", "exact");
    for (const Told* told : {&totals.usual, &totals.blank, &totals.gone, &totals.replaced, &totals.illegible}) {
        std::printf("%-26s %7ld %7ld %7ld %9ld %7ld %7ld\n", told->name.c_str(), told->fields, told->struck, told->gone, told->illegible, told->blank, told->exact);
    }
    const Notes& notes = totals.notes;
    std::printf("notes found %ld of %ld, of the same kind %ld; empty columns taken for written %ld of %ld\n", notes.found, notes.written, notes.kindRight,
                notes.foundFalsely, notes.empty);
    tell("struck out, found", totals.gone.struck + totals.replaced.struck, totals.gone.fields + totals.replaced.fields, "all");
    tell("struck out, found falsely", totals.usual.struck + totals.blank.struck, totals.usual.fields + totals.blank.fields, "0");
    tell("spoilt, told as illegible", totals.illegible.illegible, totals.illegible.fields, "all");
    tell("illegible, told falsely", totals.usual.illegible, totals.usual.fields, "0");
    tell("notes found", notes.found, notes.written, "all");
    tell("notes found falsely", notes.foundFalsely, notes.empty, "0");
}

/// True when a stroke seems to run through the writing of a line.
bool hasStrike(const ocr::Image& picture) {
    const cv::Mat grey = ocr::matOf(picture);
    cv::Mat paper, darkness;
    cv::dilate(grey, paper, cv::Mat::ones(31, 31, CV_8U));
    cv::GaussianBlur(paper, paper, {0, 0}, 12);
    grey.convertTo(darkness, CV_32F);
    paper.convertTo(paper, CV_32F);
    darkness = 1 - darkness / cv::max(paper, 1.0);
    const double level = ocr::strokeLevel(darkness, 0.5);
    return !ocr::findStrikes(darkness, level, darkness.rows / kLineMm).empty();
}

void printLines(const bench::LineChoice& choice) {
    long found = 0;
    const auto lines = bench::linesOf(choice.lines, choice.part);
    for (const bench::TrueLine& line : lines) {
        if (!hasStrike(ocr::greyOf(ocr::decodeFrame(support::bytesOf(line.picture), 0, ocr::PictureUse::line)))) continue;
        ++found;
        std::printf("  %s  %s\n", line.picture.filename().c_str(), line.text.c_str());
    }
    std::printf("strokes found in %ld of %zu lines by hand\n", found, lines.size());
    bench::addToSummary({"states", "single pen lines", "struck out, found falsely", bench::outOf(found, long(lines.size())), "0", ""});
}

}  // namespace

int main(int argc, char** argv) {
    bench::LineChoice choice;
    bool tell = false;
    std::vector<std::filesystem::path> folders;
    for (int i = 1; i < argc; ++i) {
        if (bench::takesLineOption(choice, argc, argv, i)) continue;
        if (std::strcmp(argv[i], "--tell") == 0) tell = true;
        else folders.emplace_back(argv[i]);
    }
    if (folders.empty() && choice.lines.empty()) {
        std::fprintf(stderr, "usage: states_bench [--tell] [--lines DIR [--part NAME]] [--models DIR] DIR…\n");
        return 2;
    }
    if (!choice.lines.empty()) printLines(choice);
    if (folders.empty()) return 0;
    ocr::PageReaderSettings settings;
    settings.models = choice.models.string();
    ocr::PageReader reader(support::shippedForms(), settings);
    Totals totals;
    for (const auto& folder : folders) {
        for (const support::TrueScan& scan : support::truthOf(folder, folder)) measure(scan, reader, tell, totals);
    }
    print(totals);
    return 0;
}
