#include "ocr/read/ink.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <opencv2/imgproc.hpp>

#include "ocr/ink_runs.h"
#include "ocr/layout/percentile.h"
#include "ocr/read/wide_ink.h"

namespace ocr {
namespace {

constexpr double kFaintest = 0.30;    // Of the printed labels' darkness: no ink is fainter, bleed-through is.
constexpr double kWeak = 0.18;        // Of the ink's own level: the edge of a stroke.
constexpr double kSolid = 0.40;       // Of the ink's own level: what a whole stroke has on average, its soft edges included;
constexpr double kCore = 0.55;        // and what it reaches somewhere.
constexpr double kThin = 0.26;        // Average of hair strokes, accents and dots; these count only beside a solid stroke.
constexpr double kThinCore = 0.38;
constexpr double kSpeckMm2 = 0.05;    // The dot of an i at the smallest.
constexpr double kSmallMm2 = 0.8;     // Accents and dots at the largest.
constexpr double kBesideMm = 1.6;     // How far an accent, a comma or a slash may stand from a solid stroke.
constexpr double kAboveMm = 2.0;      // How far accents may stand above or below the solid strokes.
constexpr double kStandsMm = 0.7;     // Letters reach at least this near to their leader from above,
constexpr double kLetterMm = 4.2;     // and something of each letter lies below this height.
constexpr double kEdgeZone = 0.22;    // Share of the strip's height that belongs to the neighbours.
constexpr double kGapMm = 9;          // No two words of one entry are further apart.
constexpr double kNothing = 0.005;    // Chance that the book holds something where nothing is seen.
constexpr double kLeastMm2 = 0.8;     // Strokes that cover this may be writing or may be specks,
constexpr double kAreaSays = 2.2;
constexpr double kGhost = 0.45;       // and strokes so dark, as a share of the print, writing or the other side shining through: on pages of all ages
constexpr double kStrengthSays = 16;  // what was written had 0.53 and more, what shone through up to 0.37.
constexpr double kWidestStrokeMm = 1.2;   // What is wider than a stroke
constexpr double kLongestLetterMm = 4.5;  // and longer than a letter is a stain, unless it is as dark as the ink.

struct Blob {
    cv::Rect box;
    int area = 0;
    double mean = 0;
    float darkest = 0;
    bool kept = false;
    [[nodiscard]] int right() const { return box.x + box.width; }
};

struct Blobs {
    std::vector<InkRun> runs;
    std::vector<Blob> list;  // One for each piece.
};

Blobs findBlobs(const cv::Mat& soft, double threshold) {
    InkRuns ink = inkRunsOf(soft > threshold);
    Blobs blobs{std::move(ink.runs), {}};
    for (const InkPiece& piece : ink.pieces) blobs.list.push_back({piece.box, piece.area});
    for (const InkRun& run : blobs.runs) {
        Blob& blob = blobs.list[run.piece];
        const auto* value = soft.ptr<float>(run.y);
        for (int x = run.from; x < run.to; ++x) {
            blob.darkest = std::max(blob.darkest, value[x]);
            blob.mean += value[x];
        }
    }
    for (Blob& blob : blobs.list) blob.mean /= std::max(1, blob.area);
    return blobs;
}

/// Leaves only what the kept blobs cover.
void keepOnly(const Blobs& blobs, cv::Mat& darkness) {
    cv::Mat kept = cv::Mat::zeros(darkness.size(), CV_32F);
    for (const InkRun& run : blobs.runs) {
        if (blobs.list[run.piece].kept) std::copy(darkness.ptr<float>(run.y) + run.from, darkness.ptr<float>(run.y) + run.to, kept.ptr<float>(run.y) + run.from);
    }
    darkness = kept;
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

bool isBeside(const Blob& blob, const Blob& solid, double pixelsPerMm) {
    const auto apart = [](int a, int aSize, int b, int bSize) { return std::max({0, b - (a + aSize), a - (b + bSize)}); };
    return apart(blob.box.x, blob.box.width, solid.box.x, solid.box.width) <= kBesideMm * pixelsPerMm &&
           apart(blob.box.y, blob.box.height, solid.box.y, solid.box.height) <= kAboveMm * pixelsPerMm;
}

/// Letters stand on their leader; the rim of a stain does not care.
bool standsOnLeader(const Blob& blob, double leaderRow, double pixelsPerMm) {
    if (leaderRow < 0) return true;
    return blob.box.y < leaderRow - kStandsMm * pixelsPerMm && blob.box.y + blob.box.height > leaderRow - kLetterMm * pixelsPerMm;
}

void chooseBlobs(std::vector<Blob>& blobs, double level, double printLevel, int rows, double pixelsPerMm, double leaderRow) {
    const double mm2 = pixelsPerMm * pixelsPerMm;
    std::vector<const Blob*> solid;
    for (Blob& blob : blobs) {
        blob.kept = blob.area >= kSmallMm2 * mm2 && blob.darkest > std::max(kCore * level, kFaintest * printLevel) && blob.mean > kSolid * level &&
                    !belongsToNeighbour(blob, rows) && standsOnLeader(blob, leaderRow, pixelsPerMm);
    }
    dropStrays(blobs, pixelsPerMm);
    for (const Blob& blob : blobs) {
        if (blob.kept) solid.push_back(&blob);
    }
    for (Blob& blob : blobs) {
        if (blob.kept || blob.area < kSpeckMm2 * mm2 || belongsToNeighbour(blob, rows)) continue;
        if (blob.darkest < kThinCore * level || blob.mean < kThin * level) continue;
        blob.kept = solid.empty() ? blob.darkest > kCore * level
                                  : std::any_of(solid.begin(), solid.end(), [&](const Blob* one) { return isBeside(blob, *one, pixelsPerMm); });
    }
}

/// Takes out what is wider than any stroke, longer than any letter and lighter than the ink: rims of stains, shadows. False where there is none.
bool takeOutStains(cv::Mat& darkness, double level, double pixelsPerMm) {
    // Where strokes are opened away can be told in black and white, which is quicker; stains are rare.
    const cv::Mat places = widerThan(darkness > 0.12 * level, kWidestStrokeMm * pixelsPerMm);
    if (places.empty()) return false;
    const InkRuns runs = inkRunsOf(places);
    std::vector<bool> stain;
    for (const InkPiece& piece : runs.pieces) stain.push_back(std::max(piece.box.width, piece.box.height) > kLongestLetterMm * pixelsPerMm);
    if (std::ranges::find(stain, true) == stain.end()) return false;
    const cv::Mat stains = runs.painted(stain, darkness.size());
    cv::Mat wide;
    cv::morphologyEx(darkness, wide, cv::MORPH_OPEN, disc(kWidestStrokeMm * pixelsPerMm));
    for (int y = 0; y < darkness.rows; ++y) {
        for (int x = 0; x < darkness.cols; ++x) {
            float& value = wide.at<float>(y, x);
            if (stains.at<uchar>(y, x) == 0 || value > 0.7 * level) value = 0;
        }
    }
    cv::GaussianBlur(wide, wide, {0, 0}, 1.5);
    darkness = cv::max(darkness - wide, 0.0);
    return true;
}

/// Empties the holes of letters that have a dot inside (typewriters mark their zeros so). The dot may hang on the ring by a shade, so several
/// thresholds are tried.
void openZeros(cv::Mat& darkness, double level, double pixelsPerMm) {
    const double most = kSmallMm2 * pixelsPerMm * pixelsPerMm;
    for (const double share : {0.5, 0.65, 0.8, 0.92}) {
        std::vector<std::vector<cv::Point>> outlines;
        std::vector<cv::Vec4i> tree;  // next, previous, first child, parent
        const cv::Mat ink = darkness > share * level;
        cv::findContours(ink, outlines, tree, cv::RETR_TREE, cv::CHAIN_APPROX_NONE);
        for (std::size_t i = 0; i < outlines.size(); ++i) {
            const int hole = tree[i][3];
            if (hole < 0 || tree[static_cast<std::size_t>(hole)][3] < 0 || cv::contourArea(outlines[i]) > 0.4 * most) continue;
            if (cv::contourArea(outlines[static_cast<std::size_t>(hole)]) > 3 * most) continue;
            cv::Mat inside = cv::Mat::zeros(darkness.size(), CV_8U);
            cv::drawContours(inside, outlines, hole, 255, cv::FILLED);
            cv::drawContours(inside, outlines, hole, 0, 1);  // A hole's outline runs on the ring itself.
            darkness.setTo(0.1 * level, inside);
        }
    }
}

double chance(double odds) { return 1 / (1 + std::exp(-odds)); }

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

InkMeasure keepStrokes(cv::Mat& darkness, double printLevel, double pixelsPerMm, double leaderRow) {
    InkMeasure ink;
    cv::Mat soft;
    cv::GaussianBlur(darkness, soft, {0, 0}, 0.7);
    ink.level = strokeLevel(soft, printLevel);
    if (ink.level <= 0) {
        darkness.setTo(0);
        return ink;
    }
    if (takeOutStains(darkness, ink.level, pixelsPerMm)) cv::GaussianBlur(darkness, soft, {0, 0}, 0.7);
    Blobs blobs = findBlobs(soft, kWeak * ink.level);
    chooseBlobs(blobs.list, ink.level, printLevel, darkness.rows, pixelsPerMm, leaderRow);
    cv::Rect written;
    for (const Blob& blob : blobs.list) {
        if (!blob.kept) continue;
        ink.areaMm2 += blob.area / (pixelsPerMm * pixelsPerMm);
        written |= blob.box;
    }
    ink.lengthMm = written.width / pixelsPerMm;
    keepOnly(blobs, darkness);
    if (ink.areaMm2 <= 0) {
        ink.level = 0;
        return ink;
    }
    // With a rim of paper: outlines are not followed along an edge.
    cv::Mat strokes = darkness(cv::Rect(written.x - 2, written.y - 2, written.width + 4, written.height + 4) & cv::Rect({0, 0}, darkness.size()));
    openZeros(strokes, ink.level, pixelsPerMm);
    return ink;
}

double writtenChance(const InkMeasure& ink, double printLevel) {
    if (ink.level <= 0 || ink.areaMm2 <= 0) return kNothing;
    const double strength = ink.level / std::max(0.05, printLevel);
    const double enough = chance(kAreaSays * std::log(ink.areaMm2 / kLeastMm2));
    const double darkEnough = chance(kStrengthSays * std::log(strength / kGhost));
    return std::max(kNothing, enough * darkEnough);
}

}  // namespace ocr
