#pragma once

#include <array>

#include "ocr/clean/projective.h"
#include "ocr/image.h"
#include "review/base/geometry.h"

namespace ocr {

struct TurnSettings {
    int leastPatches = 30;        ///< With less writing nothing is said.
    double minConfidence = 0.75;  ///< Below this the page is left as it lies: turning a right one away is worse than leaving a wrong one.
    double worthAsking = 0.4;     ///< From here to minConfidence the sheet is asked again, levelled, and then a second witness (`turnByLetters`).
};

/// Which way up a sheet lies.
struct TurnResult {
    int degrees = 0;                  ///< 0, 90, 180 or 270: how far the picture must be turned clockwise for its writing to stand.
    double confidence = 0;            ///< 0..1, from the lead of the best way up over each other one, and from how steadily it leads all over the sheet.
    std::array<double, 4> evidence{}; ///< By quarter turns: mean logarithm of the chance that a patch of writing stands once turned so.
    int patches = 0;                  ///< Places of writing that were asked.
    bool operator==(const TurnResult&) const = default;
};

/// Tells from the writing alone which way up a sheet lies: from how strokes stand, accents above and tails below letters, lines beside one another.
/// Print, typewriting and handwriting; one page or an opening; skewed by up to ten degrees. Little or no writing is an outcome: confidence 0.
/// The units it counts with were fitted by ocr/training/fit_turn.py (docs/models.md).
[[nodiscard]] TurnResult measureTurn(const Image& sheet, const TurnSettings& settings = {});

/// The picture turned clockwise by 0, 90, 180 or 270 degrees. Shares the pixels when nothing has to be turned.
[[nodiscard]] Image turnedBy(const Image& picture, int degrees);

/// Pixels of a picture that was turned so → pixels of the picture as it was.
/// @param before size of the picture as it was.
[[nodiscard]] Projective beforeTurn(int degrees, review::Size before);

}  // namespace ocr
