#include "ocr/clean/line_tracks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <opencv2/imgproc.hpp>

#include "ocr/wide_registers.h"

namespace ocr {
namespace {

constexpr double kGatherMm = 3;    // Length over which dots add up to a line.
constexpr double kStepMm = 2;      // From one column of measurements to the next.
constexpr double kBesideMm = 0.7;  // Where the paper beside a line is looked at.
constexpr double kRimMm = 3;       // The paper's own edges are no lines of print.
constexpr double kPaperMm = 4;     // Anything broader is paper.
constexpr double kReachMm = 0.35;  // A line may miss by this where it is expected at the next column.
constexpr double kGapMm = 9;       // Writing may hide a line for so long.
constexpr double kLeastLengthMm = 25;
constexpr double kLeastShare = 0.6;  // Of the columns a line crosses, on which it must be seen.
constexpr double kSmoothMm = 0.04;   // Points of a printed line lie so near to the middle of their neighbours.
constexpr double kNoiseFactor = 3.5;
constexpr float kFaintest = 0.012F;  // Share of the paper's brightness.
constexpr float kDarkest = 0.6F;     // Ink darker than this tells no more than this.
constexpr std::array kSlopes = {0.0, -0.07, 0.07, -0.15, 0.15, -0.24, 0.24};

struct Peak {
    double y = 0;
    double slope = 0;
};

struct Growing {
    std::vector<review::Point> points;
    double slope = 0;
    int lastColumn = 0;
    int firstColumn = 0;
};

/// How much of the paper's light is missing, 0..kDarkest; turned over, so that a column of the page is a row that lies together in memory.
cv::Mat darknessOf(const cv::Mat& grey, double pixelsPerMm) {
    const int reach = std::max(3, cvRound(kPaperMm * pixelsPerMm) | 1);
    cv::Mat paper;
    cv::dilate(grey, paper, cv::getStructuringElement(cv::MORPH_RECT, {reach, reach}));
    cv::blur(paper, paper, {reach, reach});
    cv::Mat darkness(grey.size(), CV_32F);
    for (int y = 0; y < grey.rows; ++y) {
        const auto* light = grey.ptr<uchar>(y);
        const auto* around = paper.ptr<uchar>(y);
        auto* out = darkness.ptr<float>(y);
        for (int x = 0; x < grey.cols; ++x) {
            const float missing = 1 - float(light[x]) / std::max(float(around[x]), 1.F);
            out[x] = std::min(std::max(missing, 0.F), kDarkest);
        }
    }
    return darkness.t();
}

/// Darkness gathered along one slope through every row of column x.
/// @param darkness turned over.
[[gnu::always_inline]] inline void gather(const cv::Mat& darkness, int x, int half, double slope, float* sums) {
    const int rows = darkness.cols;
    std::fill_n(sums, rows, 0.F);
    int used = 0;
    for (int dx = -half; dx <= half; ++dx) {
        if (x + dx < 0 || x + dx >= darkness.rows) continue;
        ++used;
        const int shift = cvRound(slope * dx);
        const int first = std::max(0, -shift);
        const int count = std::min(rows, rows - shift) - first;
        const float* values = darkness.ptr<float>(x + dx) + first + shift;
        float* to = sums + first;
        for (int i = 0; i < count; ++i) to[i] += values[i];
    }
    const auto all = float(std::max(1, used));
    for (int i = 0; i < rows; ++i) sums[i] /= all;
}

/// The rows of one column, each with its best slope.
struct Ridge {
    std::vector<float> height;
    std::vector<int> slope;  // Index into kSlopes.
};

/// Raises the ridge where a slope shows more than those before.
[[gnu::always_inline]] inline void raise(const float* sums, int rows, int beside, int slope, float* heights, int* slopes) {
    for (int y = beside; y < rows - beside; ++y) {
        const float height = sums[y] - std::max(sums[y - beside], sums[y + beside]);
        const bool higher = height > heights[y];
        heights[y] = higher ? height : heights[y];
        slopes[y] = higher ? slope : slopes[y];
    }
}

[[gnu::always_inline]] inline void raiseAlong(const cv::Mat& darkness, int x, double pixelsPerMm, std::vector<float>& sums, Ridge& ridge) {
    const int half = int(kGatherMm * pixelsPerMm / 2);
    const int beside = std::max(2, cvRound(kBesideMm * pixelsPerMm));
    for (int k = 0; k < int(kSlopes.size()); ++k) {
        // What does not move by a pixel is the same as no slope at all.
        if (k > 0 && cvRound(kSlopes[std::size_t(k)] * half) == 0) continue;
        gather(darkness, x, half, kSlopes[std::size_t(k)], sums.data());
        raise(sums.data(), darkness.cols, beside, k, ridge.height.data(), ridge.slope.data());
    }
}

[[gnu::target("avx2")]] void raiseOnWide(const cv::Mat& darkness, int x, double pixelsPerMm, std::vector<float>& sums, Ridge& ridge) {
    raiseAlong(darkness, x, pixelsPerMm, sums, ridge);
}
void raiseAnywhere(const cv::Mat& darkness, int x, double pixelsPerMm, std::vector<float>& sums, Ridge& ridge) {
    raiseAlong(darkness, x, pixelsPerMm, sums, ridge);
}

/// @param sums room for one float a row.
Ridge ridgeAt(const cv::Mat& darkness, int x, double pixelsPerMm, std::vector<float>& sums) {
    static const auto raiseHere = hasWideRegisters() ? raiseOnWide : raiseAnywhere;
    const auto rows = std::size_t(darkness.cols);
    Ridge ridge{std::vector<float>(rows, 0.F), std::vector<int>(rows, 0)};
    raiseHere(darkness, x, pixelsPerMm, sums, ridge);
    return ridge;
}

std::vector<Peak> peaksOf(const Ridge& ridge, float least, int rim) {
    std::vector<Peak> peaks;
    const auto& h = ridge.height;
    for (int y = std::max(1, rim); y + 1 < int(h.size()) - rim; ++y) {
        const auto at = std::size_t(y);
        if (h[at] < least || h[at] < h[at - 1] || h[at] <= h[at + 1]) continue;
        const double bend = h[at - 1] - 2.0 * h[at] + h[at + 1];
        const double offset = bend < -1e-9 ? std::clamp(0.5 * (h[at - 1] - h[at + 1]) / bend, -0.5, 0.5) : 0;
        peaks.push_back({y + 0.5 + offset, kSlopes[std::size_t(ridge.slope[at])]});
    }
    return peaks;
}

/// The typical size of a ridge that is none, over all columns: most of a page is paper.
float noiseOf(const std::vector<Ridge>& ridges) {
    std::vector<float> heights;
    for (const Ridge& ridge : ridges) {
        for (std::size_t y = 0; y < ridge.height.size(); y += 5) heights.push_back(ridge.height[y]);
    }
    if (heights.empty()) return 0;
    const auto middle = heights.begin() + std::ptrdiff_t(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return *middle;
}

/// Joins the peaks of one column to the tracks that expect them, nearest first; what is left begins tracks of its own.
void join(std::vector<Growing>& growing, const std::vector<Peak>& peaks, int column, double step, double reach) {
    struct Pair {
        double miss;
        std::size_t track;
        std::size_t peak;
    };
    std::vector<Pair> pairs;
    for (std::size_t t = 0; t < growing.size(); ++t) {
        const int away = column - growing[t].lastColumn;
        const double expected = growing[t].points.back().y + growing[t].slope * step * away;
        for (std::size_t p = 0; p < peaks.size(); ++p) {
            const double miss = std::abs(peaks[p].y - expected);
            if (miss < reach * (1 + 0.25 * (away - 1))) pairs.push_back({miss * (1 + 0.2 * (away - 1)), t, p});
        }
    }
    std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.miss < b.miss; });
    std::vector<bool> taken(peaks.size(), false);
    for (const Pair& pair : pairs) {
        Growing& track = growing[pair.track];
        if (taken[pair.peak] || track.lastColumn == column) continue;
        taken[pair.peak] = true;
        const double seen = (peaks[pair.peak].y - track.points.back().y) / (step * (column - track.lastColumn));
        track.slope += 0.35 * (0.5 * (seen + peaks[pair.peak].slope) - track.slope);
        track.points.push_back({column * step, peaks[pair.peak].y});
        track.lastColumn = column;
    }
    for (std::size_t p = 0; p < peaks.size(); ++p) {
        if (!taken[p]) growing.push_back({{{column * step, peaks[p].y}}, peaks[p].slope, column, column});
    }
}

bool isLong(const Growing& track, double step, double leastLength) {
    const int columns = track.lastColumn - track.firstColumn + 1;
    return (columns - 1) * step >= leastLength && double(track.points.size()) >= kLeastShare * columns;
}

/// Print runs smoothly, writing does not: from how far points lie beside the middle of their neighbours.
double trustOf(const std::vector<review::Point>& points, double pixelsPerMm) {
    std::vector<double> jumps;
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const review::Point a = points[i - 1], b = points[i], c = points[i + 1];
        jumps.push_back(std::abs(b.y - a.y - (c.y - a.y) * (b.x - a.x) / (c.x - a.x)));
    }
    if (jumps.empty()) return 0;
    const auto middle = jumps.begin() + std::ptrdiff_t(jumps.size() / 2);
    std::nth_element(jumps.begin(), middle, jumps.end());
    const double rough = *middle / (kSmoothMm * pixelsPerMm);
    return 1 / ((1 + rough * rough) * (1 + rough * rough));
}

}  // namespace

std::vector<LineTrack> traceLines(const cv::Mat& grey, double pixelsPerMm) {
    const int step = std::max(2, cvRound(kStepMm * pixelsPerMm));
    const int rim = cvRound(kRimMm * pixelsPerMm);
    const int gap = std::max(1, int(kGapMm * pixelsPerMm / step));
    const cv::Mat darkness = darknessOf(grey, pixelsPerMm);
    std::vector<Ridge> ridges;
    std::vector<float> sums(std::size_t(darkness.cols));
    const int first = std::max(1, (rim + step - 1) / step);
    for (int column = first; column * step < grey.cols - rim; ++column) ridges.push_back(ridgeAt(darkness, column * step, pixelsPerMm, sums));
    const float least = std::max(kFaintest, float(kNoiseFactor) * noiseOf(ridges));

    std::vector<LineTrack> tracks;
    const auto keepIfLong = [&](Growing& track) {
        if (!isLong(track, step, kLeastLengthMm * pixelsPerMm)) return;
        LineTrack line{std::move(track.points), 0, 1};
        for (review::Point& p : line.points) {
            p.x += 0.5;
            line.middle += p.y / double(line.points.size());
        }
        line.trust = trustOf(line.points, pixelsPerMm);
        tracks.push_back(std::move(line));
    };
    std::vector<Growing> growing;
    for (std::size_t i = 0; i < ridges.size(); ++i) {
        const int column = first + int(i);
        const auto ended =
            std::stable_partition(growing.begin(), growing.end(), [&](const Growing& t) { return column - t.lastColumn <= gap; });
        std::for_each(ended, growing.end(), keepIfLong);
        growing.erase(ended, growing.end());
        join(growing, peaksOf(ridges[i], least, rim), column, step, kReachMm * pixelsPerMm);
    }
    std::for_each(growing.begin(), growing.end(), keepIfLong);
    return tracks;
}

}  // namespace ocr
