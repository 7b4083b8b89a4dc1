#include "ocr/clean/upright_scan.h"

#include <algorithm>
#include <utility>

#include "ocr/clean/page_place.h"
#include "ocr/clean/turn_witness.h"
#include "ocr/view.h"

namespace ocr {
namespace {

constexpr double kSketchLength = 2000;  // Pixels of the longer side of the picture whose writing tells which way up it lies.

}  // namespace

UprightScan::UprightScan(const Image& scan) : picture_(scan) {}

PaperView& UprightScan::view() {
    if (!view_) view_.emplace(picture_);
    return *view_;
}

TurnResult UprightScan::measure() {
    review::Quad sheet = view().paper().sheet;
    for (review::Point& corner : sheet) corner = view().toScan(corner);
    const review::Size flat = flatSizeOf(sheet);
    const Image sketch = cutOut(picture_, sheet, 0, std::min(1.0, kSketchLength / std::max(flat.width, flat.height)));
    const TurnSettings settings;
    TurnResult turn = measureTurn(sketch, settings);
    const bool doubtful = turn.confidence >= settings.worthAsking && turn.confidence < settings.minConfidence;
    if (doubtful && turnByLetters(sketch) == turn.degrees) turn.confidence = settings.minConfidence;
    return turn;
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
