#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "ocr/clean/hand_cleaning.h"
#include "ocr/clean/recipe.h"
#include "ocr/clean/upright_scan.h"
#include "ocr/image.h"

namespace ocr {

/// Where the values of a stage came from.
enum class StageOrigin {
    measured,  ///< The machine found them now.
    kept,      ///< The machine had found them before from the same inputs.
    byHand,    ///< A person set them.
};

/// One stage as it was planned.
struct StageRun {
    CleanStage stage = CleanStage::turn;
    std::size_t page = 0;  ///< Index of the page; 0 for stages of the whole scan.
    std::string inputs;    ///< `stageInputs`.
    std::string values;    ///< Compact JSON.
    StageOrigin origin = StageOrigin::measured;
};

/// A recipe and how it came about.
struct CleanPlan {
    CleanRecipe recipe;
    std::vector<StageRun> runs;  ///< In the order of the stages.
    std::optional<PaperView> seen;  ///< What was seen of the paper meanwhile, so that `cleanBy` need not look once more.
};

/// The machine's values of a stage if they were found before from these inputs.
using KnownStages = std::function<std::optional<std::string>(CleanStage stage, std::size_t page, const std::string& inputs)>;

/// Finds the recipe for a scan. What a person set is taken as it is and never measured; what is known from the same inputs is taken again; all
/// else is measured. An empty scan has a recipe without pages.
/// @throws Failure(input) when the line set by hand does not cut the paper in two; Failure(cancelled) when stopped.
[[nodiscard]] CleanPlan planCleaning(const Image& scan, const HandCleaning& hand = {}, const KnownStages& known = {}, std::stop_token stop = {});

/// The recipe when every value is set by hand or known; nothing when something would have to be measured. Needs no picture.
/// @param scan its size, pixels.
[[nodiscard]] std::optional<CleanPlan> knownCleaning(review::Size scan, const HandCleaning& hand, const KnownStages& known);

/// `planCleaning` that leaves the scan turned upright, for making the pages from it. @param scan not turned yet.
[[nodiscard]] CleanPlan planCleaning(UprightScan& scan, const HandCleaning& hand, const KnownStages& known, const std::stop_token& stop);

}  // namespace ocr
