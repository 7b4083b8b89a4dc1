#pragma once

#include <opencv2/core.hpp>

#include "ocr/clean/ink_edges.h"

namespace ocr {

/// What is kept of the ink found, piece by piece.
struct KeptPieces {
    cv::Mat ink;            ///< CV_8UC1, 255 is ink.
    double share = 0;       ///< Of the page's edge strength that an outline needed.
    double confidence = 1;  ///< 0..1: how little outline lies near that limit.
};

/// Keeps the pieces whose outlines are sharp on the whole. Stains, grain and what shows through from the back have softer outlines than
/// ink, so the outlines of a page fall into two groups; the limit is laid between them, near `usualShare`. Nothing
/// that is no sharper than the paper's own grain is kept.
/// @param leastArea pixels; smaller pieces go.
[[nodiscard]] KeptPieces keepSharpPieces(const cv::Mat& ink, const EdgeMap& map, double usualShare, double leastArea);

}  // namespace ocr
