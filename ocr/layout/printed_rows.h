#pragma once

#include <vector>

#include "ocr/layout/form_warp.h"
#include "ocr/layout/line_map.h"
#include "review/forms/form.h"

namespace ocr {

/// The printed lines of a form that stand at one height, or, as a column, at one distance from the left.
struct PrintedRow {
    double at = 0;                           ///< Millimetres on the form: of the lines' height, of a column's distance from the left.
    std::vector<review::PrintedLine> lines;  ///< Left to right, or top to bottom.
    std::vector<review::Box> labels;         ///< Labels that stand on the row.
    double moved = 0;                        ///< How much lower, or further right, this page's printing has them than the warp says, millimetres.
    double seen = 0;                         ///< 0..1: how clearly they are seen there.
};

/// Leaders and rules from left to right, top to bottom.
[[nodiscard]] std::vector<PrintedRow> rowsOf(const review::RecordForm& form);
/// Rules from top to bottom, left to right.
[[nodiscard]] std::vector<PrintedRow> columnsOf(const review::RecordForm& form);

/// Finds each row up to 8 mm from its place. Rows keep their order and some of their distance; a row that lies beside the others (under a column of its
/// own) is found by itself.
void findRows(const LineMap& map, const FormWarp& warp, std::vector<PrintedRow>& rows);
/// How much lower than the warp says one line of a row that was found lies: near the move of the row, which may be turned a little or bent.
[[nodiscard]] double movedLine(const LineMap& map, const FormWarp& warp, const review::PrintedLine& line, double rowMoved);
/// Finds each column up to 5 mm from its place.
void findColumns(const LineMap& map, const FormWarp& warp, std::vector<PrintedRow>& columns);

/// The move at a place: that of the row there, between two rows something between, beyond the outer ones theirs.
[[nodiscard]] double movedAt(const std::vector<PrintedRow>& rows, double at);
/// The move of the row nearest to a place, 0 without rows.
[[nodiscard]] double movedNear(const std::vector<PrintedRow>& rows, double at);

}  // namespace ocr
