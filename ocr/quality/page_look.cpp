#include "ocr/quality/page_look.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/ink_runs.h"
#include "ocr/shrink.h"

namespace ocr {
namespace {

constexpr double kSketchPerMm = 6;    // Enough for the smallest print of a book.
constexpr double kRimMm = 3;          // Shadows of the paper's edge are no writing.
constexpr double kRuleMm = 9;         // Ink straight for longer than this is a rule.
constexpr double kLargestMm = 22;     // Larger pieces are seals, stains, photographs.
constexpr double kSmallestMm = 0.35;  // Smaller pieces are specks.
constexpr double kLeastDepth = 14;    // Grey levels that no eye takes for ink.

/// Grey value below which a share of the pixels lies.
double greyAt(const cv::Mat& grey, double share) {
    std::array<int, 256> counts{};
    for (int y = 0; y < grey.rows; ++y) {
        const auto* row = grey.ptr<std::uint8_t>(y);
        for (int x = 0; x < grey.cols; ++x) ++counts[row[x]];
    }
    const double wanted = share * static_cast<double>(grey.total());
    double seen = 0;
    for (int value = 0; value < 256; ++value) {
        seen += counts[static_cast<std::size_t>(value)];
        if (seen >= wanted) return value;
    }
    return 255;
}

/// Grain of the paper: neighbours two pixels apart differ by it, whatever the light does.
double noiseOf(const cv::Mat& grey) {
    std::vector<int> steps;
    for (int y = 0; y < grey.rows; y += 3) {
        const auto* row = grey.ptr<std::uint8_t>(y);
        for (int x = 2; x < grey.cols; x += 5) steps.push_back(std::abs(row[x] - row[x - 2]));
    }
    if (steps.empty()) return 0;
    const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return *middle / 0.954;
}

/// How dark what is clearly darker than paper usually is; 0 when there is hardly any.
double depthOf(const cv::Mat& sketch, double paper, double floor) {
    std::array<int, 256> counts{};
    int all = 0;
    for (int y = 0; y < sketch.rows; ++y) {
        const auto* row = sketch.ptr<std::uint8_t>(y);
        for (int x = 0; x < sketch.cols; ++x) {
            const int depth = static_cast<int>(paper) - row[x];
            if (depth <= floor) continue;
            ++counts[static_cast<std::size_t>(std::min(depth, 255))];
            ++all;
        }
    }
    if (all < 0.0003 * static_cast<double>(sketch.total())) return 0;
    int above = 0;
    for (int depth = 255; depth > 0; --depth) {
        above += counts[static_cast<std::size_t>(depth)];
        if (above >= 0.25 * all) return depth;
    }
    return 0;
}

cv::Mat longLinesOf(const cv::Mat& ink, double perMm) {
    const int length = std::max(9, cvRound(kRuleMm * perMm));
    cv::Mat joined, across, down;
    // Dotted leaders are lines too: their dots are joined along their direction first.
    const int gap = std::max(3, cvRound(0.9 * perMm)) | 1;
    cv::morphologyEx(ink, joined, cv::MORPH_CLOSE, cv::Mat::ones(1, gap, CV_8U));
    cv::morphologyEx(joined, across, cv::MORPH_OPEN, cv::Mat::ones(1, length, CV_8U));
    cv::morphologyEx(ink, joined, cv::MORPH_CLOSE, cv::Mat::ones(gap, 1, CV_8U));
    cv::morphologyEx(joined, down, cv::MORPH_OPEN, cv::Mat::ones(length, 1, CV_8U));
    return across | down;
}

void clearRim(cv::Mat& mask, int rim) {
    if (mask.cols <= 2 * rim || mask.rows <= 2 * rim) return;
    cv::Mat inner = cv::Mat::zeros(mask.size(), CV_8U);
    const cv::Rect kept(rim, rim, mask.cols - 2 * rim, mask.rows - 2 * rim);
    mask(kept).copyTo(inner(kept));
    mask = inner;
}

/// Keeps the pieces of writing and forgets all others.
void findMarks(PageLook& look, const cv::Mat& ink) {
    const InkRuns runs = inkRunsOf(ink);
    const int most = cvRound(kLargestMm * look.sketchPerMm);
    const int least = std::max(2, cvRound(kSmallestMm * look.sketchPerMm));
    std::vector<bool> kept;
    for (const InkPiece& piece : runs.pieces) {
        const cv::Rect& box = piece.box;
        kept.push_back(box.height <= most && box.width <= 3 * most && std::max(box.width, box.height) >= least);
        if (kept.back()) look.marks.push_back({box, piece.area});
    }
    look.writing = runs.painted(kept, ink.size());
}

}  // namespace

double letterHeightOf(const std::vector<Mark>& marks, double perMm) {
    std::vector<int> heights;
    for (const Mark& mark : marks) {
        const double mm = mark.box.height / perMm;
        if (mm >= 0.7 && mm <= 9 && mark.box.width >= 0.2 * mark.box.height) heights.push_back(mark.box.height);
    }
    if (heights.size() < 12) return 0;
    std::sort(heights.begin(), heights.end());
    const int usual = heights[heights.size() * 3 / 4];
    const auto from = std::lower_bound(heights.begin(), heights.end(), (usual + 1) / 2);
    return *(from + (heights.end() - from) * 2 / 5);
}

PageLook lookAt(const CleanPage& page) {
    PageLook look;
    look.pixelsPerMm = std::max(0.5, page.pixelsPerMm);
    const cv::Mat& colour = matOf(page.colour);
    if (colour.channels() == 3) {
        cv::cvtColor(colour, look.grey, cv::COLOR_RGB2GRAY);
    } else {
        look.grey = colour;
    }
    look.scale = std::min(1.0, kSketchPerMm / look.pixelsPerMm);
    look.sketchPerMm = look.pixelsPerMm * look.scale;
    const cv::Mat sketch = shrunk(look.grey, look.scale);
    look.scale = static_cast<double>(sketch.cols) / look.grey.cols;
    look.paper = greyAt(sketch, 0.6);
    look.noise = noiseOf(sketch);
    const double floor = std::max(kLeastDepth, 4 * look.noise);
    look.inkDepth = depthOf(sketch, look.paper, floor);
    cv::Mat ink = sketch < std::max(0.0, look.paper - std::max(floor, 0.45 * look.inkDepth));
    clearRim(ink, cvRound(kRimMm * look.sketchPerMm));
    look.rules = longLinesOf(ink, look.sketchPerMm);
    cv::Mat thick;
    cv::dilate(look.rules, thick, cv::Mat::ones(3, 3, CV_8U));
    findMarks(look, ink & ~thick);
    look.letterHeight = letterHeightOf(look.marks, look.sketchPerMm) / look.scale;
    return look;
}

std::vector<PageLook> lookAt(const CleanScan& scan) {
    std::vector<PageLook> looks;
    for (const CleanPage& page : scan.pages) looks.push_back(lookAt(page));
    return looks;
}

}  // namespace ocr
