#include "ocr/clean/seal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/shrink.h"

namespace ocr {
namespace {

constexpr double kMaskPixelsPerMm = 2;
constexpr double kStampInRed = 0.22;  // Share of a stamp's redness that also darkens the red channel.
constexpr double kEllipseSlack = 1.12;
constexpr double kMostOutside = 0.06;
constexpr double kMostOblong = 2;  // Half a seal at the edge of the page is still one.
constexpr double kMostOblongSquare = 1.3;
constexpr double kLeastOfFrame = 0.88;
constexpr double kLeastFilled = 0.1;
constexpr double kSmearMm = 0.5;  // How far colour and light of one stroke may lie apart.

// How dark a channel value is against bare paper, natural log, for all 256 values.
std::array<float, 256> darknessTable(int paper) {
    std::array<float, 256> table{};
    for (int v = 0; v < 256; ++v) table[std::size_t(v)] = std::max(0.f, float(std::log(double(paper) / std::max(v, 4))));
    return table;
}

struct Darkness {
    std::array<float, 256> red, green, blue;
    explicit Darkness(const int* paper) : red(darknessTable(paper[0])), green(darknessTable(paper[1])), blue(darknessTable(paper[2])) {}
    [[nodiscard]] float redness(const uchar* p) const { return std::min(green[p[1]], blue[p[2]]) - red[p[0]]; }
};

cv::Mat rednessMask(const cv::Mat& even, const Darkness& darkness, double minRedness) {
    cv::Mat mask(even.size(), CV_8U);
    for (int y = 0; y < even.rows; ++y) {
        const auto* in = even.ptr<uchar>(y);
        auto* out = mask.ptr<uchar>(y);
        for (int x = 0; x < even.cols; ++x) out[x] = darkness.redness(in + 3 * x) > minRedness ? 255 : 0;
    }
    return mask;
}

// A seal is round: nearly nothing of it lies outside the ellipse in its box, where writing and frames fill the corners too.
bool isRound(const cv::Mat& labels, int label, const cv::Rect& box) {
    int inside = 0;
    int outside = 0;
    for (int y = box.y; y < box.y + box.height; ++y) {
        const auto* row = labels.ptr<int>(y);
        for (int x = box.x; x < box.x + box.width; ++x) {
            if (row[x] != label) continue;
            const double dx = (x + 0.5 - box.x) / box.width * 2 - 1;
            const double dy = (y + 0.5 - box.y) / box.height * 2 - 1;
            ++(dx * dx + dy * dy <= kEllipseSlack ? inside : outside);
        }
    }
    return outside < kMostOutside * (inside + outside);
}

// A square seal has a whole frame: its outline is convex and fills the rectangle around it, however that is turned; writing leaves gaps.
bool isSquare(const cv::Mat& labels, int label, const cv::Rect& box) {
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(labels(box) == label, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
    if (contours.empty()) return false;
    std::vector<cv::Point> hull;
    cv::convexHull(contours.front(), hull);
    const cv::RotatedRect frame = cv::minAreaRect(hull);
    const double large = std::max(frame.size.width, frame.size.height);
    const double small = std::min(frame.size.width, frame.size.height);
    const double convex = cv::contourArea(hull);
    return large <= kMostOblongSquare * small && convex >= kLeastOfFrame * large * small &&
           cv::contourArea(contours.front()) >= kLeastOfFrame * convex;
}

bool isStampSized(const cv::Rect& box, double mm, const SealSettings& settings) {
    const double large = std::max(box.width, box.height) / mm;
    const double small = std::min(box.width, box.height) / mm;
    return small >= settings.minSizeMm && large <= settings.maxSizeMm && large <= kMostOblong * small;
}

// Red marks close to each other are one thing; the round and square ones of the right size are seals.
std::vector<cv::Rect> findStamps(const cv::Mat& even, const Darkness& darkness, double pixelsPerMm, const SealSettings& settings) {
    const double scale = std::min(1.0, kMaskPixelsPerMm / pixelsPerMm);
    const double mm = pixelsPerMm * scale;
    const cv::Mat small = shrunk(even, scale);
    cv::Mat mask = rednessMask(small, darkness, settings.minRedness);
    const int join = std::max(3, cvRound(3 * mm)) | 1;
    cv::morphologyEx(mask, mask, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_ELLIPSE, {join, join}));
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(mask, labels, stats, centres);
    std::vector<cv::Rect> stamps;
    for (int i = 1; i < count; ++i) {
        const int* stat = stats.ptr<int>(i);
        const cv::Rect box(stat[cv::CC_STAT_LEFT], stat[cv::CC_STAT_TOP], stat[cv::CC_STAT_WIDTH], stat[cv::CC_STAT_HEIGHT]);
        if (!isStampSized(box, mm, settings) || stat[cv::CC_STAT_AREA] < kLeastFilled * box.area()) continue;
        if (!isRound(labels, i, box) && !isSquare(labels, i, box)) continue;
        const int rim = cvRound(1.5 * mm);
        const cv::Rect wide =
            cv::Rect(box.x - rim, box.y - rim, box.width + 2 * rim, box.height + 2 * rim) & cv::Rect({0, 0}, small.size());
        stamps.emplace_back(cvFloor(wide.x / scale), cvFloor(wide.y / scale), cvCeil(wide.width / scale), cvCeil(wide.height / scale));
        stamps.back() &= cv::Rect({0, 0}, even.size());
    }
    return stamps;
}

// How far a pixel is to be seen in red light only, 0..256: wholly for the weak redness of a stain, not at all for ink that is truly red.
std::array<int, 256> stainTable(double stain) {
    std::array<int, 256> table{};
    for (int i = 0; i < 256; ++i) {
        const double redness = i / 256.0;
        const double on = std::clamp(redness / 0.04, 0.0, 1.0);
        const double off = std::clamp((stain * 1.3 - redness) / (stain * 0.3), 0.0, 1.0);
        table[std::size_t(i)] = int(256 * on * off);
    }
    return table;
}

// Grey as a share of the paper, so that bare paper is 255 whatever its tint.
cv::Mat greyOf(const cv::Mat& even, const int* paper, const Darkness& darkness, double stain) {
    cv::Mat grey(even.size(), CV_8U);
    const std::array<int, 256> stainShare = stainTable(stain);
    const int red = cvRound(0.30 * 65536 * 255 / paper[0]);
    const int green = cvRound(0.55 * 65536 * 255 / paper[1]);
    const int blue = cvRound(0.15 * 65536 * 255 / paper[2]);
    std::array<uchar, 256> inRed{};
    for (int v = 0; v < 256; ++v) inRed[std::size_t(v)] = uchar(std::min(255, cvRound(65536.0 * 255 / paper[0]) * v >> 16));
    for (int y = 0; y < grey.rows; ++y) {
        const auto* in = even.ptr<uchar>(y);
        auto* out = grey.ptr<uchar>(y);
        for (int x = 0; x < grey.cols; ++x, in += 3) {
            const int mixed = std::min(255, (red * in[0] + green * in[1] + blue * in[2]) >> 16);
            out[x] = uchar(mixed);
            // On paper and ink that are not red there is nothing more to ask.
            const int brighter = inRed[in[0]] - mixed;
            if (brighter <= 0) continue;
            const int reddish = std::clamp(int(darkness.redness(in) * 256), 0, 255);
            out[x] = uchar(mixed + (brighter * stainShare[std::size_t(reddish)] >> 8));
        }
    }
    return grey;
}

// JPEG blurs colour more than light, so at the edges of a stamp's strokes the redness lies beside the darkness it belongs to: each pixel is
// judged by the reddest place near it.
void unmixStamp(const cv::Mat& even, const Darkness& darkness, const cv::Rect& stamp, double pixelsPerMm, cv::Mat& grey) {
    const cv::Mat from = even(stamp);
    cv::Mat to = grey(stamp);
    cv::Mat redness(from.size(), CV_8U);
    for (int y = 0; y < from.rows; ++y) {
        const auto* in = from.ptr<uchar>(y);
        auto* out = redness.ptr<uchar>(y);
        for (int x = 0; x < from.cols; ++x) out[x] = uchar(std::clamp(darkness.redness(in + 3 * x) * 128, 0.f, 255.f));
    }
    const int near = std::max(3, cvRound(kSmearMm * pixelsPerMm)) | 1;
    cv::dilate(redness, redness, cv::getStructuringElement(cv::MORPH_RECT, {near, near}));
    for (int y = 0; y < from.rows; ++y) {
        const auto* in = from.ptr<uchar>(y);
        const auto* red = redness.ptr<uchar>(y);
        auto* out = to.ptr<uchar>(y);
        for (int x = 0; x < from.cols; ++x) {
            if (red[x] == 0) continue;
            const float ink = std::max(0.f, darkness.red[in[3 * x]] - float(kStampInRed) * float(red[x]) / 128);
            out[x] = std::max(out[x], uchar(cvRound(255 * std::exp(-ink))));
        }
    }
}

// The darkness that the darker half of the marks has: the page's usual ink.
double inkStrength(const cv::Mat& grey) {
    std::array<int, 256> histogram{};
    for (int y = 0; y < grey.rows; y += 2) {
        const auto* row = grey.ptr<uchar>(y);
        for (int x = 0; x < grey.cols; x += 2) ++histogram[row[x]];
    }
    long marks = 0;
    for (std::size_t v = 0; v < 205; ++v) marks += histogram[v];
    if (marks < 50) return 0;
    long left = marks / 4;
    std::size_t level = 0;
    while (level < 204 && (left -= histogram[level]) > 0) ++level;
    return std::log(255.0 / std::max<double>(double(level), 4));
}

// Weak marks, mostly the writing of the back showing through, are lowered; strong ones are brought to the darkness of fresh ink.
void lowerFaint(cv::Mat& grey, double strength, const SealSettings& settings) {
    const double faint = settings.faintInk * strength;
    const double sure = settings.sureInk * strength;
    const double gain = std::clamp(std::log(255.0 / settings.inkLevel) / strength, 1.0, 3.0);
    cv::Mat table(1, 256, CV_8U);
    for (int v = 0; v < 256; ++v) {
        const double ink = std::log(255.0 / std::max(v, 1));
        const double t = sure > faint ? std::clamp((ink - faint) / (sure - faint), 0.0, 1.0) : 1;
        table.at<uchar>(v) = uchar(cvRound(255 * std::exp(-gain * ink * t * t * (3 - 2 * t))));
    }
    cv::LUT(grey, table, grey);
}

}  // namespace

SealResult separateSeal(const LightResult& light, double pixelsPerMm, const SealSettings& settings) {
    const cv::Mat& even = matOf(light.even);
    cv::Mat grey;
    SealResult result;
    result.confidence = 1;
    if (even.channels() == 1) {
        even.convertTo(grey, CV_8U, 255.0 / light.paper[0]);
    } else {
        const Darkness darkness(light.paper);
        grey = greyOf(even, light.paper, darkness, settings.stain);
        for (const cv::Rect& stamp : findStamps(even, darkness, pixelsPerMm, settings)) {
            unmixStamp(even, darkness, stamp, pixelsPerMm, grey);
            result.seals.push_back({double(stamp.x), double(stamp.y), double(stamp.width), double(stamp.height)});
        }
    }
    result.inkStrength = inkStrength(grey);
    if (result.inkStrength > 0) lowerFaint(grey, result.inkStrength, settings);
    result.reading = imageFrom(grey, light.even.dpi());
    return result;
}

}  // namespace ocr
