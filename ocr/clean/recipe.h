#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ocr/clean/bleed.h"
#include "ocr/clean/light.h"
#include "ocr/clean/row_curves.h"
#include "ocr/clean/rules.h"
#include "ocr/clean/seal.h"
#include "ocr/clean/turn.h"
#include "review/base/geometry.h"

namespace ocr {

/// The stages of cleaning, in the order in which they are done. Each needs only the scan, its own settings and the values of those before it.
enum class CleanStage {
    turn,     ///< By which quarter of a circle the scan is turned to stand upright. Positions of all later stages are told in the upright scan.
    split,    ///< Where an opening is cut into two pages.
    corners,  ///< The four corners of each page.
    angle,    ///< How far the lines of each page lean.
    bend,     ///< How the rows of each page are bent.
    light,    ///< How uneven light is evened.
    bleed,    ///< How writing of the back that shows through is lowered, in the picture shown and, if asked, in that for reading.
    seal,     ///< How red seals are taken out of the picture for reading.
    edges,    ///< Whether what lies beyond the paper is whitened in the picture for reading.
    rules,    ///< How printed rules and dotted leaders are told apart from what is written, as a layer of their own.
};

/// "turn", "split", "corners", "angle", "bend", "light", "bleed", "seal", "edges", "rules".
[[nodiscard]] std::string_view toText(CleanStage stage);

/// Grows whenever a stage would give other values, or another picture from the same values.
[[nodiscard]] int versionOf(CleanStage stage);

/// By how much a scan is turned, and what its writing says of it.
struct ScanTurn {
    int degrees = 0;  ///< Clockwise: 0, 90, 180 or 270.
    TurnResult seen;  ///< What the writing said; a form that fits, or a person, may know better.
    bool operator==(const ScanTurn&) const = default;
};

/// Where an opening is cut, pixels of the upright scan.
struct SplitLine {
    review::Point top;
    review::Point bottom;
    bool operator==(const SplitLine&) const = default;
};

/// One page or two.
struct PageSplit {
    std::optional<SplitLine> line;  ///< Nothing for one page.
    double confidence = 1;          ///< 0..1, of the paper's edges and of the split.
    bool operator==(const PageSplit&) const = default;
};

/// How the rows of a page are bent.
struct PageBend {
    std::optional<RowCurves> curves;  ///< Nothing for a flat page.
    double mm = 0;                    ///< How far the most bent row strays from a straight line.
    bool operator==(const PageBend&) const = default;
};

/// What is done to one page. Positions in pixels of the upright scan.
struct PageRecipe {
    review::Quad corners{};
    double degrees = 0;       ///< How far the lines of the page lean in the upright scan, clockwise positive: what is turned back.
    PageBend bend;
    bool whitenEdges = true;  ///< In the picture for reading; a person who placed the corners has left nothing of the surround.
    bool operator==(const PageRecipe&) const = default;
};

/// Everything cleaning does to a scan, as numbers. The same recipe on the same scan gives the same pictures, byte for byte, whoever
/// found the numbers: the machine or a person.
struct CleanRecipe {
    int width = 0;  ///< Of the untouched scan, pixels.
    int height = 0;
    ScanTurn turn;
    PageSplit split;
    std::vector<PageRecipe> pages;  ///< Left page first.
    LightSettings light;
    BleedSettings bleed;
    SealSettings seal;
    RuleSettings rules;
    bool operator==(const CleanRecipe&) const = default;

    /// JSON; numbers with as many digits as it takes to read the same number again.
    [[nodiscard]] std::string toJson() const;
};

/// Reads what `CleanRecipe::toJson` wrote, also inside of a report. @param path only named in messages.
/// @throws Failure(input) when it is broken, when its numbers cannot be pages of a scan of that size, or when a stage had another version.
[[nodiscard]] CleanRecipe recipeFrom(const std::string& json, const std::string& path);

/// A page's corners make sense: none is far from the scan, they go round clockwise without a reflex angle, no side is shorter than 20 pixels.
[[nodiscard]] bool isPage(const review::Quad& corners, review::Size scan);

/// No page leans further than this.
constexpr double kMostDegrees = 45;

}  // namespace ocr
