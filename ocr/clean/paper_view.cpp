#include "ocr/clean/paper_view.h"

#include <algorithm>
#include <cmath>

#include "ocr/view.h"

namespace ocr {
namespace {

constexpr double kSmallArea = 800'000;  // Pixels of the small picture in which pages are found.

}  // namespace

PaperView::PaperView(const Image& scan) {
    const double scale = std::min(1.0, std::sqrt(kSmallArea / (double(scan.width()) * scan.height())));
    const auto size = [scale](int pixels) { return std::max(1, int(std::lrint(pixels * scale))); };
    small_ = fitInto(scan, size(scan.width()), size(scan.height()));
    sx_ = double(scan.width()) / small_.width();
    sy_ = double(scan.height()) / small_.height();
}

const CropResult& PaperView::paper() {
    if (!paper_) paper_ = findSheet(small_);
    return *paper_;
}

CropResult PaperView::outline() {
    CropResult crop = paper();
    for (auto& side : crop.outline) {
        for (review::Point& p : side) p = toScan(p);
    }
    return crop;
}

}  // namespace ocr
