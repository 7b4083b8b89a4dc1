#pragma once

#include <vector>

#include "ocr/layout/form_warp.h"
#include "ocr/layout/line_map.h"
#include "review/forms/form.h"

namespace ocr {

/// A short piece of a printed line, short enough to be straight on any scan.
struct LinePiece {
    review::Point middle;  ///< Millimetres on the form.
    double length = 0;     ///< Millimetres.
    bool down = false;     ///< Runs from top to bottom.
};

/// One end of a dotted leader or of a horizontal rule.
struct LineEnd {
    review::Point at;    ///< Millimetres on the form.
    bool start = false;  ///< The left end.
    double length = 0;   ///< Of the whole line, millimetres.
};

/// The left or right edge of a printed label.
struct WordEdge {
    review::Point at;    ///< Millimetres on the form, half way up the label.
    double height = 0;   ///< Of the label, millimetres.
    double width = 0;
    bool start = false;  ///< The left edge.
};

/// Pieces of some printed lines.
[[nodiscard]] std::vector<LinePiece> piecesOf(const std::vector<review::PrintedLine>& lines);
/// Pieces of all printed lines of a form.
[[nodiscard]] std::vector<LinePiece> piecesOf(const review::RecordForm& form);
/// Ends of the horizontal lines of a form.
[[nodiscard]] std::vector<LineEnd> endsOf(const review::RecordForm& form);

/// Edges of the printed labels of a form.
[[nodiscard]] std::vector<WordEdge> wordEdgesOf(const review::RecordForm& form);

/// What the map shows across a line, or along it for an end: values at whole map pixels, the middle one where the warp expects the line.
struct Profile {
    std::vector<float> values;
    int reach = 0;            ///< The middle index.
    double pixelsPerMm = 5;
    double shift = 0;         ///< Where the centre of the middle pixel lies from the expected place, millimetres.
    /// The value at a distance in millimetres, 0 outside.
    [[nodiscard]] float at(double mm) const;
    /// Where the highest value within ± `mm` lies, millimetres, between pixels.
    [[nodiscard]] double peak(double mm) const;
};

[[nodiscard]] Profile profileAcross(const LineMap& map, const FormWarp& warp, const LinePiece& piece, double reachMm);
[[nodiscard]] Profile profileOfEnd(const LineMap& map, const FormWarp& warp, const LineEnd& end, double reachMm);
[[nodiscard]] Profile profileOfEdge(const LineMap& map, const FormWarp& warp, const WordEdge& edge, double reachMm);

}  // namespace ocr
