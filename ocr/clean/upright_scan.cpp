#include "ocr/clean/upright_scan.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "ocr/clean/deskew.h"
#include "ocr/clean/page_place.h"
#include "ocr/clean/turn_witness.h"
#include "ocr/view.h"

namespace ocr {
namespace {

constexpr double kSketchLength = 2000;  // Pixels of the longer side of the picture whose writing tells which way up it lies.

/// The picture with its rows level. @param degrees that they lean, clockwise positive.
Image levelled(const Image& picture, double degrees) {
    const double angle = degrees * std::numbers::pi / 180, cosine = std::cos(angle), sine = std::sin(angle);
    const review::Point middle{picture.width() / 2.0, picture.height() / 2.0};
    review::Quad corners = review::Box{0, 0, double(picture.width()), double(picture.height())}.corners();
    for (review::Point& corner : corners) {
        const double x = corner.x - middle.x, y = corner.y - middle.y;
        corner = {middle.x + x * cosine - y * sine, middle.y + x * sine + y * cosine};
    }
    return cutOut(picture, corners);
}

/// A doubtful sheet once more, stood up as it seems to lie and its rows level: pale letters are told better so. What is still in doubt
/// Tesseract is asked about.
TurnResult askedAgain(TurnResult turn, const Image& sketch, const TurnSettings& settings) {
    Image stood = turnedBy(sketch, turn.degrees);
    const DeskewResult skew = measureSkew(stood);
    if (skew.confidence >= DeskewSettings{}.minConfidence) stood = levelled(stood, skew.degrees);
    const TurnResult again = measureTurn(stood, settings);
    if (again.degrees == 0) turn.confidence = std::max(turn.confidence, again.confidence);
    if (turn.confidence < settings.minConfidence && turnByLetters(stood) == 0) turn.confidence = settings.minConfidence;
    return turn;
}

}  // namespace

UprightScan::UprightScan(const Image& scan) : picture_(scan) {}

UprightScan::UprightScan(const Image& scan, int degrees, std::optional<PaperView> view) : picture_(turnedBy(scan, degrees)), view_(std::move(view)) {}

PaperView& UprightScan::view() {
    if (!view_) view_.emplace(picture_);
    return *view_;
}

TurnResult UprightScan::measure() {
    review::Quad sheet = view().paper().sheet;
    for (review::Point& corner : sheet) corner = view().toScan(corner);
    const review::Size flat = flatSizeOf(sheet);
    const Image sketch = cutOut(greyOf(picture_), sheet, 0, std::min(1.0, kSketchLength / std::max(flat.width, flat.height)));
    const TurnSettings settings;
    const TurnResult turn = measureTurn(sketch, settings);
    const bool doubtful = turn.confidence >= settings.worthAsking && turn.confidence < settings.minConfidence;
    return doubtful ? askedAgain(turn, sketch, settings) : turn;
}

void UprightScan::turn(int degrees) {
    if (degrees == 0) return;
    picture_ = turnedBy(picture_, degrees);
    view_.reset();
}

review::Size turnedSize(review::Size size, int degrees) {
    if (degrees % 180 != 0) std::swap(size.width, size.height);
    return size;
}

}  // namespace ocr
