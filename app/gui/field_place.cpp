#include "app/gui/field_place.h"

#include <algorithm>
#include <ranges>

namespace app::gui {
namespace {

/// A point of the form (0..1 across and down the page) on the record's region. Bilinear: good to a millimetre for the small keystone of a scan.
review::Point onPage(const review::Quad& page, double across, double down) {
    const auto mix = [](review::Point a, review::Point b, double part) {
        return review::Point{a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part};
    };
    return mix(mix(page[0], page[1], across), mix(page[3], page[2], across), down);
}

}  // namespace

std::optional<review::Quad> placeOf(const review::Record& record, const review::RecordForm& form, const review::FieldSpec& spec) {
    for (const review::Reading& reading : record.readings | std::views::reverse) {
        if (reading.key == spec.key && reading.quad) return reading.quad;
    }
    if (record.quad == review::Quad{} || form.page.width <= 0 || form.page.height <= 0) return std::nullopt;
    review::Quad quad = spec.box.corners();
    for (review::Point& corner : quad) corner = onPage(record.quad, corner.x / form.page.width, corner.y / form.page.height);
    return quad;
}

review::Box boundsOf(const review::Quad& quad) {
    const auto [left, right] = std::ranges::minmax(quad, {}, &review::Point::x);
    const auto [top, bottom] = std::ranges::minmax(quad, {}, &review::Point::y);
    return {left.x, top.y, right.x - left.x, bottom.y - top.y};
}

bool contains(const review::Quad& quad, review::Point point) {
    bool left = false;
    bool right = false;
    for (std::size_t i = 0; i < quad.size(); ++i) {
        const review::Point a = quad[i];
        const review::Point b = quad[(i + 1) % quad.size()];
        const double side = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
        if (side < 0) left = true;
        if (side > 0) right = true;
    }
    return !(left && right);
}

}  // namespace app::gui
