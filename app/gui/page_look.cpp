#include "app/gui/page_look.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace app::gui {
namespace {

/// One step of brightness as an exponent on tones between 0 and 1.
constexpr double kStep = 1.25;

/// The picture's pixels, width × height × 3, turned.
std::vector<std::uint8_t> turned(const std::vector<std::uint8_t>& rgb, int width, int height, int turns) {
    if (turns == 0) return rgb;
    const bool across = turns % 2 != 0;
    const int newWidth = across ? height : width;
    std::vector<std::uint8_t> out(rgb.size());
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int toX = turns == 1 ? height - 1 - y : turns == 2 ? width - 1 - x : y;
            const int toY = turns == 1 ? x : turns == 2 ? height - 1 - y : width - 1 - x;
            const std::size_t from = (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 3;
            const std::size_t to = (static_cast<std::size_t>(toY) * static_cast<std::size_t>(newWidth) + static_cast<std::size_t>(toX)) * 3;
            std::copy_n(rgb.begin() + static_cast<std::ptrdiff_t>(from), 3, out.begin() + static_cast<std::ptrdiff_t>(to));
        }
    }
    return out;
}

}  // namespace

bool PageLook::brighten(int steps) {
    const int wanted = std::clamp(brightness + steps, -kMostBrightness, kMostBrightness);
    return std::exchange(brightness, wanted) != wanted;
}

review::Size turnedSize(review::Size picture, int turns) {
    if (turns % 2 == 0) return picture;
    return {picture.height, picture.width};
}

review::Point turnedPoint(review::Point picture, review::Size size, int turns) {
    switch (turns) {
        case 1:
            return {size.height - picture.y, picture.x};
        case 2:
            return {size.width - picture.x, size.height - picture.y};
        case 3:
            return {picture.y, size.width - picture.x};
        default:
            return picture;
    }
}

review::Point unturnedPoint(review::Point shown, review::Size size, int turns) {
    return turnedPoint(shown, turnedSize(size, turns), (4 - turns) % 4);
}

void brighten(std::vector<std::uint8_t>& rgb, int steps) {
    if (steps == 0) return;
    std::array<std::uint8_t, 256> tones{};
    const double exponent = std::pow(kStep, -steps);
    for (std::size_t tone = 0; tone < tones.size(); ++tone) {
        tones[tone] = static_cast<std::uint8_t>(std::lround(255 * std::pow(static_cast<double>(tone) / 255, exponent)));
    }
    for (std::uint8_t& value : rgb) value = tones[value];
}

std::vector<std::uint8_t> sampleLooked(const Picture& picture, const PageLook& look, review::Point origin, double zoom, int width,
                                       int height, Rgb surround) {
    const bool across = look.turns % 2 != 0;
    const review::Point end{origin.x + width / zoom, origin.y + height / zoom};
    const review::Point a = unturnedPoint(origin, picture.size(), look.turns);
    const review::Point b = unturnedPoint(end, picture.size(), look.turns);
    const int rawWidth = across ? height : width;
    const int rawHeight = across ? width : height;
    auto rgb = turned(sample(picture, {std::min(a.x, b.x), std::min(a.y, b.y)}, zoom, rawWidth, rawHeight, surround), rawWidth, rawHeight,
                      look.turns);
    brighten(rgb, look.brightness);
    return rgb;
}

}  // namespace app::gui
