#pragma once

#include <cstddef>
#include <string>

#include "ocr/clean/recipe.h"

namespace ocr {

/// Everything a stage's values depend on besides the scan, as one line of text: its version, its settings, and the values of the stages
/// before it. The same text means the same values, so they need not be found again.
/// @param recipe as far as it is known; only what stands before the stage is looked at.
/// @param page index for corners, angle, bend and edges; else 0.
/// @param cornersByHand a person placed this page's corners; asked for edges only.
[[nodiscard]] std::string stageInputs(const CleanRecipe& recipe, CleanStage stage, std::size_t page, bool cornersByHand = false);

/// Whether a stage has values for each page, or for the scan.
[[nodiscard]] bool isOfPage(CleanStage stage);

}  // namespace ocr
