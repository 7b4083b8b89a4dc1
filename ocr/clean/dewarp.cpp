#include "ocr/clean/dewarp.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "ocr/clean/line_tracks.h"
#include "ocr/clean/row_curves.h"
#include "ocr/image_mat.h"
#include "ocr/shrink.h"
#include "ocr/view.h"
#include "ocr/warp.h"

namespace ocr {
namespace {

constexpr double kSketchPixelsPerMm = 5;
constexpr double kLeastPixelsPerMm = 2;  // On a coarser picture dots and letters are lost.
constexpr double kShortestMm = 50;       // No page is shorter or longer than these two; keeps
constexpr double kLongestMm = 600;       // the sketch of a strange picture small.
constexpr double kMostStretch = 2;
constexpr double kSurelyPrint = 0.8;  // Trust of a track.
constexpr int kTrials = 2;  // Times the page is straightened on trial.
constexpr double kWorthTrying = 0.6;  // Of the least bend: what the first look must show,
constexpr double kWorthTryingOn = 0.5;  // and those after it.
constexpr int kGridColumns = 65;
constexpr int kGridRows = 17;
constexpr double kFarAway = 1e6;       // Pixels: outside of every scan, and yet a number that can be rounded.
constexpr double kLeastStretch = 0.5;  // Rows nowhere come closer together than this.

struct Sketch {
    cv::Mat grey;
    double pixelsPerMm = 0;
    double scaleX = 1;  // Sketch pixels per page pixel.
    double scaleY = 1;
};

double length(review::Point a, review::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// A page of a size that paper has, seen in the scan about as large as its picture will be.
bool isUsable(const review::Quad& quad, review::Size page, double pixelsPerMm) {
    if (!(pixelsPerMm >= kLeastPixelsPerMm) || !std::isfinite(pixelsPerMm)) return false;
    for (const double side : {page.width / pixelsPerMm, page.height / pixelsPerMm}) {
        if (!(side >= kShortestMm && side <= kLongestMm)) return false;
    }
    const double across = (length(quad[0], quad[1]) + length(quad[3], quad[2])) / 2 / page.width;
    const double down = (length(quad[0], quad[3]) + length(quad[1], quad[2])) / 2 / page.height;
    return across > 1 / kMostStretch && across < kMostStretch && down > 1 / kMostStretch && down < kMostStretch;
}

Sketch sketchOf(const Image& scan, const review::Quad& quad, review::Size page, double pixelsPerMm) {
    Sketch sketch;
    const double scale = std::min(1.0, kSketchPixelsPerMm / pixelsPerMm);
    const cv::Size size(cvRound(page.width * scale), cvRound(page.height * scale));
    sketch.grey = matOf(greyOf(cutOut(scan, quad, 0, scale))).clone();
    if (sketch.grey.size() != size) sketch.grey = shrunk(sketch.grey, size);
    sketch.pixelsPerMm = pixelsPerMm * scale;
    sketch.scaleX = size.width / page.width;
    sketch.scaleY = size.height / page.height;
    return sketch;
}

review::Size sizeOf(const cv::Mat& picture) { return {double(picture.cols), double(picture.rows)}; }

/// A place in parts of a pixel. By way of a float, as OpenCV's maps have it: curves fitted to few lines follow the least rounding.
int partsAt(double place) { return cvRound(float(place) * kWarpParts); }

/// The picture with every pixel fetched from where the paper lies above or below it.
cv::Mat movedUp(const cv::Mat& grey, const Bend& bend) {
    cv::Mat moved(grey.size(), CV_8U);
    std::vector<review::Point> by(std::size_t(grey.cols));
    for (int y = 0; y < grey.rows; ++y) {
        bend.alongRow(y + 0.5, by);
        auto* out = moved.ptr<uchar>(y);
        for (int x = 0; x < grey.cols; ++x) {
            const int place = partsAt(y + by[std::size_t(x)].y);
            const int upper = std::clamp(place >> kWarpPartBits, 0, grey.rows - 1);
            const int below = std::clamp(place - upper * kWarpParts, 0, kWarpParts);
            const uchar* at = grey.ptr<uchar>(upper) + x;
            const int lower = at[upper + 1 < grey.rows ? std::ptrdiff_t(grey.step) : 0];
            out[x] = uchar((*at * (kWarpParts - below) + lower * below + kWarpParts / 2) / kWarpParts);
        }
    }
    return moved;
}

/// Lines of print on the sketch straightened on trial, with the heights they have on the sketch as it is.
std::vector<LineTrack> traceStraightened(const Sketch& sketch, const RowCurves& curves) {
    Bend bend(sizeOf(sketch.grey), kGridColumns, kGridRows);
    for (int r = 0; r < kGridRows; ++r) {
        for (int c = 0; c < kGridColumns; ++c) bend.displace(c, r, {0, curves.drop(bend.place(c, r))});
    }
    const cv::Mat straight = movedUp(sketch.grey, bend);
    std::vector<LineTrack> tracks = traceLines(straight, sketch.pixelsPerMm);
    for (LineTrack& track : tracks) {
        for (review::Point& p : track.points) p.y += bend.at(p).y;
    }
    return tracks;
}

bool isEnough(const std::vector<LineTrack>& tracks, review::Size page, const DewarpSettings& settings) {
    if (int(tracks.size()) < settings.leastTracks) return false;
    double top = page.height, bottom = 0, left = page.width, right = 0;
    for (const LineTrack& track : tracks) {
        top = std::min(top, track.middle);
        bottom = std::max(bottom, track.middle);
        left = std::min(left, track.points.front().x);
        right = std::max(right, track.points.back().x);
    }
    return bottom - top >= settings.leastSpan * page.height && right - left >= settings.leastSpan * page.width;
}

/// How far a row strays from the straight line that fits it best, lowest to highest place.
double bendOf(const RowCurves& curves, review::Size page, double y) {
    double sx = 0, sy = 0, sxx = 0, sxy = 0;
    std::vector<review::Point> row;
    for (int c = 0; c < kGridColumns; ++c) {
        const double x = page.width * c / (kGridColumns - 1);
        row.push_back({x, curves.drop({x, y})});
        sx += x;
        sy += row.back().y;
        sxx += x * x;
        sxy += x * row.back().y;
    }
    const double n = kGridColumns;
    const double slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
    double low = 0, high = 0;
    for (const review::Point p : row) {
        const double away = p.y - sy / n - slope * (p.x - sx / n);
        low = std::min(low, away);
        high = std::max(high, away);
    }
    return high - low;
}

/// The bend of the most bent row, within the rows that are seen; millimetres.
double mostBend(const RowCurves& curves, const std::vector<LineTrack>& tracks, const Sketch& sketch) {
    const auto [top, bottom] =
        std::minmax_element(tracks.begin(), tracks.end(), [](const LineTrack& a, const LineTrack& b) { return a.middle < b.middle; });
    const review::Size size = sizeOf(sketch.grey);
    return std::max(bendOf(curves, size, top->middle), bendOf(curves, size, bottom->middle)) / sketch.pixelsPerMm;
}

void hear(const RowDoubt& doubt, DewarpResult& result) {
    result.strayBefore = doubt.before;
    result.strayAfter = doubt.after;
    result.confidence = doubt.before > 0 ? std::clamp(1 - doubt.after / doubt.before, 0.0, 1.0) : 0;
}

/// Rows keep their order: nothing is folded over.
bool keepsOrder(const RowCurves& curves, review::Size page) {
    for (int c = 0; c < kGridColumns; ++c) {
        const double x = page.width * c / (kGridColumns - 1);
        // The drop is linear from top to bottom, so its ends tell all.
        const double stretch = 1 + (curves.drop({x, page.height}) - curves.drop({x, 0})) / page.height;
        if (!(stretch > kLeastStretch && stretch < 1 / kLeastStretch)) return false;
    }
    return true;
}

/// Where the pixels of a row of a bent page come from.
void placesOfRow(const PageMap& toScan, int y, std::vector<review::Point>& by, RowPlaces& places) {
    toScan.bend().alongRow(y + 0.5, by);
    for (std::size_t x = 0; x < by.size(); ++x) {
        const review::Point home = toScan.flat().apply(review::Point{double(x) + 0.5 + by[x].x, y + 0.5 + by[x].y});
        places.x[x] = partsAt(std::clamp(home.x, -kFarAway, kFarAway) - 0.5);
        places.y[x] = partsAt(std::clamp(home.y, -kFarAway, kFarAway) - 0.5);
    }
}

}  // namespace

Bend bendAlong(const RowCurves& curves, review::Size page) {
    const double scaleX = curves.page().width / page.width;
    const double scaleY = curves.page().height / page.height;
    Bend bend(page, kGridColumns, kGridRows);
    for (int r = 0; r < kGridRows; ++r) {
        for (int c = 0; c < kGridColumns; ++c) {
            const review::Point at = bend.place(c, r);
            bend.displace(c, r, {0, curves.drop({at.x * scaleX, at.y * scaleY}) / scaleY});
        }
    }
    return bend;
}

DewarpResult measureBend(const Image& scan, const Projective& flat, review::Size page, double pixelsPerMm, const DewarpSettings& settings) {
    DewarpResult result;
    const review::Quad quad = flat.apply(review::Box{0, 0, page.width, page.height}.corners());
    if (scan.empty() || !isUsable(quad, page, pixelsPerMm)) return result;
    const Sketch sketch = sketchOf(scan, quad, page, pixelsPerMm);
    const review::Size size = sizeOf(sketch.grey);
    std::vector<LineTrack> tracks = traceLines(sketch.grey, sketch.pixelsPerMm);
    RowFit fit;
    for (int trial = 0; trial <= kTrials; ++trial) {
        result.tracks = int(tracks.size());
        if (!isEnough(tracks, size, settings)) return result;
        fit = fitRows(tracks, size, sketch.pixelsPerMm);
        result.bendMm = mostBend(fit.curves, tracks, sketch);
        // Most pages are clearly flat and need no second look; a first look is off by a millimetre at most, as a rule by less.
        const double worthIt = settings.leastBendMm * (trial == 0 ? kWorthTrying : kWorthTryingOn);
        if (!keepsOrder(fit.curves, size) || result.bendMm < worthIt) return result;
        if (trial < kTrials) tracks = traceStraightened(sketch, fit.curves);
    }
    if (result.bendMm < settings.leastBendMm || result.bendMm > settings.mostBendMm) return result;
    hear(doubtRows(tracks, size, sketch.pixelsPerMm), result);
    // Where writing outweighs print, its tracks can drown what the rules say.
    if (result.confidence < settings.leastGain) {
        std::erase_if(tracks, [](const LineTrack& track) { return track.trust < kSurelyPrint; });
        if (isEnough(tracks, size, settings)) hear(doubtRows(tracks, size, sketch.pixelsPerMm), result);
    }
    if (result.confidence < settings.leastGain) return result;
    result.curves = fit.curves;
    result.bend = bendAlong(fit.curves, page);
    return result;
}

Image layFlat(const Image& scan, const PageMap& toScan, int width, int height) {
    const cv::Mat& source = matOf(scan);
    if (toScan.bend().none()) {
        const cv::Matx33d before(1, 0, 0.5, 0, 1, 0.5, 0, 0, 1);
        const cv::Matx33d after(1, 0, -0.5, 0, 1, -0.5, 0, 0, 1);
        return imageFrom(warped(source, after * cv::Matx33d(toScan.flat().m) * before, {width, height}), scan.dpi());
    }
    cv::Mat page(height, width, source.type());
    std::vector<review::Point> by(static_cast<std::size_t>(width));
    RowPlaces places(width);
    for (int y = 0; y < height; ++y) {
        placesOfRow(toScan, y, by, places);
        fetchRow(source, places, page.ptr<uchar>(y));
    }
    return imageFrom(page, scan.dpi());
}

}  // namespace ocr
