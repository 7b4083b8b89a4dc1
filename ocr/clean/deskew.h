#pragma once

#include "ocr/image.h"

namespace ocr {

struct DeskewSettings {
    double range = 7;            ///< Degrees searched to each side.
    int pictureLength = 1100;     ///< Pixels of the longer side of the picture that skew is measured on.
    double minConfidence = 0.3;  ///< Below this the page is left alone.
};

/// How far the lines of a page are turned.
struct DeskewResult {
    double degrees = 0;     ///< Clockwise positive: what the lines are turned by, as seen in the picture.
    double confidence = 0;  ///< 0..1: how much sharper the rows are at this angle than usual and than at the next best one.
};

/// Measures the skew of writing, rules and dotted lines, which all draw rows. What lies lower than
/// `minConfidence` is no error, but nothing to turn a page by: its own edges tell more.
[[nodiscard]] DeskewResult measureSkew(const Image& page, const DeskewSettings& settings = {});

}  // namespace ocr
