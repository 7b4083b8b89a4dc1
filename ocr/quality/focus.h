#pragma once

#include "ocr/quality/page_look.h"

namespace ocr {

/// How sharp the edges of the ink are. A faint or half-empty page is not blurred: only edges as high as the page's own ink is dark are
/// measured.
struct Focus {
    double edgePixels = 0;   ///< Usual width of an edge between paper and ink, page pixels, in the direction in which it is widest.
    double sharpPixels = 0;  ///< The same in the direction in which edges are sharpest: much smaller when the picture moved.
    int edges = 0;           ///< How many edges were measured; with fewer than some hundreds the widths say nothing.
};

[[nodiscard]] Focus measureFocus(const PageLook& look);

}  // namespace ocr
