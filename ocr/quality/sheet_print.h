#pragma once

#include <string>

namespace ocr {

struct PageLook;

/// A small likeness of a page's writing, rules left out, as plain text that can be kept: width and height in cells of one millimetre, then
/// the darkness of every cell, runs of bare paper shortened. About ten kilobytes for a written A4 page.
[[nodiscard]] std::string sheetPrintOf(const PageLook& look);

}  // namespace ocr
