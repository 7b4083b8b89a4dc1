#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ocr/read/text_reader.h"
#include "review/forms/form_catalog.h"

namespace bench {

/// What becomes of a blank form's rules, leaders and labels.
struct BlankFigures {
    std::string form;
    std::size_t lines = 0;     ///< Lines found.
    double rulesTaken = 0;     ///< Share of the darkness of the form's own rules and leaders that is in the layer, 0..1.
    double leadersTaken = 0;
    double labelsKept = 0;     ///< Share of all other darkness that stays in the picture for reading.
};

/// What becomes of print with lines drawn through it.
struct CrossedFigures {
    std::string name;
    std::size_t letters = 0;
    double rulesTaken = 0;      ///< Share of the lines' darkness, where no ink is, that is in the layer.
    double inkKept = 0;         ///< Share of the darkness of ink near the lines that stays.
    std::size_t without = 0;    ///< Characters read wrong before the lines were drawn,
    std::size_t kept = 0;       ///< with the lines,
    std::size_t removed = 0;    ///< with the lines taken away.
};

/// @param folder with flat blank forms, blank-FORM.png, 200 dpi.
[[nodiscard]] std::vector<BlankFigures> rulesOnBlanks(const std::filesystem::path& folder, const review::FormCatalog& catalog);

/// Dots under the lines of print, a rule under them, a rule through the feet of the letters. @param folder of `printed_lines.png`.
[[nodiscard]] std::vector<CrossedFigures> printAcrossRules(const std::filesystem::path& folder, ocr::TextReader& reader);

}  // namespace bench
