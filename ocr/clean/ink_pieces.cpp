#include "ocr/clean/ink_pieces.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace ocr {
namespace {

struct Piece {
    double steepness = 0;  ///< Sum along the outline.
    int outline = 0;       ///< Pixels.
    int area = 0;          ///< Pixels.
    [[nodiscard]] double sharpness() const { return outline > 0 ? steepness / outline : 0; }
};

// Shares of the edge strength, on a logarithmic scale.
constexpr double kLeastShare = 0.1;
constexpr double kMostShare = 1.5;
constexpr double kStep = 0.05;
constexpr int kSteps = 54;
constexpr int kBlurSteps = 6;
constexpr double kBlurSigma = 2;  // Steps.

double shareAt(int step) { return kLeastShare * std::exp((step + 0.5) * kStep); }

constexpr double kGrains =
    4;  // Grain is as sharp as this many times its own median, around its lumps; on a page without ink it is all there is.

bool isInner(const cv::Mat& inner, int y, int x) { return inner.ptr<uchar>(y)[x] != 0; }

// An edge lies within a pixel of the outline it makes.
float steepestAround(const cv::Mat& steepness, int y, int x) {
    const int left = std::max(0, x - 1);
    const int right = std::min(steepness.cols - 1, x + 1);
    float most = 0;
    for (int v = std::max(0, y - 1); v <= std::min(steepness.rows - 1, y + 1); ++v) {
        const auto* row = steepness.ptr<float>(v);
        for (int u = left; u <= right; ++u) most = std::max(most, row[u]);
    }
    return most;
}

std::vector<Piece> measurePieces(const cv::Mat& labels, int count, const cv::Mat& ink, const EdgeMap& map) {
    std::vector<Piece> pieces(static_cast<std::size_t>(count));
    cv::Mat inner;
    cv::erode(ink, inner, cv::Mat::ones(3, 3, CV_8U));
    for (int y = 0; y < labels.rows; ++y) {
        const auto* label = labels.ptr<int>(y);
        for (int x = 0; x < labels.cols; ++x) {
            if (label[x] == 0) continue;
            Piece& piece = pieces[std::size_t(label[x])];
            ++piece.area;
            if (isInner(inner, y, x)) continue;
            ++piece.outline;
            piece.steepness += steepestAround(map.steepness, y, x);
        }
    }
    return pieces;
}

using Histogram = std::array<double, kSteps>;

// How much outline has which share of the edge strength, smoothed, the most of it 1.
Histogram outlinesByShare(const std::vector<Piece>& pieces, double strength, double leastArea) {
    Histogram raw{};
    for (const Piece& piece : pieces) {
        if (piece.area < leastArea || piece.outline == 0) continue;
        const double share = std::clamp(piece.sharpness() / strength, kLeastShare, kMostShare);
        raw[std::size_t(std::clamp(int(std::log(share / kLeastShare) / kStep), 0, kSteps - 1))] += piece.outline;
    }
    Histogram smooth{};
    for (int i = 0; i < kSteps; ++i) {
        for (int k = std::max(0, i - kBlurSteps); k <= std::min(kSteps - 1, i + kBlurSteps); ++k) {
            smooth[std::size_t(i)] += raw[std::size_t(k)] * std::exp(-0.5 * (i - k) * (i - k) / (kBlurSigma * kBlurSigma));
        }
    }
    const double most = *std::max_element(smooth.begin(), smooth.end());
    if (most > 0) {
        for (double& value : smooth) value /= most;
    }
    return smooth;
}

// The emptiest place between soft and sharp outlines; the further from the usual share, the emptier it has to be.
int limitStep(const Histogram& outlines, double usualShare) {
    int best = 0;
    double least = 0;
    for (int i = 0; i < kSteps; ++i) {
        const double away = std::log(shareAt(i) / usualShare);
        const double cost = outlines[std::size_t(i)] + away * away;
        if (i > 0 && cost >= least) continue;
        least = cost;
        best = i;
    }
    return best;
}

}  // namespace

KeptPieces keepSharpPieces(const cv::Mat& ink, const EdgeMap& map, double usualShare, double leastArea) {
    cv::Mat labels;
    const int count = cv::connectedComponents(ink, labels, 8, CV_32S);
    const std::vector<Piece> pieces = measurePieces(labels, count, ink, map);
    const double strength = std::max(map.strength, 1e-6);
    const Histogram outlines = outlinesByShare(pieces, strength, leastArea);
    const int limit = limitStep(outlines, usualShare);
    KeptPieces kept;
    kept.share = shareAt(limit);
    kept.confidence = std::clamp(1 - outlines[std::size_t(limit)], 0.0, 1.0);
    const double least = std::max(kept.share * strength, kGrains * map.grain);
    std::vector<uchar> colour(pieces.size(), 0);
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        if (pieces[i].area >= leastArea && pieces[i].sharpness() >= least) colour[i] = 255;
    }
    kept.ink.create(ink.size(), CV_8U);
    for (int y = 0; y < labels.rows; ++y) {
        const auto* label = labels.ptr<int>(y);
        auto* out = kept.ink.ptr<uchar>(y);
        for (int x = 0; x < labels.cols; ++x) out[x] = colour[std::size_t(label[x])];
    }
    return kept;
}

}  // namespace ocr
