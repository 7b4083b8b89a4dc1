#pragma once

#include <vector>

#include <opencv2/core.hpp>

#include "ocr/clean/clean.h"
#include "ocr/layout/field_place.h"
#include "ocr/read/ink.h"
#include "review/reading_limits.h"

namespace ocr {

/// One written line of a field: straight, without leaders, with a rim of paper.
struct WrittenLine {
    cv::Mat darkness;  ///< CV_32F, 0 = paper, kStripPixelsPerMm.
    double level = 0;  ///< Darkness of its strokes.
};

/// What is written in a field.
struct FieldPicture {
    std::vector<WrittenLine> lines;  ///< Top to bottom; none when nothing is written. Without what was struck out.
    InkMeasure ink;                  ///< Of all lines together.
    bool struck = false;             ///< Something was struck out here (struck_out.h).
    bool blotted = false;            ///< Most of what is dark here is wider than any stroke: a blot, a smear.
};

/// How a line is shown to a reader.
struct Rendering {
    double scale = 1;  ///< Enlargement of the strip.
    double blur = 0.6; ///< Of the result, pixels.
    double low = 0.1;  ///< Share of the stroke's darkness that becomes white,
    double high = 0.7; ///< and that becomes black.
};

/// Grey, black on white.
[[nodiscard]] Image rendered(const WrittenLine& line, const Rendering& how);

/// Darkness (0..1) of the printed labels on this page: the measure for what is ink at all.
[[nodiscard]] double printLevel(const CleanPage& page, const review::RecordForm& form, const FormWarp& warp);

/// The page in plain grey, of the same size as page.reading, with everything that page.reading drops as too faint: for a second look at washed-out places.
[[nodiscard]] Image faintInkToo(const CleanPage& page);

/// Cuts a field out of one of the two grey pictures of the page, lays it straight along its leader, takes the leader away but keeps the strokes that cross it, and splits it into lines.
/// @param struckFrom chance from which a stroke through writing counts (findStrikes).
[[nodiscard]] FieldPicture fieldPicture(const Image& source, const review::RecordForm& form, const FormWarp& warp, const FieldPlace& place,
                                        double printLevel, double struckFrom = review::ReadingLimits{}.struckOut);

}  // namespace ocr
