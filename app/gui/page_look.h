#pragma once

#include <cstdint>
#include <vector>

#include "app/gui/picture.h"
#include "review/base/geometry.h"

namespace app::gui {

/// How a person wants to see a page while reading it. Nothing of it is kept, and nothing of it changes a scan.
struct PageLook {
    int turns = 0;       ///< Quarter turns clockwise, 0 to 3.
    int brightness = 0;  ///< Steps, −5 darkest to +5 brightest; 0 as scanned.

    static constexpr int kMostBrightness = 5;

    void turn(int quarters) { turns = ((turns + quarters) % 4 + 4) % 4; }
    /// False when it is as bright or dark as it gets.
    bool brighten(int steps);
    bool operator==(const PageLook&) const = default;
};

/// The size of a picture once it is turned.
[[nodiscard]] review::Size turnedSize(review::Size picture, int turns);
/// Where a point of the picture lies once the picture is turned, and back.
[[nodiscard]] review::Point turnedPoint(review::Point picture, review::Size size, int turns);
[[nodiscard]] review::Point unturnedPoint(review::Point shown, review::Size size, int turns);

/// Middle tones lighter or darker; black stays black and white white. RGB bytes, in place.
void brighten(std::vector<std::uint8_t>& rgb, int steps);

/// As sample(), of the turned and brightened picture: `origin` and `zoom` are of the picture as it is shown.
[[nodiscard]] std::vector<std::uint8_t> sampleLooked(const Picture& picture, const PageLook& look, review::Point origin, double zoom,
                                                     int width, int height, Rgb surround);

}  // namespace app::gui
