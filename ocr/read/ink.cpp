#include "ocr/read/ink.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <opencv2/imgproc.hpp>

#include "ocr/layout/percentile.h"

namespace ocr {
namespace {

constexpr double kFaintest = 0.30;    // Of the printed labels' darkness: no ink is fainter, bleed-through is.
constexpr double kWeak = 0.18;        // Of the ink's own level: the edge of a stroke.
constexpr double kSolid = 0.40;       // Of the ink's own level: what a whole stroke has on average, its soft edges included;
constexpr double kSolidSmall = 0.28;  // what an accent or a dot has, being all edge;
constexpr double kCore = 0.55;        // and what a stroke reaches somewhere.
constexpr double kSpeckMm2 = 0.05;    // The dot of an i at the smallest.
constexpr double kSmallMm2 = 0.8;     // Accents and dots at the largest.
constexpr double kEdgeZone = 0.22;    // Share of the strip's height that belongs to the neighbours.
constexpr double kGapMm = 9;          // No two words of one entry are further apart.

struct Blob {
    cv::Rect box;
    int area = 0;
    double mean = 0;
    float darkest = 0;
    bool kept = false;
    [[nodiscard]] int right() const { return box.x + box.width; }
};

struct Blobs {
    cv::Mat labels;
    std::vector<Blob> list;  // Entry 0 is the paper.
};

Blobs findBlobs(const cv::Mat& darkness, const cv::Mat& soft, double threshold) {
    Blobs blobs;
    cv::Mat stats, centres;
    const int count = cv::connectedComponentsWithStats(soft > threshold, blobs.labels, stats, centres, 8, CV_32S);
    blobs.list.resize(static_cast<std::size_t>(count));
    for (int i = 1; i < count; ++i) {
        const int* s = stats.ptr<int>(i);
        blobs.list[static_cast<std::size_t>(i)].box = {s[cv::CC_STAT_LEFT], s[cv::CC_STAT_TOP], s[cv::CC_STAT_WIDTH], s[cv::CC_STAT_HEIGHT]};
        blobs.list[static_cast<std::size_t>(i)].area = s[cv::CC_STAT_AREA];
    }
    for (int y = 0; y < darkness.rows; ++y) {
        const auto* label = blobs.labels.ptr<int>(y);
        const auto* value = soft.ptr<float>(y);
        for (int x = 0; x < darkness.cols; ++x) {
            Blob& blob = blobs.list[static_cast<std::size_t>(label[x])];
            blob.darkest = std::max(blob.darkest, value[x]);
            blob.mean += value[x];
        }
    }
    for (Blob& blob : blobs.list) blob.mean /= std::max(1, blob.area);
    return blobs;
}

bool belongsToNeighbour(const Blob& blob, int rows) {
    const bool fromAbove = blob.box.y <= 1 && blob.box.y + blob.box.height < kEdgeZone * rows;
    const bool fromBelow = blob.box.y + blob.box.height >= rows - 1 && blob.box.height < kEdgeZone * rows;
    return fromAbove || fromBelow;
}

/// Blobs side by side without a wide gap, and how much ink they hold.
struct Cluster {
    int right = 0;
    double mass = 0;
    double area = 0;
    std::vector<Blob*> blobs;
    [[nodiscard]] double mean() const { return area > 0 ? mass / area : 0; }
};

/// Drops what stands far from the main writing, unless it is as dark and not much smaller.
void dropStrays(std::vector<Blob>& blobs, double pixelsPerMm) {
    std::vector<Blob*> kept;
    for (Blob& blob : blobs) {
        if (blob.kept) kept.push_back(&blob);
    }
    std::sort(kept.begin(), kept.end(), [](const Blob* a, const Blob* b) { return a->box.x < b->box.x; });
    std::vector<Cluster> clusters;
    for (Blob* blob : kept) {
        if (clusters.empty() || blob->box.x > clusters.back().right + kGapMm * pixelsPerMm) clusters.emplace_back();
        Cluster& cluster = clusters.back();
        cluster.right = std::max(cluster.right, blob->right());
        cluster.mass += blob->mean * blob->area;
        cluster.area += blob->area;
        cluster.blobs.push_back(blob);
    }
    const auto main = std::max_element(clusters.begin(), clusters.end(), [](const Cluster& a, const Cluster& b) { return a.mass < b.mass; });
    for (Cluster& cluster : clusters) {
        const bool another = cluster.mean() > 0.8 * main->mean() && cluster.mass > 0.12 * main->mass;
        if (&cluster == &*main || another) continue;
        for (Blob* blob : cluster.blobs) blob->kept = false;
    }
}

void chooseBlobs(std::vector<Blob>& blobs, double level, double printLevel, int rows, double pixelsPerMm) {
    const double mm2 = pixelsPerMm * pixelsPerMm;
    for (std::size_t i = 1; i < blobs.size(); ++i) {
        Blob& blob = blobs[i];
        const bool small = blob.area < kSmallMm2 * mm2;
        blob.kept = blob.area >= kSpeckMm2 * mm2 && blob.darkest > std::max((small ? kSolid : kCore) * level, kFaintest * printLevel) &&
                    blob.mean > (small ? kSolidSmall : kSolid) * level && !belongsToNeighbour(blob, rows);
    }
    dropStrays(blobs, pixelsPerMm);
}

}  // namespace

double strokeLevel(const cv::Mat& darkness, double printLevel) {
    std::vector<float> dark;
    const auto floor = static_cast<float>(std::max(0.06, kFaintest * printLevel));
    for (int y = 0; y < darkness.rows; ++y) {
        const auto* row = darkness.ptr<float>(y);
        for (int x = 0; x < darkness.cols; ++x) {
            if (row[x] > floor) dark.push_back(row[x]);
        }
    }
    return dark.size() < 12 ? 0 : percentile(dark, 0.9);
}

InkMeasure keepStrokes(cv::Mat& darkness, double printLevel, double pixelsPerMm) {
    InkMeasure ink;
    cv::Mat soft;
    cv::GaussianBlur(darkness, soft, {0, 0}, 0.7);
    ink.level = strokeLevel(soft, printLevel);
    if (ink.level <= 0) {
        darkness.setTo(0);
        return ink;
    }
    Blobs blobs = findBlobs(darkness, soft, kWeak * ink.level);
    chooseBlobs(blobs.list, ink.level, printLevel, darkness.rows, pixelsPerMm);
    int left = darkness.cols, right = 0;
    for (const Blob& blob : blobs.list) {
        if (!blob.kept) continue;
        ink.areaMm2 += blob.area / (pixelsPerMm * pixelsPerMm);
        left = std::min(left, blob.box.x);
        right = std::max(right, blob.right());
    }
    ink.lengthMm = std::max(0, right - left) / pixelsPerMm;
    for (int y = 0; y < darkness.rows; ++y) {
        const auto* label = blobs.labels.ptr<int>(y);
        auto* value = darkness.ptr<float>(y);
        for (int x = 0; x < darkness.cols; ++x) {
            if (!blobs.list[static_cast<std::size_t>(label[x])].kept) value[x] = 0;
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
