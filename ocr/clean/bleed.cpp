#include "ocr/clean/bleed.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "ocr/image_mat.h"

namespace ocr {
namespace {

constexpr double kPaperShare = 0.6;    // Of all pixels, by brightness: on written pages this one is paper.
constexpr double kLeastMark = 0.22;    // Natural log: fainter is not counted when the ink's strength is told.
constexpr double kInkShare = 0.75;     // Of the marks, by darkness: the page's usual ink.
constexpr double kSteps = 64;          // A step of darkness is 1/64, natural log.
constexpr int kFactorOne = 256;
constexpr int kRed = 255;              // Stands for any darkness of red ink.
constexpr int kReddish = 8;            // Steps that red ink is darker in green and blue than in red; brown ink that shines through is less so.

using Histogram = std::array<long, 256>;

int levelAt(const Histogram& counts, int from, double share) {
    long all = 0;
    for (int v = from; v < 256; ++v) all += counts[std::size_t(v)];
    auto left = long(share * double(all));
    int level = from;
    while (level < 255 && (left -= counts[std::size_t(level)]) >= 0) ++level;
    return level;
}

std::vector<int> paperOf(const cv::Mat& even) {
    std::vector<Histogram> counts(std::size_t(even.channels()), Histogram{});
    for (int y = 0; y < even.rows; y += 2) {
        const auto* row = even.ptr<uchar>(y);
        for (int x = 0; x < even.cols; ++x) {
            for (std::size_t c = 0; c < counts.size(); ++c) ++counts[c][*row++];
        }
    }
    std::vector<int> paper;
    for (const Histogram& one : counts) paper.push_back(std::max(1, levelAt(one, 0, kPaperShare)));
    return paper;
}

// The darkness of each pixel in the channel in which it is darkest, in steps; `kRed` where it is clearly red.
cv::Mat darknessOf(const cv::Mat& even, const std::vector<int>& paper) {
    std::vector<std::array<int, 256>> tables(paper.size());
    for (std::size_t c = 0; c < paper.size(); ++c) {
        for (int v = 0; v < 256; ++v) {
            tables[c][std::size_t(v)] = int(std::clamp(kSteps * std::log(double(paper[c]) / std::max(v, 4)), 0.0, kRed - 1.0));
        }
    }
    cv::Mat darkness(even.size(), CV_8U);
    for (int y = 0; y < even.rows; ++y) {
        const auto* in = even.ptr<uchar>(y);
        auto* out = darkness.ptr<uchar>(y);
        if (tables.size() == 1) {
            for (int x = 0; x < even.cols; ++x) out[x] = uchar(tables[0][in[x]]);
            continue;
        }
        for (int x = 0; x < even.cols; ++x, in += 3) {
            const int red = tables[0][in[0]];
            const auto [less, more] = std::minmax(tables[1][in[1]], tables[2][in[2]]);
            out[x] = uchar(less - red > kReddish ? kRed : std::max(red, more));
        }
    }
    return darkness;
}

// In steps; 0 when there is no ink.
int strengthOf(const cv::Mat& darkness) {
    Histogram counts{};
    for (int y = 0; y < darkness.rows; y += 2) {
        const auto* row = darkness.ptr<uchar>(y);
        for (int x = 0; x < darkness.cols; ++x) ++counts[row[x]];
    }
    counts[kRed] = 0;
    const int from = int(kLeastMark * kSteps);
    const int level = levelAt(counts, from, kInkShare);
    return level > from ? level : 0;
}

/// How dark and how sharp the strokes around each pixel are: the largest darkness near it, and the largest step of darkness.
struct Strokes {
    cv::Mat darkness, step;
};

Strokes strokesOf(const cv::Mat& darkness, double pixelsPerMm, double strokeMm) {
    Strokes strokes;
    cv::morphologyEx(darkness, strokes.step, cv::MORPH_GRADIENT, cv::getStructuringElement(cv::MORPH_RECT, {2, 2}));
    const int near = 2 * std::max(1, cvRound(strokeMm * pixelsPerMm / 2)) + 1;
    const cv::Mat element = cv::getStructuringElement(cv::MORPH_RECT, {near, near});
    cv::dilate(darkness, strokes.darkness, element);
    cv::dilate(strokes.step, strokes.step, element);
    return strokes;
}

// The usual step, as a share of their darkness, of strokes as dark as the page's ink; 0 when there are none.
double sharpnessOf(const Strokes& strokes, int strength) {
    Histogram counts{};
    for (int y = 0; y < strokes.darkness.rows; y += 3) {
        const auto* dark = strokes.darkness.ptr<uchar>(y);
        const auto* step = strokes.step.ptr<uchar>(y);
        for (int x = 0; x < strokes.darkness.cols; x += 3) {
            if (dark[x] >= strength && dark[x] != kRed) ++counts[std::size_t(std::min(255, step[x] * 255 / dark[x]))];
        }
    }
    return levelAt(counts, 0, 0.5) / 255.0;
}

double fallOff(double value, double whole, double none) {
    const double t = std::clamp((none - value) / (none - whole), 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

// The share of its darkness that a mark keeps, in 1/256: by its darkness in steps, then by its largest step.
std::vector<int> keptTable(int strength, double sharpness, double least, const BleedSettings& settings) {
    std::vector<int> table(std::size_t(256 * 256), kFactorOne);
    for (int dark = 1; dark < 256; ++dark) {
        const double faint = fallOff(double(dark) / strength, settings.faint, settings.strong);
        for (int step = 0; step < 256; ++step) {
            const double soft = fallOff(double(step) / dark / sharpness, settings.soft, settings.sharp);
            table[std::size_t(dark * 256 + step)] = cvRound(kFactorOne * (1 - (1 - least) * faint * soft));
        }
    }
    return table;
}

}  // namespace

Image lowerBleed(const Image& even, double pixelsPerMm, BleedFor whom, const BleedSettings& settings) {
    if (even.empty()) return even;
    const cv::Mat& in = matOf(even);
    const std::vector<int> paper = paperOf(in);
    const cv::Mat darkness = darknessOf(in, paper);
    const int strength = strengthOf(darkness);
    if (strength == 0) return even;
    const Strokes strokes = strokesOf(darkness, pixelsPerMm, settings.strokeMm);
    const double sharpness = sharpnessOf(strokes, strength);
    if (sharpness <= 0) return even;
    const std::vector<int> kept = keptTable(strength, sharpness, whom == BleedFor::eyes ? settings.leastShown : settings.leastRead, settings);
    cv::Mat lowered(in.size(), in.type());
    for (int y = 0; y < in.rows; ++y) {
        const auto* from = in.ptr<uchar>(y);
        const auto* dark = strokes.darkness.ptr<uchar>(y);
        const auto* step = strokes.step.ptr<uchar>(y);
        auto* to = lowered.ptr<uchar>(y);
        for (int x = 0; x < in.cols; ++x) {
            const int factor = kept[std::size_t(dark[x] * 256 + step[x])];
            for (const int bare : paper) {
                const int value = *from++;
                *to++ = uchar(value < bare ? bare - (((bare - value) * factor + kFactorOne / 2) >> 8) : value);
            }
        }
    }
    return imageFrom(lowered, even.dpi());
}

}  // namespace ocr
