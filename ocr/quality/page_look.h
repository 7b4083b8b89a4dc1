#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "ocr/clean/clean.h"

namespace ocr {

/// One connected piece of ink on the sketch: a letter, a part of one, a joined-up word.
struct Mark {
    cv::Rect box;  ///< Sketch pixels.
    int area = 0;  ///< Sketch pixels of ink.
};

/// What the measures of quality look at: one clean page, and a sketch of it in which writing is told from rules, seals and stains.
struct PageLook {
    cv::Mat grey;             ///< CV_8U, evenly lit, page pixels.
    double pixelsPerMm = 0;   ///< Of `grey`.
    double paper = 255;       ///< Usual grey of the paper.
    double noise = 0;         ///< Grain of the paper, grey levels (standard deviation).
    double inkDepth = 0;      ///< How much darker than the paper the ink usually is, grey levels; 0 when there is none.
    double scale = 1;         ///< Sketch pixels per page pixel.
    double sketchPerMm = 0;   ///< Resolution of the sketch.
    cv::Mat writing;          ///< CV_8U, 255 where ink is that belongs to no rule, seal, stain or speck; sketch pixels.
    cv::Mat rules;            ///< CV_8U, 255 where long straight lines run; sketch pixels.
    std::vector<Mark> marks;  ///< The pieces `writing` consists of.
    double letterHeight = 0;  ///< Usual height of a small letter, page pixels; 0 without marks.
};

[[nodiscard]] PageLook lookAt(const CleanPage& page);
/// At every page of a scan, left page first.
[[nodiscard]] std::vector<PageLook> lookAt(const CleanScan& scan);

/// Usual height of a small letter, sketch pixels: the lower middle of the heights above half the usual one, so that marks and dots do not
/// count. 0 with fewer than a dozen pieces that may be letters.
[[nodiscard]] double letterHeightOf(const std::vector<Mark>& marks, double sketchPerMm);

}  // namespace ocr
