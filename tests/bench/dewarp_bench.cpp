// Measures how straight printed lines are on the cleaned page. Not a test; `./check --bench` prints its table.
// usage: dewarp_bench [--ledgers DIR [--images DIR]]… [--blanks DIR] [--verbose]
//   --ledgers DIR   scans with truth, as tests/golden makes them; what is measured is how the corners of the true fields stray from
//   straight rows
//   --blanks DIR    flat blank forms (blank-FORM.png), bent here as phones and bound books bend them; what is measured are the form's own
//   lines
// All lengths are pixels at 200 dpi.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <opencv2/core.hpp>
#include <random>
#include <string>
#include <vector>

#include "ocr/clean/clean.h"
#include "ocr/image_mat.h"
#include "ocr/scan/decode.h"
#include "review/base/failure.h"
#include "tests/bench/bent_page.h"
#include "tests/bench/summary.h"
#include "tests/support/ledger_truth.h"
#include "tests/support/shipped_forms.h"

namespace {

namespace fs = std::filesystem;

constexpr double kPixelsPerMm = 200 / 25.4;
constexpr double kLeastLineMm = 25;

double percentile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(share * double(values.size())))];
}

struct Figures {
    std::vector<double> before;  ///< With perspective and skew taken out, but not the bend.
    std::vector<double> after;
    std::vector<double> pages;  ///< The p95 of every page, after.
    int bent = 0;               ///< Pages that were straightened.
    int total = 0;
    double seconds = 0;
};

using Strays = std::vector<double>;

void add(const std::string& name, const ocr::CleanPage& page, const Strays& before, const Strays& after, bool verbose, Figures& figures) {
    figures.before.insert(figures.before.end(), before.begin(), before.end());
    figures.after.insert(figures.after.end(), after.begin(), after.end());
    figures.pages.push_back(percentile(after, 0.95));
    figures.bent += page.toScan.bend().none() ? 0 : 1;
    ++figures.total;
    if (!verbose) return;
    std::printf("%-34s p50 %6.2f -> %5.2f   p95 %6.2f -> %5.2f   bend %5.2f mm\n", name.c_str(), percentile(before, 0.5),
                percentile(after, 0.5), percentile(before, 0.95), percentile(after, 0.95), page.bendMm);
}

void print(const char* name, const Figures& f) {
    std::printf("%-22s %4d  %4d   %6.2f %7.2f   %6.2f %7.2f   %9.2f\n", name, f.total, f.bent, percentile(f.before, 0.5),
                percentile(f.before, 0.95), percentile(f.after, 0.5), percentile(f.after, 0.95), percentile(f.pages, 1));
    bench::addToSummary({"dewarp", name, "pixels lines stray at 200 dpi, p95", bench::decimal(percentile(f.after, 0.95), 2), "<= 2",
                         bench::decimal(percentile(f.before, 0.95), 2) + " (as scanned)"});
}

/// Distances of points from the straight line that fits them best.
void strayFromLine(const std::vector<review::Point>& points, double perPixel, Strays& strays) {
    double sx = 0, sy = 0, sxx = 0, sxy = 0;
    const double n = double(points.size());
    for (const auto& p : points) {
        sx += p.x;
        sy += p.y;
        sxx += p.x * p.x;
        sxy += p.x * p.y;
    }
    const double slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
    for (const auto& p : points) strays.push_back(std::abs(p.y - sy / n - slope * (p.x - sx / n)) * perPixel);
}

Strays strayOfLines(const review::RecordForm& form, const bench::BentPage& bent, const ocr::PageMap& map, double pixelsPerMm) {
    Strays strays;
    std::vector<review::PrintedLine> lines = form.leaders;
    lines.insert(lines.end(), form.rules.begin(), form.rules.end());
    for (const review::PrintedLine& line : lines) {
        const double length = line.to.x - line.from.x;
        if (length < kLeastLineMm) continue;
        std::vector<review::Point> points;
        const int count = int(length / 2);
        for (int i = 0; i <= count; ++i) points.push_back(map.toPage(bent.toScan({line.from.x + length * i / count, line.from.y})));
        strayFromLine(points, kPixelsPerMm / pixelsPerMm, strays);
    }
    return strays;
}

/// How far the true corners stray from rows that are straight, converge evenly and stand apart as the form says, evenly stretched.
Strays strayOfCorners(const review::RecordForm& form, const support::TruePage& truth, const ocr::PageMap& map, double pixelsPerMm) {
    std::vector<std::array<double, 6>> rows;
    std::vector<double> heights;
    for (const support::TrueField& field : truth.fields) {
        const review::FieldSpec* spec = form.field(field.key);
        if (spec == nullptr || field.style == "tick") continue;
        const review::Quad corners = spec->box.corners();
        for (std::size_t i = 0; i < 4; ++i) {
            const review::Point p = map.toPage(field.quad[i]);
            const double x = p.x / pixelsPerMm / form.page.width;
            const double y = corners[i].y / form.page.height;
            rows.push_back({1, y, y * y, y * y * y, x, x * y});
            heights.push_back(p.y / pixelsPerMm);
        }
    }
    if (rows.size() < 16) return {};
    const cv::Mat left(int(rows.size()), 6, CV_64F, rows.data());
    const cv::Mat right(int(rows.size()), 1, CV_64F, heights.data());
    cv::Mat terms;
    cv::solve(left, right, terms, cv::DECOMP_SVD);
    const cv::Mat away = cv::abs(left * terms - right) * kPixelsPerMm;
    return {away.begin<double>(), away.end<double>()};
}

Figures measureLedgers(const fs::path& folder, const fs::path& images, const review::FormCatalog& catalog, bool verbose) {
    Figures figures;
    for (const support::TrueScan& truth : support::truthOf(folder, images)) {
        const ocr::CleanScan clean = ocr::cleanScan(ocr::decodeFrame(support::bytesOf(truth.image), 0));
        if (clean.pages.size() != truth.pages.size()) continue;
        for (std::size_t i = 0; i < clean.pages.size(); ++i) {
            const review::RecordForm* form = catalog.form(truth.pages[i].form);
            if (form == nullptr) continue;
            const ocr::CleanPage& page = clean.pages[i];
            const Strays before = strayOfCorners(*form, truth.pages[i], ocr::PageMap(page.toScan.flat()), page.pixelsPerMm);
            const Strays after = strayOfCorners(*form, truth.pages[i], page.toScan, page.pixelsPerMm);
            add(truth.image.stem().string() + " " + std::to_string(i + 1), page, before, after, verbose, figures);
        }
    }
    return figures;
}

struct Series {
    const char* name;
    double curl, wave, tilt;  ///< Degrees at most.
};

constexpr std::array kSeries = {Series{"flat, scanned", 0, 0, 0}, Series{"flat, phone", 0, 0, 8}, Series{"wavy, phone", 0, 10, 6},
                                Series{"gutter, phone", 25, 0, 6}, Series{"gutter, steep", 40, 4, 10}};

bench::Bending bendingOf(const Series& series, std::mt19937& dice) {
    // The share of the full range, by hand: distributions of the standard library differ between its versions.
    const auto roll = [&] { return 2.0 * (double(dice()) / 4294967295.0) - 1; };
    bench::Bending b;
    const double curl = roll();
    b.curl = series.curl * std::copysign(0.5 + 0.5 * std::abs(curl), curl);
    b.fall = 30 + 10 * roll();
    b.gutterRight = roll() > 0;
    b.wave = series.wave * roll();
    b.pitch = series.tilt * roll();
    b.yaw = series.tilt * roll();
    b.roll = series.tilt / 4 * roll();
    b.distance = series.tilt > 0 ? 450 : 3000;
    return b;
}

Figures measureBlanks(const fs::path& folder, const Series& series, const review::FormCatalog& catalog, bool verbose) {
    Figures figures;
    std::mt19937 dice(2024);
    for (const review::RecordForm& form : catalog.forms()) {
        const fs::path file = folder / ("blank-" + form.id + ".png");
        if (!fs::exists(file)) continue;
        const ocr::Image flat = ocr::decodeFrame(support::bytesOf(file), 0);
        for (int round = 0; round < 3; ++round) {
            const bench::BentPage bent(form.page, bendingOf(series, dice), kPixelsPerMm);
            const ocr::Image scan = ocr::imageFrom(bent.scanOf(ocr::matOf(flat)), 200);
            const std::clock_t start = std::clock();
            const ocr::CleanScan clean = ocr::cleanScan(scan);
            figures.seconds += double(std::clock() - start) / CLOCKS_PER_SEC;
            const std::string name = std::string(series.name) + " " + form.id + " " + std::to_string(round + 1);
            if (clean.pages.size() != 1) {
                std::printf("%-34s taken for %zu pages\n", name.c_str(), clean.pages.size());
                continue;
            }
            const ocr::CleanPage& page = clean.pages.front();
            add(name, page, strayOfLines(form, bent, ocr::PageMap(page.toScan.flat()), page.pixelsPerMm),
                strayOfLines(form, bent, page.toScan, page.pixelsPerMm), verbose, figures);
        }
    }
    return figures;
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::pair<fs::path, fs::path>> ledgers;
    fs::path blanks;
    bool verbose = false;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--ledgers" && i + 1 < argc) {
            ledgers.emplace_back(argv[i + 1], argv[i + 1]);
            ++i;
        } else if (argument == "--images" && i + 1 < argc && !ledgers.empty()) {
            ledgers.back().second = argv[++i];
        } else if (argument == "--blanks" && i + 1 < argc) {
            blanks = argv[++i];
        } else if (argument == "--verbose") {
            verbose = true;
        } else {
            std::fprintf(stderr, "usage: dewarp_bench [--ledgers DIR [--images DIR]]... [--blanks DIR] [--verbose]\n");
            return 2;
        }
    }
    cv::setNumThreads(1);
    try {
        const auto catalog = support::shippedForms();
        std::printf("pixels at 200 dpi      pages bent   before: p50  p95    after: p50  p95   worst page\n");
        for (const auto& [folder, images] : ledgers) {
            print(fs::absolute(folder).lexically_normal().filename().c_str(), measureLedgers(folder, images, *catalog, verbose));
        }
        for (const Series& series : kSeries) {
            if (!blanks.empty()) print(series.name, measureBlanks(blanks, series, *catalog, verbose));
        }
    } catch (const review::Failure& failure) {
        std::fprintf(stderr, "%s (%s)\n", failure.what(), failure.detail().c_str());
        return 1;
    }
    return 0;
}
