#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ocr/read/text_reader.h"

namespace bench {

/// How a page is spoilt: what is written on its back shows through, and light falls on it unevenly.
struct BleedKind {
    std::string name;
    double back = 0;   ///< Darkness of the back's writing where it shows, as a share of fresh ink.
    double front = 1;  ///< Darkness of the page's own ink: less than 1 is faded.
    double shade = 0;  ///< Share of the light that the darkest corner has lost.
};

/// Of one picture of the page.
struct PageLook {
    double unevenness = 0;  ///< Standard deviation of bare paper, as a share of its mean.
    double back = 0;        ///< Mean darkness of the back's writing beside the page's own, natural log against bare paper.
    double ink = 0;         ///< Mean darkness of the page's own ink, likewise.
    std::size_t errors = 0; ///< Characters read wrong.
};

struct BleedFigures {
    std::size_t letters = 0;
    std::size_t without = 0;  ///< Errors on the same lines before they were spoilt.
    PageLook before, shown, reading;
};

/// Shows through faintly and strongly; faded ink; uneven light alone and with all of it.
[[nodiscard]] std::vector<BleedKind> usualBleeds();

/// Spoils the lines of `printed_lines.png` so: the same lines mirrored, blurred and pale as they show through from the back, a shade from one
/// corner; keeps the page as JPEG, cleans it, and measures it against what is known to be ink. @param folder where that picture and its text lie.
[[nodiscard]] BleedFigures readThroughBleed(const BleedKind& kind, const std::filesystem::path& folder, ocr::TextReader& reader);

}  // namespace bench
