#pragma once

#include <array>
#include <vector>

#include "ocr/clean/crop.h"
#include "ocr/quality/page_look.h"

namespace ocr {

/// What happens along one side of the picture where paper reaches its border.
struct CutSide {
    bool atBorder = false;  ///< The page leaves the picture here.
    int letters = 0;        ///< Pieces of writing cut through by the border.
    int rules = 0;          ///< Printed lines that run out of the picture.
    double marginMm = 1e9;  ///< Distance from the border to the nearest piece of writing,
    double lineMm = 1e9;    ///< and to the nearest line of it: specks and shadows of the paper's edge do not stand in lines.
};

/// By Side of the upright scan: whether writing or rules are cut off by the picture's border. A page that fills the picture exactly is no error.
/// @param pages the pages of the scan and what was seen of them, in the same order.
[[nodiscard]] std::array<CutSide, 4> measureCutSides(const Image& scan, const CleanScan& clean, const std::vector<PageLook>& looks);

}  // namespace ocr
