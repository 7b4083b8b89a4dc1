#include "ocr/clean/page_place.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ocr {
namespace {

constexpr double kA4LongMm = 297;
constexpr double kA3LongMm = 420;

double length(review::Point a, review::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

double whole(double pixels) { return std::max(1.0, std::nearbyint(pixels)); }

// The books are printed on A4 or A3; the dpi a file claims only tells which, because cameras and copiers write anything there.
double pixelsPerMmOf(review::Size page, double dpi) {
    const double longSide = std::max(page.width, page.height);
    const double longMm = dpi >= 70 ? longSide / dpi * 25.4 : 0;
    if (longMm > (kA4LongMm + kA3LongMm) / 2 && longMm < kA3LongMm * 1.12) return longSide / kA3LongMm;
    return longSide / kA4LongMm;
}

}  // namespace

double leanOf(const review::Quad& q) {
    const double top = std::atan2(q[1].y - q[0].y, q[1].x - q[0].x);
    const double bottom = std::atan2(q[2].y - q[3].y, q[2].x - q[3].x);
    return (top + bottom) / 2 * 180 / std::numbers::pi;
}

review::Size flatSizeOf(const review::Quad& q) {
    return {whole((length(q[0], q[1]) + length(q[3], q[2])) / 2), whole((length(q[0], q[3]) + length(q[1], q[2])) / 2)};
}

PagePlace placePage(const review::Quad& corners, double degrees, double dpi) {
    const review::Size flat = flatSizeOf(corners);
    const Projective home = projectiveFromTo(review::Box{0, 0, flat.width, flat.height}.corners(), corners);
    const double pixelsPerMm = pixelsPerMmOf(flat, dpi);
    const double turn = degrees - leanOf(corners);
    if (turn == 0) return {home, int(flat.width), int(flat.height), pixelsPerMm};
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
    return {turned.then(home), int(whole(w)), int(whole(h)), pixelsPerMm};
}

}  // namespace ocr
