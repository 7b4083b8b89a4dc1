#pragma once

#include <vector>

#include <opencv2/core.hpp>

#include "ocr/clean/clean.h"
#include "ocr/layout/field_place.h"
#include "ocr/read/ink.h"

namespace ocr {

/// What a reader gets to see of a field.
struct FieldPicture {
    std::vector<Image> lines;  ///< One picture per written line, top to bottom: grey, black on white, straight, without leaders.
    InkMeasure ink;            ///< Of all lines together.
};

/// How a field's strip is prepared.
enum class Preparation {
    usual,    ///< As measured best on average.
    gentle,   ///< Keeps faint strokes: no contrast stretch, larger letters.
};

/// Darkness (0..1) of the printed labels on this page: the measure for what is ink at all.
[[nodiscard]] double printLevel(const CleanPage& page, const review::RecordForm& form, const FormWarp& warp);

/// Cuts a field out, lays it straight along its leader, takes the leader away but keeps the strokes that cross it, and splits it into lines.
[[nodiscard]] FieldPicture fieldPicture(const CleanPage& page, const review::RecordForm& form, const FormWarp& warp, const FieldPlace& place,
                                        double printLevel, Preparation preparation);

}  // namespace ocr
