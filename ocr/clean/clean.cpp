#include "ocr/clean/clean.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

#include "ocr/clean/crop.h"
#include "ocr/clean/deskew.h"
#include "ocr/clean/dewarp.h"
#include "ocr/clean/light.h"
#include "ocr/clean/paper_edge.h"
#include "ocr/clean/seal.h"
#include "ocr/clean/split.h"
#include "ocr/image_mat.h"
#include "ocr/stop.h"
#include "ocr/view.h"

namespace ocr {
namespace {

constexpr double kPreviewArea = 800'000;    // Pixels of the small picture in which pages are found.
constexpr double kLeastSkew = 0.08;         // Degrees: the paper's own edges are trusted up to this.
constexpr double kSketchLength = 2000;      // Pixels of the longer side of the picture whose writing tells which way up it lies.
constexpr double kA4LongMm = 297;
constexpr double kA3LongMm = 420;

double length(review::Point a, review::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

review::Quad scaled(const review::Quad& quad, double sx, double sy) {
    review::Quad result = quad;
    for (review::Point& p : result) p = {p.x * sx, p.y * sy};
    return result;
}

cv::Size sizeOf(const review::Quad& q) {
    return {std::max(1, cvRound((length(q[0], q[1]) + length(q[3], q[2])) / 2)), std::max(1, cvRound((length(q[0], q[3]) + length(q[1], q[2])) / 2))};
}

double degreesOf(const review::Quad& q) {
    const double top = std::atan2(q[1].y - q[0].y, q[1].x - q[0].x);
    const double bottom = std::atan2(q[2].y - q[3].y, q[2].x - q[3].x);
    return (top + bottom) / 2 * 180 / std::numbers::pi;
}

// The books are printed on A4 or A3; the dpi a file claims only tells which, because cameras and copiers write anything there.
double pixelsPerMmOf(cv::Size page, double dpi) {
    const double longSide = std::max(page.width, page.height);
    const double longMm = dpi >= 70 ? longSide / dpi * 25.4 : 0;
    if (longMm > (kA4LongMm + kA3LongMm) / 2 && longMm < kA3LongMm * 1.12) return longSide / kA3LongMm;
    return longSide / kA4LongMm;
}

// The page turned about its middle; the picture grows so that no corner is lost.
struct Placed {
    Projective toScan;
    cv::Size size;
};

Placed place(const review::Quad& quad, double turn) {
    const cv::Size flat = sizeOf(quad);
    const Projective home = projectiveFromTo(review::Box{0, 0, double(flat.width), double(flat.height)}.corners(), quad);
    if (turn == 0) return {home, flat};
    const double angle = turn * std::numbers::pi / 180;
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    const double w = flat.width * c + flat.height * std::abs(s);
    const double h = flat.height * c + flat.width * std::abs(s);
    Projective turned;
    turned.m[0] = c;
    turned.m[1] = -s;
    turned.m[2] = flat.width / 2.0 - c * w / 2 + s * h / 2;
    turned.m[3] = s;
    turned.m[4] = c;
    turned.m[5] = flat.height / 2.0 - s * w / 2 - c * h / 2;
    return {turned.then(home), {cvRound(w), cvRound(h)}};
}

struct PageWork {
    CleanPage page;
    double confidence = 1;
};

PageWork cleanPage(const Image& scan, const review::Quad& quad, const CropResult& outline) {
    PageWork work;
    CleanPage& page = work.page;
    page.quad = quad;
    const cv::Size flat = sizeOf(quad);
    const DeskewSettings settings;
    const Image sketch = cutOut(scan, quad, 0, std::min(1.0, double(settings.pictureLength) / std::max(flat.width, flat.height)));
    const DeskewResult skew = measureSkew(sketch, settings);
    const bool turn = skew.confidence >= settings.minConfidence && std::abs(skew.degrees) >= kLeastSkew;
    const Placed placed = place(quad, turn ? skew.degrees : 0);
    page.degrees = degreesOf(quad) + (turn ? skew.degrees : 0);
    page.pixelsPerMm = pixelsPerMmOf(flat, scan.dpi());
    const review::Size size{double(placed.size.width), double(placed.size.height)};
    const DewarpResult dewarp = measureBend(scan, placed.toScan, size, page.pixelsPerMm);
    page.bendMm = dewarp.bend.none() ? 0 : dewarp.bendMm;
    page.toScan = PageMap(placed.toScan, {double(scan.width()), double(scan.height())}, dewarp.bend);

    const LightResult light = evenLight(layFlat(scan, page.toScan, placed.size.width, placed.size.height), page.pixelsPerMm);
    const SealResult seal = separateSeal(light, page.pixelsPerMm);
    page.colour = light.even;
    page.reading = whitenBeyondPaper(seal.reading, outline, page.toScan);
    work.confidence = std::min(light.confidence, seal.confidence);
    return work;
}

/// The whole scan, small, and how many of its pixels one pixel is.
struct Preview {
    Image picture;
    double sx = 1;
    double sy = 1;
};

Preview previewOf(const Image& scan) {
    const double scale = std::min(1.0, std::sqrt(kPreviewArea / (double(scan.width()) * scan.height())));
    Preview preview;
    preview.picture = fitInto(scan, std::max(1, cvRound(scan.width() * scale)), std::max(1, cvRound(scan.height() * scale)));
    preview.sx = double(scan.width()) / preview.picture.width();
    preview.sy = double(scan.height()) / preview.picture.height();
    return preview;
}

CleanScan cleanUpright(const Image& scan, const Preview& preview, const CropResult& crop, const std::stop_token& stop) {
    CleanScan result;
    const SplitResult split = splitSheet(preview.picture, crop);
    CropResult outline = crop;
    for (auto& side : outline.outline) {
        for (review::Point& p : side) p = {p.x * preview.sx, p.y * preview.sy};
    }
    CleanReport& report = result.report;
    report.split = split.pages.size() > 1;
    report.confidence = std::min(crop.confidence, split.confidence);
    for (const review::Quad& small : split.pages) {
        stopIfAsked(stop);
        PageWork work = cleanPage(scan, scaled(small, preview.sx, preview.sy), outline);
        report.quads.push_back(work.page.quad);
        report.pageDegrees.push_back(work.page.degrees);
        report.pageBendsMm.push_back(work.page.bendMm);
        report.pageSizes.emplace_back(work.page.colour.width(), work.page.colour.height());
        report.confidence = std::min(report.confidence, work.confidence);
        result.pages.push_back(std::move(work.page));
    }
    report.degrees = report.pageDegrees.front();
    return result;
}

/// Pages of a scan that was turned are told in pixels of the scan as it lies.
void leadHome(CleanScan& clean, int turned, review::Size scan) {
    const Projective home = beforeTurn(turned, scan);
    for (CleanPage& page : clean.pages) {
        page.toScan = PageMap(page.toScan.flat().then(home), scan, page.toScan.bend());
        page.quad = home.apply(page.quad);
    }
    for (review::Quad& quad : clean.report.quads) quad = home.apply(quad);
}

TurnResult turnOf(const Image& scan, const Preview& preview, const CropResult& crop) {
    const review::Quad sheet = scaled(crop.sheet, preview.sx, preview.sy);
    const cv::Size flat = sizeOf(sheet);
    return measureTurn(cutOut(scan, sheet, 0, std::min(1.0, kSketchLength / std::max(flat.width, flat.height))));
}

}  // namespace

TurnResult turnOfScan(const Image& scan) {
    if (scan.empty()) return {};
    const Preview preview = previewOf(scan);
    return turnOf(scan, preview, findSheet(preview.picture));
}

CleanScan cleanScan(const Image& scan, std::stop_token stop, const CleanSettings& settings) {
    if (scan.empty()) return {};
    stopIfAsked(stop);
    Preview preview = previewOf(scan);
    CropResult crop = findSheet(preview.picture);
    const TurnResult turn = turnOf(scan, preview, crop);
    const int turned = settings.turn.value_or(turn.confidence >= TurnSettings().minConfidence ? turn.degrees : 0);
    Image upright = scan;
    if (turned != 0) {
        upright = turnedBy(scan, turned);
        preview = previewOf(upright);
        crop = findSheet(preview.picture);
    }
    CleanScan result = cleanUpright(upright, preview, crop, stop);
    if (turned != 0) leadHome(result, turned, {double(scan.width()), double(scan.height())});
    result.report.turn = turn;
    result.report.turned = turned;
    return result;
}

}  // namespace ocr
