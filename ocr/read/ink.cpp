#include "ocr/read/ink.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <opencv2/imgproc.hpp>

#include "ocr/layout/percentile.h"

namespace ocr {
namespace {

constexpr double kFaintest = 0.30;    // Of the printed labels' darkness: no ink is fainter, bleed-through is.
constexpr double kWeak = 0.20;        // Of the ink's own level: the edge of a stroke.
constexpr double kStrong = 0.45;      // Of the ink's own level: a stroke must reach this somewhere.
constexpr double kSpeckMm2 = 0.06;    // A dot of an i at the smallest.
constexpr double kEdgeZone = 0.22;    // Share of the strip's height that belongs to the neighbours.

/// The darkness that most strokes reach: the upper part of everything that is darker than paper can be.
double strokeLevel(const cv::Mat& darkness, double printLevel) {
    std::vector<float> dark;
    const auto floor = static_cast<float>(std::max(0.06, kFaintest * printLevel));
    for (int y = 0; y < darkness.rows; ++y) {
        const auto* row = darkness.ptr<float>(y);
        for (int x = 0; x < darkness.cols; ++x) {
            if (row[x] > floor) dark.push_back(row[x]);
        }
    }
    if (dark.size() < 12) return 0;
    return percentile(dark, 0.8);
}

struct Blob {
    cv::Rect box;
    int area = 0;
    float darkest = 0;
    bool kept = true;
};

bool belongsToNeighbour(const Blob& blob, int rows) {
    const double middle = blob.box.y + blob.box.height / 2.0;
    const bool fromAbove = blob.box.y <= 1 && blob.box.y + blob.box.height < kEdgeZone * rows;
    const bool fromBelow = blob.box.y + blob.box.height >= rows - 1 && middle > (1 - kEdgeZone) * rows && blob.box.height < kEdgeZone * rows;
    return fromAbove || fromBelow;
}

}  // namespace

InkMeasure keepStrokes(cv::Mat& darkness, double printLevel, double pixelsPerMm) {
    InkMeasure ink;
    ink.level = strokeLevel(darkness, printLevel);
    if (ink.level <= 0) {
        darkness.setTo(0);
        return ink;
    }
    const cv::Mat weak = darkness > kWeak * ink.level;
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(weak, labels, stats, centres, 8, CV_32S);
    std::vector<Blob> blobs(static_cast<std::size_t>(count));
    for (int i = 1; i < count; ++i) {
        const int* s = stats.ptr<int>(i);
        blobs[static_cast<std::size_t>(i)] = {{s[cv::CC_STAT_LEFT], s[cv::CC_STAT_TOP], s[cv::CC_STAT_WIDTH], s[cv::CC_STAT_HEIGHT]}, s[cv::CC_STAT_AREA], 0, true};
    }
    for (int y = 0; y < darkness.rows; ++y) {
        const auto* label = labels.ptr<int>(y);
        const auto* value = darkness.ptr<float>(y);
        for (int x = 0; x < darkness.cols; ++x) {
            Blob& blob = blobs[static_cast<std::size_t>(label[x])];
            blob.darkest = std::max(blob.darkest, value[x]);
        }
    }
    int left = darkness.cols, right = 0;
    for (std::size_t i = 0; i < blobs.size(); ++i) {
        Blob& blob = blobs[i];
        blob.kept = i > 0 && blob.darkest > std::max(kStrong * ink.level, kFaintest * printLevel) &&
                    blob.area >= kSpeckMm2 * pixelsPerMm * pixelsPerMm && !belongsToNeighbour(blob, darkness.rows);
        if (!blob.kept) continue;
        ink.areaMm2 += blob.area / (pixelsPerMm * pixelsPerMm);
        left = std::min(left, blob.box.x);
        right = std::max(right, blob.box.x + blob.box.width);
    }
    ink.lengthMm = std::max(0, right - left) / pixelsPerMm;
    for (int y = 0; y < darkness.rows; ++y) {
        const auto* label = labels.ptr<int>(y);
        auto* value = darkness.ptr<float>(y);
        for (int x = 0; x < darkness.cols; ++x) {
            if (!blobs[static_cast<std::size_t>(label[x])].kept) value[x] = 0;
        }
    }
    if (ink.areaMm2 <= 0) ink.level = 0;
    return ink;
}

double writtenChance(const InkMeasure& ink, double printLevel) {
    if (ink.level <= 0 || ink.areaMm2 <= 0) return 0.02;
    const double strength = ink.level / std::max(0.05, printLevel);
    const double evidence = 2.2 * std::log(ink.areaMm2 / 0.8) + 3 * std::log(strength / 0.5);
    return 1 / (1 + std::exp(-evidence));
}

}  // namespace ocr
