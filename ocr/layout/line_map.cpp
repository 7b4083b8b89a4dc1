#include "ocr/layout/line_map.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/layout/percentile.h"
#include "ocr/long_lines.h"
#include "ocr/shrink.h"

namespace ocr {
namespace {

constexpr double kMapPixelsPerMm = 5;
constexpr double kGatherMm = 3;      // Length over which dots add up to a line.
constexpr double kFineGatherMm = 1;  // Two dots of a leader.
constexpr double kBesideMm = 0.6;    // Where the paper beside a line is looked at.
constexpr float kDarkest = 0.6F;     // Ink darker than this tells no more than this.
constexpr double kLongMm = 10;       // A long line,
constexpr double kGapMm = 2;         // which wider gaps end.
constexpr float kNoiseFloor = 0.0025F;

/// Median of the absolute values, from every seventh pixel.
float medianSize(const cv::Mat& values) {
    std::vector<float> sizes;
    sizes.reserve(static_cast<std::size_t>(values.total() / 7 + 1));
    for (int y = 0; y < values.rows; ++y) {
        const auto* row = values.ptr<float>(y);
        for (int x = y % 7; x < values.cols; x += 7) sizes.push_back(std::abs(row[x]));
    }
    return static_cast<float>(percentile(sizes, 0.5));
}

/// Pixels over which a length is gathered: an odd number, as many on either side.
int gatheredOver(double mm) { return static_cast<int>(mm * kMapPixelsPerMm) | 1; }

/// Adds a row of values to another.
void addRow(const float* from, int count, float* sums) {
    for (int x = 0; x < count; ++x) sums[x] += from[x];
}

/// Mean of so many values beside each other, those at the edges mirrored.
cv::Mat gatheredAcross(const cv::Mat& values, int gather) {
    cv::Mat wide;
    cv::copyMakeBorder(values, wide, 0, 0, gather / 2, gather / 2, cv::BORDER_REFLECT_101);
    cv::Mat gathered = cv::Mat::zeros(values.size(), CV_32F);
    for (int y = 0; y < values.rows; ++y) {
        // One addend after the other for the whole row, which the wide registers do many columns at once; a running sum would wait for itself.
        for (int k = 0; k < gather; ++k) addRow(wide.ptr<float>(y) + k, values.cols, gathered.ptr<float>(y));
    }
    gathered *= 1.0 / gather;
    return gathered;
}

/// The same of values below each other.
cv::Mat gatheredDown(const cv::Mat& values, int gather) {
    cv::Mat gathered = cv::Mat::zeros(values.size(), CV_32F);
    for (int y = 0; y < values.rows; ++y) {
        for (int k = -gather / 2; k <= gather / 2; ++k) {
            addRow(values.ptr<float>(cv::borderInterpolate(y + k, values.rows, cv::BORDER_REFLECT_101)), values.cols, gathered.ptr<float>(y));
        }
    }
    gathered *= 1.0 / gather;
    return gathered;
}

/// How far off the paper beside a line lies, in pixels.
int besideLine() { return static_cast<int>(std::lround(kBesideMm * kMapPixelsPerMm)); }

/// Darkness gathered from left to right, less the darker of the two strips of paper above and below.
cv::Mat ridgesAcross(const cv::Mat& darkness, double gatherMm) {
    const cv::Mat gathered = gatheredAcross(darkness, gatheredOver(gatherMm));
    const int beside = besideLine();
    cv::Mat ridges(gathered.size(), CV_32F);
    for (int y = 0; y < gathered.rows; ++y) {
        const auto* here = gathered.ptr<float>(y);
        const auto* above = gathered.ptr<float>(std::max(0, y - beside));
        const auto* below = gathered.ptr<float>(std::min(gathered.rows - 1, y + beside));
        auto* out = ridges.ptr<float>(y);
        for (int x = 0; x < gathered.cols; ++x) out[x] = here[x] - std::max(above[x], below[x]);
    }
    return ridges;
}

/// The same from top to bottom, less the strips to the left and to the right.
cv::Mat ridgesDown(const cv::Mat& darkness, double gatherMm) {
    const int beside = besideLine();
    cv::Mat gathered;
    cv::copyMakeBorder(gatheredDown(darkness, gatheredOver(gatherMm)), gathered, 0, 0, beside, beside, cv::BORDER_REPLICATE);
    cv::Mat ridges(darkness.size(), CV_32F);
    for (int y = 0; y < ridges.rows; ++y) {
        const auto* left = gathered.ptr<float>(y);
        const auto* here = left + beside;
        const auto* right = here + beside;
        auto* out = ridges.ptr<float>(y);
        for (int x = 0; x < ridges.cols; ++x) out[x] = here[x] - std::max(left[x], right[x]);
    }
    return ridges;
}

/// Lines among ridges, measured in the noise of the page.
cv::Mat lineness(cv::Mat ridges) {
    const float scale = 1 / (5 * std::max(kNoiseFloor, medianSize(ridges)));
    for (int y = 0; y < ridges.rows; ++y) {
        auto* row = ridges.ptr<float>(y);
        for (int x = 0; x < ridges.cols; ++x) row[x] = std::min(std::max(row[x] * scale - 0.3F, 0.0F), 1.0F);
    }
    return ridges;
}

cv::Mat runningSums(const cv::Mat& values) {
    constexpr int kTogether = 4;  // Rows: each sum waits for the one before it, but not for those of other rows.
    cv::Mat sums(values.rows, values.cols + 1, CV_32F);
    for (int y = 0; y < values.rows; y += kTogether) {
        std::array<const float*, kTogether> from{};
        std::array<float*, kTogether> to{};
        std::array<float, kTogether> sum{};
        for (int r = 0; r < kTogether; ++r) {
            // Behind the last row it is done again.
            const int row = std::min(y + r, values.rows - 1);
            from[r] = values.ptr<float>(row);
            to[r] = sums.ptr<float>(row);
            to[r][0] = 0;
        }
        for (int x = 0; x < values.cols; ++x) {
            for (int r = 0; r < kTogether; ++r) to[r][x + 1] = sum[r] += from[r][x];
        }
    }
    return sums;
}

double meanBetween(const cv::Mat& sums, int row, double from, double to) {
    if (row < 0 || row >= sums.rows) return 0;
    const int first = std::clamp(static_cast<int>(std::lround(from)), 0, sums.cols - 1);
    const int last = std::clamp(static_cast<int>(std::lround(to)), 0, sums.cols - 1);
    if (last <= first) return 0;
    const auto* line = sums.ptr<float>(row);
    return (line[last] - line[first]) / std::max(1.0, to - from);
}

/// Where lines from left to right are part of one of a centimetre and more.
cv::Mat partsOfLongLines(const cv::Mat& lines) {
    const int length = static_cast<int>(std::lround(kLongMm * kMapPixelsPerMm));
    const int gap = static_cast<int>(std::lround(kGapMm * kMapPixelsPerMm));
    const cv::Mat ink = lines > 0.5;
    cv::Mat thick;
    cv::dilate(ink, thick, cv::Mat::ones(3, 1, CV_8U));
    return longLinesAcross(thick, length, gap) & ink;
}

}  // namespace

double LineMap::alongRow(int y, double x0, double x1) const { return meanBetween(acrossSums, y, x0, x1); }
double LineMap::fineAlongRow(int y, double x0, double x1) const { return meanBetween(fineSums, y, x0, x1); }
double LineMap::darkness(double x0, double y0, double x1, double y1) const {
    const auto column = [&](double x) { return std::clamp(static_cast<int>(std::lround(x)), 0, inkSums.cols - 1); };
    const auto row = [&](double y) { return std::clamp(static_cast<int>(std::lround(y)), 0, inkSums.rows - 1); };
    const int left = column(x0), right = column(x1), top = row(y0), bottom = row(y1);
    if (right <= left || bottom <= top) return 0;
    const double sum = inkSums.at<double>(bottom, right) - inkSums.at<double>(top, right) - inkSums.at<double>(bottom, left) + inkSums.at<double>(top, left);
    return sum / ((right - left) * (bottom - top));
}
double LineMap::alongColumn(int x, double y0, double y1) const { return meanBetween(downSums, x, y0, y1); }

LineMap lineMap(const Image& reading, double pixelsPerMm) {
    LineMap map;
    map.scale = kMapPixelsPerMm / std::max(1.0, pixelsPerMm);
    map.pixelsPerMm = kMapPixelsPerMm;
    cv::Mat darkness;
    matOf(reading).convertTo(darkness, CV_32F, -1.0 / 255, 1);
    cv::min(darkness, kDarkest, darkness);
    const cv::Size size(std::max(8, static_cast<int>(std::lround(reading.width() * map.scale))),
                        std::max(8, static_cast<int>(std::lround(reading.height() * map.scale))));
    if (map.scale < 1) darkness = shrunk(darkness, size);
    else cv::resize(darkness, darkness, size, 0, 0, cv::INTER_LINEAR);
    cv::integral(darkness, map.inkSums, CV_64F);
    map.across = lineness(ridgesAcross(darkness, kGatherMm));
    map.acrossSums = runningSums(map.across);
    map.fineSums = runningSums(ridgesAcross(darkness, kFineGatherMm));
    map.down = lineness(ridgesDown(darkness, kGatherMm));
    const cv::Mat turned = map.down.t();
    map.downSums = runningSums(turned);
    map.longAcross = partsOfLongLines(map.across);
    map.longDown = partsOfLongLines(turned).t();
    return map;
}

}  // namespace ocr
