#pragma once

#include "ocr/image.h"

namespace bench {

/// How well one picture was told into ink and paper, against a truth made by hand; the measures of the DIBCO contests.
struct InkScore {
    double precision = 0;  ///< %, of the ink found.
    double recall = 0;     ///< %, of the true ink.
    double fMeasure = 0;   ///< %, harmonic mean of both. 100 when neither picture has ink.
    double psnr = 0;       ///< dB, with black and white one apart; 99 when the pictures are equal.
};

/// @param found, truth grey or colour pictures of one size; what is darker than 128 is ink.
/// @throws std::invalid_argument when the sizes differ.
[[nodiscard]] InkScore scoreInk(const ocr::Image& found, const ocr::Image& truth);

}  // namespace bench
