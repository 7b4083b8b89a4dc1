#pragma once

#include <array>
#include <vector>

#include "ocr/image.h"

namespace ocr {

inline constexpr int kPatchCells = 6;       ///< A patch is so many cells wide and high,
inline constexpr int kPatchDirections = 8;  ///< each with the strength of edges in so many directions.
inline constexpr int kPatchValues = kPatchCells * kPatchCells * kPatchDirections;

/// How edges lie around one place of writing, in a square six letters wide: row by row of cells, in each the directions clockwise from the one
/// whose picture brightens to the right. The squares of all values sum to 1. Turning the picture by 90 degrees only moves the values about.
using LetterPatch = std::array<float, kPatchValues>;

struct LetterPatchSettings {
    int pictureLength = 2000;    ///< Pixels of the longer side of the picture in which writing is looked for.
    double letterPixels = 12;    ///< Pixels of a small letter in the picture in which patches are taken,
    int cellPixels = 7;          ///< and of a cell there.
    std::size_t mostPatches = 1200;
};

struct LetterPatches {
    std::vector<LetterPatch> patches;  ///< Evenly over the writing; empty where fewer than a dozen letters were seen.
    double letter = 0;                 ///< Usual height of a small letter, pixels of the picture given; 0 when unknown.
};

/// Looks at the writing of a sheet, whichever way up it lies, in patches of a size that follows its letters.
[[nodiscard]] LetterPatches letterPatches(const Image& sheet, const LetterPatchSettings& settings = {});

}  // namespace ocr
