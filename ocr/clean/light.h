#pragma once

#include "ocr/image.h"

namespace ocr {

struct LightSettings {
    double paperReach = 6;     ///< Millimetres: anything thinner than this is ink, anything broader is shade.
    int paperLevel = 240;      ///< Brightness the paper gets in its lightest channel.
    double maxGain = 6;        ///< Shade darker than 1/maxGain is not lifted further: there is only noise left in it.
    bool operator==(const LightSettings&) const = default;
};

/// The page with its light evened.
struct LightResult {
    Image even;            ///< Same size and channels: the paper has one colour everywhere, its own tint kept.
    int paper[3] = {255, 255, 255};  ///< Colour of the paper in `even`; a grey picture uses the first.
    double unevenness = 0; ///< How much light the darkest twentieth of the paper had lost, 0..1.
    double confidence = 0; ///< 0..1: how sure it is that paper was seen everywhere.
};

/// Estimates the bare paper under the writing and divides it away. Works per channel, so yellowed corners turn even too.
/// @param page moved in by whoever does not need it any more, lest it lie in memory twice. @param pixelsPerMm resolution of the page.
[[nodiscard]] LightResult evenLight(Image page, double pixelsPerMm, const LightSettings& settings = {});

}  // namespace ocr
