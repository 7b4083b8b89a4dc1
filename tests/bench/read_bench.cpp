// Measures reading against the truth of synthetic ledgers. Not a test; `./check --bench` prints its table.
// usage: read_bench --ledgers DIR [--images DIR] [--tesseract] [--wrong]

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <map>
#include <set>
#include <string>

#include "ocr/page_reader.h"
#include "ocr/scan/decode.h"
#include "review/base/text.h"
#include "tests/support/ledger_truth.h"
#include "tests/support/shipped_forms.h"

namespace {

namespace fs = std::filesystem;

/// Counts of one style of writing.
struct Count {
    int fields = 0;
    int exact = 0;
    int confidentlyWrong = 0;  ///< Wrong with a probability of 0.95 or more.
    int foundAnywhere = 0;     ///< By the tesseract command, anywhere on the page.
    std::size_t letters = 0;
    std::size_t errors = 0;
    int boxesRight = 0;  ///< Overlap (IoU) with the true box of 0.8 or more.
};

struct Totals {
    std::map<std::string, Count> styles;
    int scans = 0;
    int formsRight = 0;
    int countsRight = 0;
    double seconds = 0;           ///< Of one core, decoding and cleaning included.
    double tesseractSeconds = 0;
};

double area(const std::vector<review::Point>& polygon) {
    double twice = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const auto& a = polygon[i];
        const auto& b = polygon[(i + 1) % polygon.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return twice / 2;
}

/// Sutherland & Hodgman 1974: what of `subject` lies on the inner side of the edge a–b of a clockwise (y down) convex polygon.
std::vector<review::Point> clipped(const std::vector<review::Point>& subject, review::Point a, review::Point b) {
    const auto side = [&](review::Point p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); };
    std::vector<review::Point> result;
    for (std::size_t i = 0; i < subject.size(); ++i) {
        const review::Point p = subject[i];
        const review::Point q = subject[(i + 1) % subject.size()];
        const double sp = side(p);
        const double sq = side(q);
        if (sp >= 0) result.push_back(p);
        if ((sp >= 0) != (sq >= 0)) {
            const double t = sp / (sp - sq);
            result.push_back({p.x + t * (q.x - p.x), p.y + t * (q.y - p.y)});
        }
    }
    return result;
}

double overlap(const review::Quad& a, const review::Quad& b) {
    std::vector<review::Point> shared(a.begin(), a.end());
    for (std::size_t i = 0; i < 4 && !shared.empty(); ++i) shared = clipped(shared, b[i], b[(i + 1) % 4]);
    const double both = shared.size() < 3 ? 0 : area(shared);
    const double all = area({a.begin(), a.end()}) + area({b.begin(), b.end()}) - both;
    return all > 0 ? both / all : 0;
}

void compareField(const support::TrueField& truth, const review::FieldReading& got, bool showWrong, Count& count) {
    const std::string text = got.state == review::FieldState::value ? review::canonical(got.text) : std::string();
    ++count.fields;
    count.letters += review::letterCount(truth.text);
    count.errors += review::editDistance(truth.text, text);
    count.boxesRight += overlap(truth.quad, got.quad) >= 0.8 ? 1 : 0;
    if (text == truth.text) {
        ++count.exact;
        return;
    }
    count.confidentlyWrong += got.probability >= 0.95 ? 1 : 0;
    if (showWrong) std::printf("  %-9s %-22s %.2f  %s | %s\n", truth.style.c_str(), truth.key.c_str(), got.probability, truth.text.c_str(), text.c_str());
}

void comparePage(const support::TruePage& truth, const review::RecordReading& record, bool showWrong, Totals& totals) {
    for (const support::TrueField& field : truth.fields) {
        review::FieldReading got;
        for (const review::FieldReading& reading : record.fields) {
            if (reading.key == field.key) got = reading;
        }
        compareField(field, got, showWrong, totals.styles[field.style]);
    }
}

/// Plain text of the whole scan by the tesseract command, one thread, and the seconds it took.
std::string tesseractText(const fs::path& image, double& seconds) {
    const std::string command = "OMP_THREAD_LIMIT=1 tesseract '" + image.string() + "' - -l vie --psm 3 2>/dev/null";
    timespec before{};
    timespec after{};
    clock_gettime(CLOCK_MONOTONIC, &before);
    std::string text;
    if (FILE* pipe = popen(command.c_str(), "r")) {
        char buffer[4096];
        while (const std::size_t n = std::fread(buffer, 1, sizeof buffer, pipe)) text.append(buffer, n);
        pclose(pipe);
    }
    clock_gettime(CLOCK_MONOTONIC, &after);
    seconds += double(after.tv_sec - before.tv_sec) + double(after.tv_nsec - before.tv_nsec) / 1e9;
    return review::canonical(text);
}

void measure(const support::TrueScan& truth, ocr::PageReader& reader, bool tesseract, bool showWrong, Totals& totals) {
    if (showWrong) std::printf("%s\n", truth.image.filename().c_str());
    const std::clock_t before = std::clock();
    const review::ScanReading reading = reader.read(ocr::decodeFrame(support::bytesOf(truth.image), 0));
    totals.seconds += double(std::clock() - before) / CLOCKS_PER_SEC;
    ++totals.scans;
    totals.countsRight += reading.records.size() == truth.pages.size() ? 1 : 0;
    bool formsRight = reading.records.size() == truth.pages.size();
    for (std::size_t i = 0; i < truth.pages.size(); ++i) {
        const review::RecordReading record = i < reading.records.size() ? reading.records[i] : review::RecordReading{};
        formsRight = formsRight && record.form == truth.pages[i].form;
        comparePage(truth.pages[i], record, showWrong, totals);
    }
    totals.formsRight += formsRight ? 1 : 0;
    if (!tesseract) return;
    const std::string text = tesseractText(truth.image, totals.tesseractSeconds);
    for (const support::TruePage& page : truth.pages) {
        for (const support::TrueField& field : page.fields) {
            // Generous: right when the value stands anywhere on the scan. Ticks cannot be found that way.
            const bool found = field.style != "tick" && text.find(field.text) != std::string::npos;
            totals.styles[field.style].foundAnywhere += found ? 1 : 0;
        }
    }
}

void print(const Totals& totals, bool tesseract) {
    std::printf("%-10s %7s %7s %7s %9s %9s %s\n", "style", "fields", "exact", "CER", "box>=0.8", "sure+bad", tesseract ? "tesseract" : "");
    for (const auto& [style, count] : totals.styles) {
        const double n = count.fields;
        std::printf("%-10s %7d %7.3f %7.3f %9.3f %9d", style.c_str(), count.fields, count.exact / n,
                    count.letters > 0 ? double(count.errors) / double(count.letters) : 0, style == "tick" ? 1.0 : count.boxesRight / n, count.confidentlyWrong);
        if (tesseract && style != "tick") std::printf(" %9.3f", count.foundAnywhere / n);
        std::printf("\n");
    }
    std::printf("edition right on %d of %d scans, record count on %d; %.2f CPU s a scan", totals.formsRight, totals.scans, totals.countsRight,
                totals.seconds / totals.scans);
    if (tesseract) std::printf(", tesseract %.2f s", totals.tesseractSeconds / totals.scans);
    std::printf("\n");
}

}  // namespace

int main(int argc, char** argv) {
    fs::path ledgers;
    fs::path images;
    std::set<std::string> flags;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--ledgers") == 0 && i + 1 < argc) {
            ledgers = argv[++i];
        } else if (std::strcmp(argv[i], "--images") == 0 && i + 1 < argc) {
            images = argv[++i];
        } else {
            flags.insert(argv[i]);
        }
    }
    if (ledgers.empty()) {
        std::fprintf(stderr, "usage: read_bench --ledgers DIR [--images DIR] [--tesseract] [--wrong]\n");
        return 2;
    }
    const bool tesseract = flags.contains("--tesseract");
    ocr::PageReader reader(support::shippedForms(), {});
    Totals totals;
    for (const support::TrueScan& scan : support::truthOf(ledgers, images.empty() ? ledgers : images)) measure(scan, reader, tesseract, flags.contains("--wrong"), totals);
    if (totals.scans == 0) {
        std::fprintf(stderr, "read_bench: no truth files in %s\n", ledgers.c_str());
        return 3;
    }
    print(totals, tesseract);
    return 0;
}
