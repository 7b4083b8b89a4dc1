#pragma once

#include <vector>

#include "ocr/quality/page_look.h"
#include "review/base/geometry.h"

namespace ocr {

/// What stands on a page. Stains, rules and what shows through from the back are not content.
struct Content {
    int letters = 0;      ///< Pieces of writing or print as high as letters are.
    double inkDepth = 0;  ///< How dark they are against the paper, grey levels.
};

[[nodiscard]] Content measureContent(const PageLook& look);

/// How many pieces of writing stand in the given boxes, for one box on average: next to none in a printed form nobody has filled in.
/// @param boxes pixels of the page.
[[nodiscard]] double writtenInBoxes(const PageLook& look, const std::vector<review::Box>& boxes);

}  // namespace ocr
