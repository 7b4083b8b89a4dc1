#pragma once

#include <string>

namespace review {

/// One written line of a field as the reader of handwriting saw it, in forms that only ocr/read/seen_line.h packs and understands. Kept with the readings,
/// so that a book can be learnt from without a second look at its pages.
struct SeenLine {
    std::string model;     ///< Name of the model that saw it.
    std::string picture;   ///< The line at the height of the network: some kilobytes.
    std::string trace;     ///< Which letters it may be, step by step: about one kilobyte.
    std::string likeness;  ///< How its strokes look: equal lengths for equal models.

    bool operator==(const SeenLine&) const = default;
};

}  // namespace review
