#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ocr/read/text_reader.h"

namespace bench {

/// A stamp as an office would set it on a page.
struct SealKind {
    std::string name;
    double red = 0, green = 0, blue = 0;  ///< Of its ink on white paper, 0..255.
    double strength = 1;                  ///< How much ink, 0..1.
    bool square = false;
    double sizeMm = 38;
};

/// Character errors on lines of print with seals over them.
struct SealFigures {
    std::size_t letters = 0;
    std::size_t found = 0;    ///< Seals that were taken out.
    std::size_t without = 0;  ///< Errors on the same lines before the seals were set.
    std::size_t kept = 0;     ///< Errors with the seals left in the grey picture.
    std::size_t removed = 0;  ///< Errors after separateSeal.
};

/// Four seals: vermilion, carmine, faint, square.
[[nodiscard]] std::vector<SealKind> usualSeals();

/// Draws the lines of `printed_lines.png` in ink, sets seals of this kind all over them, keeps the page as JPEG, and reads every line
/// before, with and without the seals. @param folder where that picture and its text lie.
[[nodiscard]] SealFigures readUnderSeals(const SealKind& kind, const std::filesystem::path& folder, ocr::TextReader& reader);

}  // namespace bench
