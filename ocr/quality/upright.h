#pragma once

#include "ocr/quality/page_look.h"

namespace ocr {

/// Which way up a page lies, told from its writing alone.
struct Upright {
    double sideways = 0;   ///< Above 0: lines of writing run from top to bottom; natural logarithm of how much clearer they are than rows.
    double headUp = 0;     ///< -1..1, above 0: letters stand on their feet, once lines run from left to right.
    double accentsUp = 0;  ///< -1..1, the same told from small marks above and below letters.
    int accents = 0;       ///< How many such marks there are.
    int lines = 0;         ///< Stretches of lines that were looked at; with few of them nothing is sure.
    /// -1..1, both tellings together; above 0 the page stands on its feet.
    [[nodiscard]] double standing() const;
};

[[nodiscard]] Upright measureUpright(const PageLook& look);

}  // namespace ocr
