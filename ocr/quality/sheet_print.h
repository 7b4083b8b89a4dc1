#pragma once

#include <string>

#include "ocr/quality/page_look.h"

namespace ocr {

/// A small likeness of a page's writing, rules left out, as plain text that can be kept: width and height in cells of one millimetre, then the
/// darkness of every cell, runs of bare paper shortened. About ten kilobytes for a written A4 page.
[[nodiscard]] std::string sheetPrintOf(const PageLook& look);

/// How much of the writing of two pages differs, 0..1, each looked for in the other and the larger difference taken. Two scans of one sheet agree
/// almost everywhere; two records on the same printed form agree in the print alone. 1 when either page has too little writing to tell.
[[nodiscard]] double sheetDifference(const std::string& one, const std::string& other);

}  // namespace ocr
