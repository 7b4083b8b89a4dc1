#include "app/gui/cleaned_scan.h"

#include <algorithm>

#include "ocr/clean/clean.h"

namespace app::gui {
namespace {

/// How far a point lies outside of a page, pixels; 0 on it.
double outside(const review::Point& point, const review::Size& page) {
    return std::max({0.0, -point.x, point.x - page.width}) + std::max({0.0, -point.y, point.y - page.height});
}

}  // namespace

std::size_t CleanedScan::pageAt(review::Point onScan) const {
    std::vector<double> far;
    for (std::size_t page = 0; page < pages.size(); ++page) far.push_back(outside(toScan[page].toPage(onScan), pages[page].size()));
    return static_cast<std::size_t>(std::ranges::min_element(far) - far.begin());
}

review::Quad CleanedScan::onPage(std::size_t page, const review::Quad& onScan) const {
    review::Quad quad = onScan;
    for (review::Point& corner : quad) corner = toScan[page].toPage(corner);
    return quad;
}

std::shared_ptr<const CleanedScan> cleanedScan(ocr::Decoder& decoder, const CleanQuestion& question, const std::stop_token& stop) {
    const CleanState state = cleanState(decoder, question, stop);
    auto cleaned = std::make_shared<CleanedScan>();
    for (const ocr::CleanPage& page : ocr::cleanBy(state.plan.recipe, state.picture, stop).pages) {
        cleaned->pages.push_back(pictureOf(page.colour));
        cleaned->toScan.push_back(page.toScan);
    }
    return cleaned;
}

}  // namespace app::gui
