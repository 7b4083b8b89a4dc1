#include "tests/bench/ledger_figures.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <numbers>
#include <string>
#include <vector>

#include "ocr/clean/clean.h"
#include "ocr/scan/decode.h"
#include "ocr/scan/encode.h"
#include "tests/bench/skew_figures.h"
#include "tests/bench/summary.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

struct Figures {
    std::vector<double> corners;  ///< Worst corner of each page, % of the page width.
    std::vector<double> skew;     ///< Degrees left in each page on flat paper,
    std::vector<double> curled;   ///< and on curled paper, whose rows have no one angle.
    std::vector<double> seconds;  ///< Of one core, for cleaning one scan without decoding it.
    std::vector<double> decode;
    int scans = 0;
    int wrongSplits = 0;
};

std::string bytesOf(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

review::Quad quadOf(const nlohmann::json& json) {
    review::Quad quad;
    for (std::size_t i = 0; i < 4; ++i) quad[i] = {json[i][0].get<double>(), json[i][1].get<double>()};
    return quad;
}

double distance(review::Point a, review::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

double worstCorner(const review::Quad& truth, const review::Quad& found) {
    double worst = 0;
    for (std::size_t i = 0; i < 4; ++i) worst = std::max(worst, distance(truth[i], found[i]));
    return 100 * worst / ((distance(truth[0], truth[1]) + distance(truth[3], truth[2])) / 2);
}

// The mean slope of the true field boxes once they lie on the cleaned page: what deskewing left over.
double skewLeft(const nlohmann::json& page, const ocr::CleanPage& clean) {
    double sum = 0;
    double weight = 0;
    for (const auto& field : page.at("fields")) {
        review::Quad box = quadOf(field.at("quad"));
        for (review::Point& corner : box) corner = clean.toScan.toPage(corner);
        for (const auto& [a, b] : {std::pair(box[0], box[1]), std::pair(box[3], box[2])}) {
            const double w = distance(a, b);
            sum += std::atan2(b.y - a.y, b.x - a.x) * w;
            weight += w;
        }
    }
    return weight > 0 ? std::abs(sum / weight) * 180 / std::numbers::pi : 0;
}

double percentile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(share * double(values.size())))];
}

void dump(const fs::path& folder, const std::string& name, const ocr::CleanScan& clean) {
    for (std::size_t i = 0; i < clean.pages.size(); ++i) {
        const std::string stem = name + "-" + std::to_string(i + 1);
        std::ofstream(folder / (stem + "-colour.jpg"), std::ios::binary) << ocr::encodeJpeg(clean.pages[i].colour, 85);
        std::ofstream(folder / (stem + "-reading.png"), std::ios::binary) << ocr::encodePng(clean.pages[i].reading);
    }
    std::ofstream(folder / (name + ".json")) << clean.report.toJson();
}

void measure(const fs::path& truthPath, Figures& figures, const fs::path& dumpFolder, bool verbose) {
    const auto truth = nlohmann::json::parse(bytesOf(truthPath));
    std::clock_t start = std::clock();
    const ocr::Image scan = ocr::decodeFrame(bytesOf(truthPath.parent_path() / truth.at("image").get<std::string>()), 0);
    figures.decode.push_back(double(std::clock() - start) / CLOCKS_PER_SEC);
    const std::clock_t before = std::clock();
    const ocr::CleanScan clean = ocr::cleanScan(scan);
    figures.seconds.push_back(double(std::clock() - before) / CLOCKS_PER_SEC);
    ++figures.scans;
    const std::string name = truthPath.stem().string();
    if (!dumpFolder.empty()) dump(dumpFolder, name, clean);
    const auto& pages = truth.at("pages");
    if (pages.size() != clean.pages.size()) {
        ++figures.wrongSplits;
        std::printf("%-18s split into %zu pages instead of %zu\n", name.c_str(), clean.pages.size(), pages.size());
        return;
    }
    for (std::size_t i = 0; i < pages.size(); ++i) {
        figures.corners.push_back(worstCorner(quadOf(pages[i].at("page_quad")), clean.pages[i].quad));
        const double left = skewLeft(pages[i], clean.pages[i]);
        (truth.at("level").get<int>() >= kCurledLevel ? figures.curled : figures.skew).push_back(left);
        if (!verbose) continue;
        std::printf("%-18s level %d page %zu  corner %5.2f %%  skew left %5.3f  took out %6.3f  ", name.c_str(),
                    truth.at("level").get<int>(), i + 1, figures.corners.back(), left, clean.pages[i].degrees);
        const review::Quad want = quadOf(pages[i].at("page_quad"));
        for (std::size_t k = 0; k < 4; ++k)
            std::printf(" (%+.0f %+.0f)", clean.pages[i].quad[k].x - want[k].x, clean.pages[i].quad[k].y - want[k].y);
        std::printf("  confidence %.2f\n", clean.report.confidence);
    }
}

void print(const Figures& f) {
    std::printf("stage    figure                                p50      p95      max\n");
    std::printf("crop     corner error, %% of page width    %7.2f  %7.2f  %7.2f\n", percentile(f.corners, .5), percentile(f.corners, .95),
                percentile(f.corners, 1));
    const auto within = std::count_if(f.corners.begin(), f.corners.end(), [](double e) { return e <= 1; });
    std::printf("crop     pages within 1 %%                 %td of %zu\n", within, f.corners.size());
    std::printf("split    scans split wrongly              %d of %d\n", f.wrongSplits, f.scans);
    const auto printDegrees = [](const char* paper, const std::vector<double>& degrees) {
        std::printf("deskew   degrees left, %-6s paper       %7.3f  %7.3f  %7.3f\n", paper, percentile(degrees, .5), percentile(degrees, .95),
                    percentile(degrees, 1));
    };
    printDegrees("flat", f.skew);
    printDegrees("curled", f.curled);
    std::printf("all      CPU seconds a scan, cleaning     %7.3f  %7.3f  %7.3f\n", percentile(f.seconds, .5), percentile(f.seconds, .95),
                percentile(f.seconds, 1));
    std::printf("decode   CPU seconds a scan               %7.3f  %7.3f  %7.3f\n", percentile(f.decode, .5), percentile(f.decode, .95),
                percentile(f.decode, 1));
    addToSummary({"crop", "ledgers", "pages with corners within 1 % of the width", outOf(within, long(f.corners.size())), ">= 99 %", ""});
    addToSummary({"split", "ledgers", "scans split rightly", outOf(f.scans - f.wrongSplits, f.scans), "all", ""});
    addToSummary({"deskew", "ledgers", "degrees left, flat paper, p95", decimal(percentile(f.skew, .95), 3), "<= 0.1", ""});
    addToSummary({"deskew", "ledgers", "degrees left, curled paper, p95", decimal(percentile(f.curled, .95), 3), "", ""});
}

}  // namespace

void printLedgerFigures(const fs::path& ledgers, const fs::path& dumpFolder, bool verbose) {
    std::vector<fs::path> truths;
    for (const auto& entry : fs::directory_iterator(ledgers)) {
        if (entry.path().extension() == ".json") truths.push_back(entry.path());
    }
    std::sort(truths.begin(), truths.end());
    Figures figures;
    for (const fs::path& truth : truths) measure(truth, figures, dumpFolder, verbose);
    print(figures);
}

}  // namespace bench
