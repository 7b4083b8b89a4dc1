#pragma once

#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "ocr/clean/hand_cleaning.h"
#include "ocr/clean/page_map.h"
#include "ocr/clean/plan.h"
#include "ocr/clean/recipe.h"
#include "ocr/image.h"
#include "review/base/geometry.h"

namespace ocr {

/// One flat, upright, evenly lit page. Its pixels lead home to the untouched scan.
struct CleanPage {
    Image colour;       ///< Cropped and straightened, colours and seals kept, light evened.
    Image reading;      ///< Grey, for reading: background divided away to white, red seals suppressed.
    PageMap toScan;     ///< Page pixels → scan pixels.
    review::Quad quad{};    ///< Page corners in scan pixels, from the upper left one of the upright page on.
    double degrees = 0;     ///< Skew that was taken out, clockwise positive; a turn to stand upright does not count.
    double bendMm = 0;      ///< How far the most bent row strayed from a straight line before it was straightened; 0 when nothing was done.
    double pixelsPerMm = 0; ///< Resolution of the page picture, guessed from the scan's dpi or an A4 page.
};

/// What cleaning did, numerically; `toJson` is what `sogoc clean --report` prints.
struct CleanReport {
    bool split = false;
    int turned = 0;                    ///< How far the scan was turned clockwise to stand upright: 0, 90, 180 or 270 degrees.
    TurnResult turn;                   ///< What its writing says of that; where it is not sure, or somebody knew better, this is not what was done.
    double degrees = 0;                ///< Skew of the first page, once the scan stands upright.
    std::vector<review::Quad> quads;   ///< Page corners in scan pixels, left page first.
    std::vector<double> pageDegrees;
    std::vector<double> pageBendsMm;   ///< How far the most bent row of each page strayed from straight; 0 where nothing was straightened.
    std::vector<std::pair<int, int>> pageSizes;  ///< Width and height of the page pictures.
    std::vector<std::vector<review::Box>> pageSeals;  ///< Where red seals were taken out of the picture for reading, pixels of each page.
    std::vector<std::vector<RuleLine>> pageRules;     ///< Printed lines of each page, its pixels; empty unless somebody asked (`tellRules`).
    std::vector<double> pageRuleConfidences;          ///< How clearly they stand apart, 0..1; no part of `confidence`.
    double confidence = 0;             ///< 0..1, the least sure stage; which way up the scan lies has a confidence of its own.
    CleanRecipe recipe;                ///< Everything that is needed to do the same again.
    [[nodiscard]] std::string toJson() const;
};

struct CleanScan {
    std::vector<CleanPage> pages;  ///< Left page first; empty when no page was found.
    CleanReport report;
};

/// Stands the scan upright, splits double pages, crops the surround, straightens and evens the light. Never fails on a strange picture: what it is
/// not sure of it leaves alone. @param hand what is known better than the machine would find it.
/// @throws Failure(cancelled) when stopped.
[[nodiscard]] CleanScan cleanScan(const Image& scan, std::stop_token stop = {}, const HandCleaning& hand = {});

/// Which way up a scan lies, by the writing on its sheet: the first step of `cleanScan`.
[[nodiscard]] TurnResult turnOfScan(const Image& scan);

/// Does what the recipe says and finds nothing by itself. `cleanScan` is the same with the machine's own recipe; equal input gives equal bytes.
/// @throws Failure(input) when the recipe belongs to a scan of another size; Failure(cancelled) when stopped.
[[nodiscard]] CleanScan cleanBy(const CleanRecipe& recipe, const Image& scan, std::stop_token stop = {});

/// Does what was planned for this very scan. The same bytes as from the plan's recipe alone, a little sooner.
[[nodiscard]] CleanScan cleanBy(const CleanPlan& plan, const Image& scan, std::stop_token stop = {});

/// Finds the printed lines of all pages and puts them into the report, by the settings of its recipe. Nothing that finds a form or reads a field asks
/// for them; whoever wants them as a layer of the picture calls `separateRules`.
void tellRules(CleanScan& clean);

/// Ink black on white paper, same size as the page.
[[nodiscard]] Image binarize(const Image& reading);

}  // namespace ocr
