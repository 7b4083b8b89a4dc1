#include "ocr/quality/page_look.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/ink_runs.h"
#include "ocr/long_lines.h"
#include "ocr/shrink.h"

namespace ocr {
namespace {

constexpr double kSketchPerMm = 6;    // Enough for the smallest print of a book.
constexpr double kRimMm = 3;          // Shadows of the paper's edge are no writing.
constexpr double kRuleMm = 9;         // Ink straight for longer than this is a rule.
constexpr double kLargestMm = 22;     // Larger pieces are seals, stains, photographs.
constexpr double kSmallestMm = 0.35;  // Smaller pieces are specks.
constexpr double kLeastDepth = 14;    // Grey levels that no eye takes for ink.

/// How many pixels have each grey value.
using Counts = std::array<int, 256>;

Counts countsOf(const cv::Mat& grey) {
    // Four counts by turns: a run of equal values would wait for the one counter each time.
    std::array<Counts, 4> counts{};
    for (int y = 0; y < grey.rows; ++y) {
        const auto* row = grey.ptr<std::uint8_t>(y);
        int x = 0;
        for (; x + 4 <= grey.cols; x += 4) {
            for (std::size_t i = 0; i < 4; ++i) ++counts[i][row[x + static_cast<int>(i)]];
        }
        for (; x < grey.cols; ++x) ++counts[0][row[x]];
    }
    for (std::size_t value = 0; value < 256; ++value) counts[0][value] += counts[1][value] + counts[2][value] + counts[3][value];
    return counts[0];
}

/// The value below which that many of those counted lie.
int valueAt(const Counts& counts, double wanted) {
    double seen = 0;
    for (int value = 0; value < 255; ++value) {
        seen += counts[static_cast<std::size_t>(value)];
        if (seen >= wanted) return value;
    }
    return 255;
}

/// Grain of the paper: neighbours two pixels apart differ by it, whatever the light does.
double noiseOf(const cv::Mat& grey) {
    Counts steps{};
    int all = 0;
    for (int y = 0; y < grey.rows; y += 3) {
        const auto* row = grey.ptr<std::uint8_t>(y);
        for (int x = 2; x < grey.cols; x += 5, ++all) ++steps[static_cast<std::size_t>(std::abs(row[x] - row[x - 2]))];
    }
    return all == 0 ? 0 : valueAt(steps, all / 2 + 1) / 0.954;
}

/// How dark what is clearly darker than paper usually is; 0 when there is hardly any.
double depthOf(const Counts& counts, double pixels, int paper, double floor) {
    const int from = static_cast<int>(std::ceil(paper - floor)) - 1;  // The palest ink.
    int all = 0;
    for (int value = 0; value <= from; ++value) all += counts[static_cast<std::size_t>(value)];
    if (all < 0.0003 * pixels) return 0;
    int darker = 0;
    for (int value = 0; value <= from; ++value) {
        darker += counts[static_cast<std::size_t>(value)];
        if (darker >= 0.25 * all) return paper - value;
    }
    return 0;
}

void clearRim(cv::Mat& mask, int rim) {
    if (mask.cols <= 2 * rim || mask.rows <= 2 * rim) return;
    mask.rowRange(0, rim).setTo(0);
    mask.rowRange(mask.rows - rim, mask.rows).setTo(0);
    mask.colRange(0, rim).setTo(0);
    mask.colRange(mask.cols - rim, mask.cols).setTo(0);
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
    const Counts counts = countsOf(sketch);
    const auto pixels = static_cast<double>(sketch.total());
    const int paper = valueAt(counts, 0.6 * pixels);
    look.paper = paper;
    look.noise = noiseOf(sketch);
    const double floor = std::max(kLeastDepth, 4 * look.noise);
    look.inkDepth = depthOf(counts, pixels, paper, floor);
    cv::Mat ink = sketch < std::max(0.0, look.paper - std::max(floor, 0.45 * look.inkDepth));
    clearRim(ink, cvRound(kRimMm * look.sketchPerMm));
    // The dots of a leader lie nearer to one another than that.
    look.rules = longLines(ink, std::max(9, cvRound(kRuleMm * look.sketchPerMm)), std::max(3, cvRound(0.9 * look.sketchPerMm)) | 1);
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
