#pragma once

#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "ocr/quality/sheet_cells.h"

namespace ocr {

/// The cells of a page with what every comparison asks of them, made once. Takes about a megabyte for an A4 page.
struct Sheet {
    explicit Sheet(cv::Mat ofCells);

    cv::Mat cells;
    cv::Mat half;     ///< The same on half the size,
    cv::Mat quarter;  ///< and a quarter.
    cv::Mat sums;     ///< Integral of the cells.
    std::vector<Tile> tiles;
};

/// How much of the writing of two pages differs, 0..1, each looked for in the other and the larger difference taken; what is something else altogether
/// counts three times as much as what is not quite the same. Two scans of one sheet agree almost everywhere; two records on the same printed form agree in
/// the print alone. 1 when either page has too little writing to tell. A difference larger than `enough` is told only roughly.
[[nodiscard]] double sheetDifference(const Sheet& a, const Sheet& b, double enough = 1);
/// The same of two prints (sheet_print.h).
[[nodiscard]] double sheetDifference(const std::string& one, const std::string& other);

}  // namespace ocr
