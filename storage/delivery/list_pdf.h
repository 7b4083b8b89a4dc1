#pragma once

#include <string>
#include <vector>

namespace storage {

/// A part of a list: a heading and lines to be ticked off.
struct ListPart {
    std::string title;
    std::vector<std::string> lines;
};

/// A list for the printer. All texts are UTF-8.
struct PrintedList {
    std::string title;
    std::vector<std::string> head;  ///< Below the title, without boxes.
    std::vector<ListPart> parts;
};

/// The list as PDF: A4 upright, page numbers at the foot, a box to tick before each line of a part. Long lines are wrapped; a heading never stands
/// alone at the foot of a page. The text can be searched and copied; the fonts are those of the system, embedded (docs/decisions/0013).
/// @throws Failure(world) when it cannot be drawn (no memory).
[[nodiscard]] std::string listPdf(const PrintedList& list);

}  // namespace storage
