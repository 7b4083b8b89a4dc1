// Measures the quality gate: makes good pages bad in every way and counts what is found, and what is found on the good pages themselves.
// Not a test; `./check --bench` prints its table.

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <opencv2/imgproc.hpp>
#include <string>
#include <tuple>
#include <vector>

#include "ocr/image_mat.h"
#include "ocr/quality/figures.h"
#include "ocr/quality/page_look.h"
#include "ocr/scan/decode.h"
#include "review/base/failure.h"
#include "tests/bench/defects.h"
#include "tests/bench/numbered_books.h"
#include "tests/bench/repeated_scans.h"
#include "tests/bench/summary.h"

namespace {

namespace fs = std::filesystem;
using ocr::Image;
using review::Defect;

struct Options {
    std::vector<fs::path> folders;
    unsigned seed = 1;
    std::size_t every = 1;  ///< Only each so manieth page.
    bool verbose = false;
    std::string only;  ///< One kind of defect.
    std::vector<fs::path> loose;  ///< Folders whose pages are good ones but no book: gathered from many places.
};

struct Tally {
    int found = 0;
    int all = 0;
    void add(bool yes) { ++all, found += yes ? 1 : 0; }
};

/// A good page and what is known of it.
struct Good {
    std::string name;
    std::string folder;
    Image image;
    ocr::CleanScan clean;
    ocr::ScanFigures figures;
    double perMm = 8;
    bool coarse = false;  ///< Already as coarse as a page that was made so.
};

std::string bytesOf(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string nameOf(const fs::path& folder) { return folder.filename().string(); }

cv::Rect boundsOf(const review::Quad& quad, cv::Size limits) {
    std::vector<cv::Point2f> corners;
    for (const review::Point& p : quad) corners.emplace_back(float(p.x), float(p.y));
    return cv::boundingRect(corners) & cv::Rect({}, limits);
}

/// True for a piece of writing as high as letters are, in a line with others: grain of the paper and specks at its edge are none.
bool isInALine(const ocr::Mark& mark, const std::vector<ocr::Mark>& marks, double height) {
    const auto letterLike = [&](const ocr::Mark& m) { return m.box.height >= 0.6 * height && m.box.height <= 2.5 * height; };
    const auto middle = [](const ocr::Mark& m) { return cv::Point2d(m.box.x + m.box.width / 2.0, m.box.y + m.box.height / 2.0); };
    if (!letterLike(mark)) return false;
    const auto beside = std::count_if(marks.begin(), marks.end(), [&](const ocr::Mark& other) {
        const cv::Point2d apart = middle(other) - middle(mark);
        return letterLike(other) && std::abs(apart.x) < 8 * height && std::abs(apart.y) < height;
    });
    return beside > 4;
}

/// Where the letters of the first page lie in the scan.
std::vector<cv::Point> lettersOf(const Good& good) {
    const ocr::CleanPage& page = good.clean.pages.front();
    const ocr::PageLook look = ocr::lookAt(page);
    std::vector<cv::Point> letters;
    for (const ocr::Mark& mark : look.marks) {
        if (!isInALine(mark, look.marks, look.letterHeight * look.scale)) continue;
        const review::Point onPage{(mark.box.x + mark.box.width / 2.0) / look.scale, (mark.box.y + mark.box.height / 2.0) / look.scale};
        const review::Point middle = page.toScan.apply(onPage);
        letters.emplace_back(cvRound(middle.x), cvRound(middle.y));
    }
    return letters;
}

/// True for paper as white as a picture can show, as in drawings: light that falls on it changes nothing, so it cannot be given a reflection.
bool isPureWhite(const cv::Mat& page) {
    const cv::Mat flat = page.reshape(1);
    return cv::countNonZero(flat >= 253) > 0.5 * static_cast<double>(flat.total());
}

class Bench {
public:
    explicit Bench(Options options) : options_(std::move(options)) {}

    void take(const fs::path& path) {
        Good good;
        good.name = path.stem().string();
        good.folder = nameOf(path.parent_path());
        good.image = ocr::decodeFrame(bytesOf(path), 0);
        const std::clock_t start = std::clock();
        good.clean = ocr::cleanScan(good.image);
        const std::clock_t cleaned = std::clock();
        good.figures = ocr::measureQuality(good.image, good.clean, ocr::lookAt(good.clean));
        cleaning_ += double(cleaned - start) / CLOCKS_PER_SEC;
        judging_ += double(std::clock() - cleaned) / CLOCKS_PER_SEC;
        good.perMm = good.clean.pages.front().pixelsPerMm;
        good.coarse = good.perMm * 25.4 < 130;
        const auto findings = ocr::judgeFigures(good.figures);
        falseAlarms_[good.folder].add(!findings.empty());
        for (const auto& finding : findings) ++alarmsOf_[finding.defect];
        if (!findings.empty() || options_.verbose) say(good.name, "good", good.figures, findings);
        chance_.seed(options_.seed + unsigned(std::hash<std::string>{}(good.name)));
        makeBad(good);
        for (const auto& page : good.figures.pages) {
            sheets_[good.folder].push_back(page.sheet);
            scannedTwice_[good.folder].sheets.push_back({good.name, page.sheet.print});
        }
    }

    void print() const;

private:
    void printPapers() const;
    void printNumbers() const;
    void makeBad(const Good& good);
    bool wanted(const std::string& kind) const { return options_.only.empty() || kind.starts_with(options_.only); }

    void ask(const Good& good, const std::string& kind, const cv::Mat& picture, std::initializer_list<Defect> right, double dpi = -1) {
        const Image bad = ocr::imageFrom(picture, dpi < 0 ? good.image.dpi() : dpi);
        const ocr::CleanScan clean = ocr::cleanScan(bad);
        const ocr::ScanFigures figures = ocr::measureQuality(bad, clean, ocr::lookAt(clean));
        const auto findings = ocr::judgeFigures(figures);
        const bool found = std::any_of(findings.begin(), findings.end(),
                                       [&](const auto& f) { return std::find(right.begin(), right.end(), f.defect) != right.end(); });
        found_[kind].add(found);
        if (!found || options_.verbose) say(good.name, kind, figures, findings);
    }

    /// Scans the page once more; in the end each must be found among the pages of its book.
    void askAgain(const Good& good) {
        const cv::Mat again = defects::scannedAgain(matOf(good.image), chance_);
        const Image image = ocr::imageFrom(again, good.image.dpi());
        const ocr::CleanScan clean = ocr::cleanScan(image);
        const ocr::ScanFigures figures = ocr::measureQuality(image, clean, ocr::lookAt(clean));
        bench::RepeatedScan repeated{good.name, {}};
        for (const auto& page : figures.pages) repeated.prints.push_back(page.sheet.print);
        scannedTwice_[good.folder].repeated.push_back(std::move(repeated));
    }

    static void say(const std::string& name, const std::string& kind, const ocr::ScanFigures& figures,
                    const std::vector<review::QualityFinding>& findings) {
        std::printf("  %-26s %-14s", name.c_str(), kind.c_str());
        for (const auto& f : findings) std::printf(" %s=%.2f", std::string(toText(f.defect)).c_str(), f.figure);
        std::printf(" |");
        for (const auto& p : figures.pages) {
            std::printf(" [%.1f/mm letter %.0f depth %.0f n %d edge %.1f/%.1f %.2fmm (%d) glare %.0f +%.0f]",
                        p.pixelsPerMm, p.letterPixels, p.content.inkDepth, p.content.letters, p.focus.edgePixels, p.focus.sharpPixels,
                        p.focus.edgePixels / p.pixelsPerMm, p.focus.edges,
                        p.glare.squareMm, p.glare.brighter);
        }
        std::printf(" turned %d, %d of %.2f", figures.turned, figures.turn.degrees, figures.turn.confidence);
        for (const auto& s : figures.sides) std::printf(s.atBorder ? " <%d %d %.1f>" : " <>", s.letters, s.rules, s.marginMm);
        std::printf("\n");
        std::fflush(stdout);
    }

    Options options_;
    defects::Chance chance_;
    std::map<std::string, Tally> falseAlarms_;
    std::map<Defect, int> alarmsOf_;
    std::map<std::string, Tally> found_;
    std::map<std::string, std::vector<review::SheetFacts>> sheets_;  ///< By folder, which stands for a book.
    std::map<std::string, bench::BookOfSheets> scannedTwice_;        ///< The same, and scans of them once more.
    int pureWhite_ = 0;
    double cleaning_ = 0;
    double judging_ = 0;
};

void Bench::makeBad(const Good& good) {
    const cv::Mat& page = matOf(good.image);
    if (wanted("blur")) ask(good, "blurred", defects::outOfFocus(page, good.perMm, chance_), {Defect::blurred});
    if (wanted("moved")) ask(good, "moved", defects::moved(page, good.perMm, chance_), {Defect::blurred});
    const bool white = isPureWhite(page);
    if (wanted("glare") && white) ++pureWhite_;
    if (wanted("glare") && !white)
        ask(good, "glare", defects::withGlare(page, boundsOf(good.clean.pages.front().quad, page.size()), good.perMm, chance_),
            {Defect::glare});
    const std::vector<cv::Point> letters = lettersOf(good);
    if (wanted("cut") && letters.size() >= 30) {
        int side = int(chance_() % 4);
        if (good.clean.pages.size() > 1 && side == 1) side = 3;
        ask(good, "cut edge", defects::cutThrough(page, letters, side), {Defect::cutEdge});
    }
    if (wanted("180")) ask(good, "180 degrees", defects::turnedBy(page, 180), {Defect::turned, Defect::upsideDown});
    if (wanted("90")) ask(good, "90 degrees", defects::turnedBy(page, chance_() % 2 ? 90 : 270), {Defect::turned, Defect::sideways});
    if (wanted("coarse") && !good.coarse) {
        const double dpi = chance_() % 2 ? 100 : 75;
        ask(good, "coarse", defects::shrunkTo(page, good.perMm, dpi), {Defect::lowResolution}, 0);
    }
    if (wanted("blank")) ask(good, "blank", defects::emptied(page, good.perMm, chance_), {Defect::blank});
    if (wanted("twice")) askAgain(good);
}

/// Beside the pages of each book one of them once more, as if on the next larger paper and scanned with the same resolution.
void Bench::printPapers() const {
    Tally larger;
    std::size_t alarms = 0;
    std::size_t all = 0;
    for (const auto& [folder, sheets] : sheets_) {
        const bool loose = std::any_of(options_.loose.begin(), options_.loose.end(), [&](const fs::path& f) { return nameOf(f) == folder; });
        if (loose) continue;
        alarms += review::oddPapers(sheets).size();
        all += sheets.size();
        for (const review::SheetFacts& sheet : sheets) {
            auto mixed = sheets;
            mixed.push_back(sheet);
            mixed.back().width = cvRound(sheet.width * 1.4142);
            mixed.back().height = cvRound(sheet.height * 1.4142);
            const auto odd = review::oddPapers(mixed);
            larger.add(std::find(odd.begin(), odd.end(), sheets.size()) != odd.end());
        }
    }
    std::printf("larger paper: %d of %d found; %zu of %zu pages taken for other paper\n", larger.found, larger.all, alarms, all);
    bench::addToSummary({"gate", "larger paper", "found", bench::outOf(larger.found, larger.all), ">= 95 %", ""});
}

/// Books of numbers, whole and with one thing wrong.
void Bench::printNumbers() const {
    constexpr int kBooks = 500;
    using Plant = defects::Planted (*)(defects::NumberedBook&, defects::Chance&);
    const std::array<std::tuple<const char*, Plant, bool>, 4> kinds{{{"missing record number", defects::leaveOutRecord, false},
                                                                     {"repeated record number", defects::repeatRecordNumber, false},
                                                                     {"missing page", defects::leaveOutPage, true},
                                                                     {"repeated page number", defects::repeatPageNumber, true}}};
    defects::Chance chance(options_.seed);
    Tally whole;
    std::map<std::string, Tally> found;
    for (int i = 0; i < kBooks; ++i) {
        const defects::NumberedBook good = defects::wholeBook(chance);
        whole.add(!review::completenessOf(good.book, good.records, good.scans).complete());
        for (const auto& [name, plant, wantsPages] : kinds) {
            if (wantsPages && !defects::hasPageNumbers(good)) continue;
            defects::NumberedBook bad = good;
            const defects::Planted planted = plant(bad, chance);
            const bool told = defects::isTold(bad, planted);
            found[name].add(told);
            if (!told && options_.verbose) std::printf("  missed  %s, %s: %s\n", bad.book.name().c_str(), name, planted.name.c_str());
        }
    }
    std::printf("\nbooks of numbers          found; %d of %d whole books said to lack something\n", whole.found, whole.all);
    for (const auto& [kind, tally] : found) {
        std::printf("%-26s %3d of %3d  %5.1f %%\n", kind.c_str(), tally.found, tally.all, 100.0 * tally.found / tally.all);
        bench::addToSummary({"gate", kind, "found", bench::outOf(tally.found, tally.all), ">= 95 %", ""});
    }
}

void Bench::print() const {
    std::printf("\ngood pages                false alarms\n");
    Tally all;
    for (const auto& [folder, tally] : falseAlarms_) {
        std::printf("%-26s %3d of %3d\n", folder.c_str(), tally.found, tally.all);
        all.found += tally.found;
        all.all += tally.all;
    }
    std::printf("%-26s %3d of %3d  %5.1f %%\n", "all", all.found, all.all, all.all ? 100.0 * all.found / all.all : 0);
    for (const auto& [defect, count] : alarmsOf_) std::printf("  %-24s %3d\n", std::string(toText(defect)).c_str(), count);
    std::printf("\nmade bad                  found\n");
    bench::addToSummary({"gate", "good pages", "false alarms", bench::outOf(all.found, all.all), "<= 2 %", ""});
    for (const auto& [kind, tally] : found_) {
        std::printf("%-26s %3d of %3d  %5.1f %%\n", kind.c_str(), tally.found, tally.all, 100.0 * tally.found / tally.all);
        bench::addToSummary({"gate", kind, "found", bench::outOf(tally.found, tally.all), ">= 95 %", ""});
    }
    bench::printRepeats(scannedTwice_);
    printPapers();
    printNumbers();
    if (pureWhite_ > 0) std::printf("\npages of pure white, which show no reflection and were given none: %d\n", pureWhite_);
    std::printf("seconds of one core a scan: cleaning %.2f, judging %.2f\n", cleaning_ / std::max(1, all.all),
                judging_ / std::max(1, all.all));
}

std::vector<fs::path> picturesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto ext = entry.path().extension();
        if (ext == ".jpg" || ext == ".png" || ext == ".tif") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--seed" && i + 1 < argc)
            options.seed = unsigned(std::stoul(argv[++i]));
        else if (argument == "--every" && i + 1 < argc)
            options.every = std::max(1UL, std::stoul(argv[++i]));
        else if (argument == "--only" && i + 1 < argc)
            options.only = argv[++i];
        else if (argument == "--loose" && i + 1 < argc)
            options.folders.push_back(options.loose.emplace_back(argv[++i]));
        else if (argument == "--verbose")
            options.verbose = true;
        else
            options.folders.emplace_back(argument);
    }
    if (options.folders.empty()) {
        std::fprintf(stderr, "usage: quality_bench FOLDER… [--loose FOLDER]… [--seed N] [--every N] [--only KIND] [--verbose]\n");
        return 2;
    }
    cv::setNumThreads(1);
    Bench bench(options);
    try {
        for (const fs::path& folder : options.folders) {
            const auto files = picturesIn(folder);
            for (std::size_t i = 0; i < files.size(); i += options.every) bench.take(files[i]);
        }
    } catch (const review::Failure& failure) {
        std::fprintf(stderr, "%s (%s)\n", failure.what(), failure.detail().c_str());
        return 1;
    }
    bench.print();
    return 0;
}
