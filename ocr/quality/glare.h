#pragma once

#include "ocr/clean/clean.h"

namespace ocr {

/// A reflection that swallowed paper and ink. White paper is no reflection: what counts is a patch brighter than the paper around it in
/// which neither grain nor ink is left and whose rim is soft.
struct Glare {
    double squareMm = 0;  ///< Area of such patches on the page.
    double brighter = 0;  ///< How much brighter than its surroundings the largest one is, grey levels.
};

/// @param scan the untouched picture: cleaning evens the light, and with it what is looked for.
[[nodiscard]] Glare measureGlare(const Image& scan, const CleanPage& page);

}  // namespace ocr
