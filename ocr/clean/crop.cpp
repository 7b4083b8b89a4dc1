#include "ocr/clean/crop.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <optional>

#include "ocr/clean/edge_line.h"
#include "ocr/clean/surround.h"
#include "ocr/image_mat.h"

namespace ocr {
namespace {

constexpr int kLeastSide = 8;          // Pixels; in a smaller picture there is no telling paper from surround.
constexpr double kPartShare = 0.4;  // A corner is found from this much of its sides.
constexpr double kSureSupport = 0.9;
constexpr double kMostRagged = 0.03;
constexpr std::array kSides{topSide, rightSide, bottomSide, leftSide};

// A line of pixels read from the rim of the picture inwards.
struct ScanLine {
    const uchar* start;
    std::ptrdiff_t step;
    int length;
    [[nodiscard]] int at(int i) const { return start[i * step]; }
};

// Where the paper begins: the first pixel that stands out and is followed mostly by paper; half-way between both levels, to parts of a
// pixel. Nothing when the line never meets paper; 0 when the paper begins outside the picture.
std::optional<double> paperBegin(const ScanLine& line, double threshold) {
    const int run = std::max(6, line.length / 24);
    for (int i = 0; i + run < line.length; ++i) {
        if (line.at(i) < threshold) continue;
        int inPaper = 0;
        for (int k = 0; k < run; ++k) inPaper += line.at(i + k) >= threshold;
        if (inPaper < run * 0.85) continue;
        if (i == 0) return 0.0;
        int level = 0;
        for (int k = 3; k < 6; ++k) level += line.at(i + k);
        const double half = std::max(threshold * 0.6, level / 6.0);
        int k = std::max(1, i - 2);
        while (k < i + 3 && line.at(k) < half) ++k;
        const double before = line.at(k - 1);
        const double after = line.at(k);
        const double part = after > before ? std::clamp((half - before) / (after - before), 0.0, 1.0) : 0.5;
        return k - 1 + part + 0.5;
    }
    return std::nullopt;
}

// What one side shows of the paper's edge.
struct Traced {
    std::vector<review::Point> points;
    int met = 0;  ///< Lines that met paper at all, here or at the picture's own edge.
    std::optional<EdgeLine> line;
};

Run runOf(Side side) { return side == topSide || side == bottomSide ? Run::across : Run::upright; }

double toleranceFor(const cv::Size& size) { return std::max(1.5, std::max(size.width, size.height) / 700.0); }

Traced trace(const cv::Mat& distance, Side side, double threshold) {
    const bool vertical = side == topSide || side == bottomSide;
    const int lines = vertical ? distance.cols : distance.rows;
    const int length = vertical ? distance.rows : distance.cols;
    const bool fromEnd = side == rightSide || side == bottomSide;
    const auto stride = std::ptrdiff_t(distance.step);
    Traced result;
    for (int i = 0; i < lines; ++i) {
        const uchar* first =
            vertical ? distance.ptr<uchar>(fromEnd ? length - 1 : 0) + i : distance.ptr<uchar>(i) + (fromEnd ? length - 1 : 0);
        const std::ptrdiff_t step = (vertical ? stride : 1) * (fromEnd ? -1 : 1);
        // A side lies in its own half of the picture.
        const auto depth = paperBegin({first, step, length * 2 / 3}, threshold);
        if (!depth) continue;
        ++result.met;
        if (*depth <= 0 || *depth > length * 0.45) continue;
        const double across = fromEnd ? length - *depth : *depth;
        result.points.push_back(vertical ? review::Point{i + 0.5, across} : review::Point{across, i + 0.5});
    }
    result.line = fitLine(result.points, toleranceFor(distance.size()), runOf(side));
    return result;
}

// Lines that pass above a tilted sheet meet its other sides: such points lie beyond the neighbouring edges and are dropped.
void dropForeign(Traced& traced, const Traced& before, const Traced& after, double slack) {
    std::erase_if(traced.points, [&](review::Point p) {
        for (const Traced* other : {&before, &after}) {
            if (!other->line) continue;
            const EdgeLine& line = *other->line;
            const bool across = std::abs(line.b) > std::abs(line.a);
            const double inwards = (across ? p.y - line.yAt(p.x) : p.x - line.xAt(p.y)) * (other == &before ? 1 : -1);
            if (inwards < slack) return true;
        }
        return false;
    });
}

// Points of one end of a side; sheets bend near the gutter, so a corner is found from its own surroundings.
std::vector<review::Point> partOf(const std::vector<review::Point>& points, bool alongX, bool lastPart, double share) {
    if (points.empty()) return {};
    const auto key = [alongX](review::Point p) { return alongX ? p.x : p.y; };
    const double low = key(points.front());
    const double high = key(points.back());
    const double limit = lastPart ? high - (high - low) * share : low + (high - low) * share;
    std::vector<review::Point> part;
    for (const review::Point p : points) {
        if ((key(p) >= limit) == lastPart) part.push_back(p);
    }
    return part;
}

void traceSides(const cv::Mat& distance, double threshold, double minSeen, CropResult& result) {
    std::array<Traced, 4> traced;
    for (const Side side : kSides) traced[side] = trace(distance, side, threshold);
    const double slack = 0.008 * std::max(distance.cols, distance.rows);
    for (const Side side : kSides) {
        const bool across = runOf(side) == Run::across;
        dropForeign(traced[side], traced[across ? leftSide : topSide], traced[across ? rightSide : bottomSide], slack);
        result.seen[side] = double(traced[side].points.size()) >= minSeen * traced[side].met && !traced[side].points.empty();
        if (result.seen[side]) result.outline[side] = traced[side].points;
    }
}

EdgeLine borderLine(Side side, int width, int height) {
    const double w = width;
    const double h = height;
    switch (side) {
        case topSide:
            return lineThrough({0, 0}, {w, 0});
        case rightSide:
            return lineThrough({w, 0}, {w, h});
        case bottomSide:
            return lineThrough({0, h}, {w, h});
        case leftSide:
            break;
    }
    return lineThrough({0, 0}, {0, h});
}

struct SideLines {
    EdgeLine first;  ///< Near the smaller x or y.
    EdgeLine last;
    double support = 1;
};

// Ragged paper agrees on no line: what little of it lies beyond the line is kept rather than cut off.
void keepOutermost(EdgeLine& line, Side side, const std::vector<review::Point>& points, double limit) {
    if (line.support >= kSureSupport || points.empty()) return;
    const double sign = (runOf(side) == Run::across ? line.b : line.a) > 0 ? 1 : -1;
    const double outwards = side == topSide || side == leftSide ? -sign : sign;
    std::vector<double> beyond;
    for (const review::Point p : points) beyond.push_back(line.distance(p) * outwards);
    const auto most = beyond.begin() + std::ptrdiff_t(double(beyond.size() - 1) * 0.95);
    std::nth_element(beyond.begin(), most, beyond.end());
    line.c += outwards * std::clamp(*most, 0.0, limit);
}

SideLines linesOf(Side side, const CropResult& result, const cv::Size& size) {
    const EdgeLine border = borderLine(side, size.width, size.height);
    if (!result.seen[side]) return {border, border, 1};
    const auto& points = result.outline[side];
    const bool alongX = side == topSide || side == bottomSide;
    const double tolerance = toleranceFor(size);
    const auto whole = fitLine(points, tolerance, runOf(side));
    if (!whole) return {border, border, 0};
    const auto near = partOf(points, alongX, false, kPartShare);
    const auto far = partOf(points, alongX, true, kPartShare);
    SideLines lines{fitLine(near, tolerance, runOf(side)).value_or(*whole), fitLine(far, tolerance, runOf(side)).value_or(*whole), 0};
    lines.support = (lines.first.support + lines.last.support) / 2;
    const double limit = kMostRagged * std::max(size.width, size.height);
    keepOutermost(lines.first, side, near, limit);
    keepOutermost(lines.last, side, far, limit);
    return lines;
}

double areaOf(const review::Quad& q) {
    double twice = 0;
    for (std::size_t i = 0; i < 4; ++i) twice += q[i].x * q[(i + 1) % 4].y - q[(i + 1) % 4].x * q[i].y;
    return twice / 2;
}

bool isConvex(const review::Quad& q) {
    for (std::size_t i = 0; i < 4; ++i) {
        const auto& a = q[i];
        const auto& b = q[(i + 1) % 4];
        const auto& c = q[(i + 2) % 4];
        if ((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) <= 0) return false;
    }
    return true;
}

bool isPlausible(const review::Quad& q, int width, int height, double minArea) {
    const double slack = 0.1 * std::max(width, height);
    const bool near = std::all_of(
        q.begin(), q.end(), [&](review::Point p) { return p.x > -slack && p.y > -slack && p.x < width + slack && p.y < height + slack; });
    return near && isConvex(q) && areaOf(q) > minArea * width * height;
}

CropResult wholePicture(int width, int height, double confidence) {
    CropResult result;
    result.sheet = review::Box{0, 0, double(width), double(height)}.corners();
    result.confidence = confidence;
    return result;
}

cv::Mat threeChannels(const Image& picture) {
    cv::Mat mat = matOf(picture);
    if (mat.channels() == 1) cv::cvtColor(mat, mat, cv::COLOR_GRAY2RGB);
    cv::Mat smooth;
    cv::GaussianBlur(mat, smooth, {3, 3}, 0);
    return smooth;
}

// The sheet in a picture of how unlike the surround every pixel is; nothing when no sheet of a likely shape is there.
std::optional<CropResult> sheetIn(const cv::Mat& distance, double threshold, const CropSettings& settings) {
    CropResult result;
    traceSides(distance, threshold, settings.minSeen, result);
    std::array<SideLines, 4> lines;
    double support = 1;
    for (const Side side : kSides) {
        lines[side] = linesOf(side, result, distance.size());
        support = std::min(support, lines[side].support);
    }
    const std::array<std::optional<review::Point>, 4> corners{
        crossing(lines[topSide].first, lines[leftSide].first), crossing(lines[topSide].last, lines[rightSide].first),
        crossing(lines[bottomSide].last, lines[rightSide].last), crossing(lines[bottomSide].first, lines[leftSide].last)};
    for (std::size_t i = 0; i < 4; ++i) {
        if (!corners[i]) return std::nullopt;
        result.sheet[i] = *corners[i];
    }
    if (!isPlausible(result.sheet, distance.cols, distance.rows, settings.minArea)) return std::nullopt;
    result.confidence = support;
    return result;
}

}  // namespace

CropResult findSheet(const Image& picture, const CropSettings& settings) {
    const int w = picture.width();
    const int h = picture.height();
    if (std::min(w, h) < kLeastSide) return wholePicture(w, h, 0.3);
    const cv::Mat mat = threeChannels(picture);
    if (const auto surround = findSurround(mat, settings.minContrast)) {
        const double threshold = std::max(settings.minContrast * 0.8, surround->contrast * 0.22);
        return sheetIn(distanceFrom(mat, surround->colour), threshold, settings).value_or(wholePicture(w, h, 0.3));
    }
    if (const auto tint = tintAgainstGrey(mat)) {
        const auto sheet = sheetIn(*tint, kTintOfPaper * 0.5, settings);
        // Tint is weak evidence: a cut needs straight edges.
        if (sheet && sheet->confidence >= settings.minTintSupport) return *sheet;
    }
    return wholePicture(w, h, 0.9);
}

}  // namespace ocr
