#pragma once

#include "ocr/image.h"

namespace ocr {

struct BinarizeSettings {
    double inkLean = 0.18;      ///< Where a stroke ends: 0 is half-way up its edge, 1 is bare paper. People draw outlines a little outside.
    double edgeShare = 0.36;    ///< Of the page's edge strength; softer edges, such as of what shows through, do not count at first.
    double pieceShare = 0.55;   ///< A piece of ink is believed when its outline is about this sharp; the exact share follows the page.
    double elementReach = 2.5;  ///< Anything broader than this many broad strokes is a stain or a shade and belongs to the paper.
};

/// A page in black and white.
struct BinarizeResult {
    Image ink;                ///< 1 channel, 0 is ink and 255 is paper; the size of the page.
    double strokeWidth = 0;   ///< Pixels, usual stroke; 0 when there is no ink.
    double broadStroke = 0;   ///< Pixels, the broadest tenth of the strokes begins here.
    double edgeStrength = 0;  ///< How steep the edges of ink are, grey values a pixel on paper of brightness 255.
    double pieceShare = 0;    ///< The share of `edgeStrength` an outline had to have.
    double confidence = 0;    ///< 0..1: how clearly ink stands apart from what was taken for dirt; 1 on a page without either.
};

/// Tells ink from paper on an uneven, stained page or one whose back shows through. The paper is estimated beneath the strokes with an
/// element as broad as they are and divided away (Xiong et al. 2018, "Historical document image binarization using background estimation
/// and energy minimization"; Gatos et al. 2006, "Adaptive degraded document image binarization"). Like Howe 2013, "Document binarization
/// with automatic parameter tuning", it lets sharp edges decide: the threshold at a pixel is the brightness at the edges around it (Su et
/// al. 2013, "Robust document image binarization technique for degraded document images"), and a piece stays when its whole outline is
/// sharp. Everything is measured in stroke widths and in the page's own edge strength. Colour or grey in. A page without ink is an outcome:
/// all white.
[[nodiscard]] BinarizeResult separateInk(const Image& page, const BinarizeSettings& settings = {});

}  // namespace ocr
