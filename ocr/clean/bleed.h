#pragma once

#include "ocr/image.h"

namespace ocr {

struct BleedSettings {
    double faint = 0.35;       ///< Share of the page's ink strength up to which a mark may come from the back;
    double strong = 0.6;       ///< from this one on it is the page's own.
    double soft = 0.62;        ///< Of the sharpness of the page's own strokes: marks softer than this come from the back;
    double sharp = 0.82;       ///< sharper ones than this are the page's own, however faint.
    double leastShown = 0.35;  ///< Share of its darkness that what comes from the back keeps where people look: quieted, never wiped.
    double leastRead = 1;      ///< The same in the picture for reading; 1 lowers nothing there (docs/testing.md says why).
    double strokeMm = 0.6;     ///< A pixel is judged by the darkest and sharpest place so near: soft edges belong to their stroke.
    bool operator==(const BleedSettings&) const = default;
};

/// Whom a page is lowered for.
enum class BleedFor { eyes, reading };

/// The page with the writing of the back that shows through lowered: marks that are both fainter and softer than the page's own
/// ink, since the paper scatters what shines through it. Faded but sharp strokes keep all their darkness, and so do red marks however
/// faint: seals stay.
/// @param even page with even light, grey or RGB. Same size and channels come back. @param pixelsPerMm its resolution.
[[nodiscard]] Image lowerBleed(const Image& even, double pixelsPerMm, BleedFor whom, const BleedSettings& settings = {});

}  // namespace ocr
