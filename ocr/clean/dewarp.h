#pragma once

#include <optional>

#include "ocr/clean/page_map.h"
#include "ocr/clean/row_curves.h"
#include "ocr/image.h"

namespace ocr {

struct DewarpSettings {
    double leastBendMm = 2;   ///< Less is left alone: layout and reading follow such rows by themselves, and new pixels gain them nothing.
    double mostBendMm = 20;   ///< No page bends further; what says so is no page.
    double leastGain = 0.3;   ///< By which share points that gain from curves fitted to other tracks must outweigh those that lose.
    int leastTracks = 8;      ///< Lines of print that must be seen.
    double leastSpan = 0.4;   ///< Share of the page's height over which they must lie, and of its width.
};

/// How a page is bent.
struct DewarpResult {
    Bend bend;               ///< From the flat page to where its paper lies, page pixels; none when the page is flat or too little is seen.
    std::optional<RowCurves> curves;  ///< What `bend` was made of, with a page of their own size; nothing when there is no bend.
    int tracks = 0;          ///< Lines of print that were followed.
    double bendMm = 0;       ///< How far the most bent row strays from a straight line, lowest to highest place, as measured.
    double strayBefore = 0;  ///< Share of the tracks' points, 0..1, that stray further from straight lines.
    double strayAfter = 0;   ///< Share that strays further from the curves, told by other tracks.
    double confidence = 0;   ///< 0..1: how clearly more is gained by the curves than lost; 0 when too little is seen, or the bend is none to straighten.
};

/// Measures how the printed rows of a page are bent: the curl at the gutter of a bound book, the wave of a page photographed by hand.
/// Rules, dotted leaders and rows of letters are followed across the page and explained by curves as stiff as paper (row_curves.h); the
/// page is then straightened on trial and followed once more. Refusing is an outcome: an empty, sparsely printed or flat page has no bend.
/// Whatever it is given, it neither fails nor bends a page onto itself: rows keep their order.
/// @param scan the untouched scan. @param flat page pixels → scan pixels. @param page pixels. @param pixelsPerMm of the page.
[[nodiscard]] DewarpResult measureBend(const Image& scan, const Projective& flat, review::Size page, double pixelsPerMm,
                                       const DewarpSettings& settings = {});

/// The displacement of a page whose rows run along curves measured on a larger or smaller picture of it. @param page pixels.
[[nodiscard]] Bend bendAlong(const RowCurves& curves, review::Size page);

/// The page picture, taken from the scan in one step; white where the page lies outside of the scan.
[[nodiscard]] Image layFlat(const Image& scan, const PageMap& toScan, int width, int height);

}  // namespace ocr
