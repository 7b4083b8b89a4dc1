#include "ocr/clean/split.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <optional>

#include "ocr/clean/clean.h"
#include "ocr/clean/edge_walk.h"
#include "ocr/clean/facing_page.h"
#include "ocr/image_mat.h"
#include "ocr/shrink.h"

namespace ocr {
namespace {

constexpr int kFlatHeight = 240;
constexpr int kFineHeight = 720;  // Shows the bare fold of a book that lies flat, which the small picture blurs away.
constexpr int kStripes = 24;
constexpr double kEdgeLook = 0.07;  // Of the sheet's width: so far to both sides of the gutter its edges are followed.

double length(review::Point a, review::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

double aspectOf(const review::Quad& q) {
    return (length(q[0], q[1]) + length(q[3], q[2])) / std::max(1.0, length(q[0], q[3]) + length(q[1], q[2]));
}

review::Quad flatCorners(cv::Size size) { return review::Box{0, 0, double(size.width), double(size.height)}.corners(); }

// The sheet laid flat, grey, small.
cv::Mat layFlat(const Image& picture, const Projective& home, cv::Size size) {
    cv::Mat grey = matOf(picture);
    if (grey.channels() == 3) cv::cvtColor(grey, grey, cv::COLOR_RGB2GRAY);
    const double shrink = std::max(1.0, double(picture.height()) / size.height / 1.3);
    grey = shrunk(grey, 1 / shrink);
    const cv::Matx33d toSmall(1 / shrink, 0, -0.5, 0, 1 / shrink, -0.5, 0, 0, 1);
    const cv::Matx33d centres(1, 0, 0.5, 0, 1, 0.5, 0, 0, 1);
    cv::Mat flat;
    cv::warpPerspective(grey, flat, toSmall * cv::Matx33d(home.m) * centres, size, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                        cv::BORDER_REPLICATE);
    return flat;
}

// How much darker each place is than the paper to both its sides, stripe by stripe; rules and writing are closed away first, with them what
// is narrower than `width`.
cv::Mat shadowStripes(const cv::Mat& flat, int width) {
    const int rule = std::max(3, flat.rows / 50) | 1;
    cv::Mat closed;
    cv::morphologyEx(flat, closed, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {width, rule}));
    cv::morphologyEx(closed, closed, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, {width, 3}));
    cv::Mat stripes = shrunk(closed, cv::Size(flat.cols, kStripes));
    stripes.convertTo(stripes, CV_32F);
    const int reach = std::max(5, flat.rows / 9);
    cv::Mat shadow(stripes.size(), CV_32F, cv::Scalar(0));
    for (int y = 0; y < stripes.rows; ++y) {
        const auto* in = stripes.ptr<float>(y);
        auto* out = shadow.ptr<float>(y);
        for (int x = 0; x < stripes.cols; ++x) {
            const float left = *std::max_element(in + std::max(0, x - reach), in + x + 1);
            const float right = *std::max_element(in + x, in + std::min(stripes.cols, x + reach + 1));
            const float paper = std::min(left, right);
            out[x] = paper > 1 ? 1 - in[x] / paper : 0;
        }
    }
    return shadow;
}

struct Gutter {
    double topX = 0;
    double bottomX = 0;
    double depth = 0;
};

// What three quarters of the stripes have at least; but a printed rule stops short of the paper's edges, where a gutter goes on.
double depthOf(const std::array<float, kStripes>& stripes, bool fine) {
    std::array<float, kStripes> sorted = stripes;
    std::nth_element(sorted.begin(), sorted.begin() + kStripes / 4, sorted.end());
    // A bare fold shows no better in the next stripe than in the outermost, so a rule that reaches the next one must not stand for it.
    const float top = fine ? stripes[0] : (stripes[0] + stripes[1]) / 2;
    const float bottom = fine ? stripes[kStripes - 1] : (stripes[kStripes - 1] + stripes[kStripes - 2]) / 2;
    return std::min({sorted[kStripes / 4], top, bottom});
}

// The best nearly upright line near the middle.
Gutter bestGutter(const cv::Mat& shadow, bool fine) {
    const int w = shadow.cols;
    const int lean = std::max(2, w / 40);
    Gutter best;
    double bestScore = -1;
    for (int top = int(w * 0.36); top <= int(w * 0.64); ++top) {
        for (int bottom = std::max(0, top - lean); bottom <= std::min(w - 1, top + lean); ++bottom) {
            std::array<float, kStripes> depths{};
            float sum = 0;
            for (int y = 0; y < kStripes; ++y) {
                const int x = cvRound(top + (bottom - top) * (y + 0.5) / kStripes);
                depths[std::size_t(y)] = shadow.at<float>(y, x);
                sum += depths[std::size_t(y)];
            }
            const double depth = depthOf(depths, fine);
            const double score = depth + 0.3 * sum / kStripes;
            if (score <= bestScore) continue;
            bestScore = score;
            best = {top + 0.5, bottom + 0.5, depth};
        }
    }
    return best;
}

// The gutter lies in the middle of its shadow, not where the shadow happens to be darkest.
Gutter centred(const cv::Mat& shadow, Gutter gutter) {
    const int reach = std::max(3, shadow.cols / 60);
    double sum = 0;
    double moment = 0;
    for (int shift = -reach; shift <= reach; ++shift) {
        double depth = 0;
        for (int y = 0; y < kStripes; ++y) {
            const int x = cvFloor(gutter.topX + (gutter.bottomX - gutter.topX) * (y + 0.5) / kStripes) + shift;
            depth += shadow.at<float>(y, std::clamp(x, 0, shadow.cols - 1)) / kStripes;
        }
        const double weight = std::max(0.0, depth - gutter.depth / 2);
        sum += weight;
        moment += weight * shift;
    }
    if (sum <= 0) return gutter;
    gutter.topX += moment / sum;
    gutter.bottomX += moment / sum;
    return gutter;
}

struct Fold {
    Projective home;  ///< From the flat sheet to the picture.
    cv::Size size;    ///< Of the flat sheet.
    Gutter gutter;    ///< In its pixels.
};

Fold findFold(const Image& picture, const review::Quad& sheet, double aspect, bool fine) {
    const int height = fine ? kFineHeight : kFlatHeight;
    Fold fold;
    fold.size = {std::clamp(cvRound(height * aspect), 40, 2000), height};
    fold.home = projectiveFromTo(flatCorners(fold.size), sheet);
    cv::Mat shadow = shadowStripes(layFlat(picture, fold.home, fold.size), fine ? 1 : 3);
    // A fold wavers more than the shadow above it.
    if (fine) cv::dilate(shadow, shadow, cv::getStructuringElement(cv::MORPH_RECT, {3, 1}));
    fold.gutter = centred(shadow, bestGutter(shadow, fine));
    return fold;
}

}  // namespace

SplitResult splitSheet(const Image& picture, const CropResult& crop, const SplitSettings& settings) {
    SplitResult result;
    const double aspect = aspectOf(crop.sheet);
    if (aspect < settings.minAspect) {
        result.confidence = 1;
        return result;
    }
    Fold fold = findFold(picture, crop.sheet, aspect, false);
    if (fold.gutter.depth < settings.minDepth && aspect < settings.certainAspect) {
        const Fold fine = findFold(picture, crop.sheet, aspect, true);
        if (fine.gutter.depth >= settings.minDepth) fold = fine;
    }
    const auto& [home, size, gutter] = fold;
    result.gutterDepth = gutter.depth;
    const bool two = gutter.depth >= settings.minDepth || aspect >= settings.certainAspect;
    const double margin = std::abs(gutter.depth - settings.minDepth) / settings.minDepth;
    result.confidence = aspect >= settings.certainAspect ? 1 : std::min(1.0, 0.5 + margin / 2);
    if (!two) return result;
    review::Point top = home.apply(review::Point{gutter.topX, 0});
    review::Point bottom = home.apply(review::Point{gutter.bottomX, double(size.height)});
    // Sheets bend up or down towards the gutter, so the straight line between the corners would miss the edge.
    const double look = kEdgeLook * length(crop.sheet[0], crop.sheet[1]);
    top.y = edgeAt(crop.outline[topSide], top.x, look).value_or(top.y);
    bottom.y = edgeAt(crop.outline[bottomSide], bottom.x, look).value_or(bottom.y);
    result.line = SplitLine{top, bottom};
    return result;
}

std::vector<review::Quad> pagesBeside(const std::optional<SplitLine>& line, const CropResult& crop, int width) {
    if (!line) return {crop.sheet};
    const auto& [top, bottom] = *line;
    std::vector<review::Quad> pages = {{crop.sheet[0], top, bottom, crop.sheet[3]}, {top, crop.sheet[1], crop.sheet[2], bottom}};
    completeCutPage(pages[0], pages[1], crop, width);
    return pages;
}

}  // namespace ocr
