#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>

#include "app/tasks/clean_scan.h"
#include "ocr/scan/decoder.h"

namespace app {

/// A scan as it is cleaned now.
struct CleanState {
    storage::Scan scan;
    storage::CleaningLog log;
    ocr::Image picture;      ///< Untouched.
    ocr::HandCleaning hand;  ///< What people set.
    ocr::CleanPlan plan;     ///< What counts: set by hand, known from before, or measured now.
};

/// What to look at, by value, for lanes other than the archive's.
struct CleanQuestion {
    storage::Scan scan;
    std::filesystem::path blob;
    storage::CleaningLog log;
};

/// @throws Failure(usage) when there is no such scan.
[[nodiscard]] CleanQuestion cleanQuestion(storage::Store& store, review::ScanId scan);

/// Decodes the scan and plans its cleaning. Heavy: belongs on the bench. @throws Failure(input) when the picture is torn or was changed.
[[nodiscard]] CleanState cleanState(ocr::Decoder& decoder, const CleanQuestion& question, const std::stop_token& stop = {});

/// One change by hand. What is not named stays.
struct HandChange {
    std::optional<int> turn;  ///< Degrees clockwise, a multiple of 90, by which the scan is turned upright; positions set in another turn are dropped.
    std::optional<std::pair<double, double>> split;  ///< Two pages: where the line cuts the upper and the lower edge, x in pixels of the upright scan.
    bool onePage = false;                            ///< No split; not together with `split`.
    std::size_t page = 0;                            ///< Index of the page that `corners` and `degrees` are of.
    std::optional<review::Quad> corners;
    std::optional<double> degrees;

    [[nodiscard]] bool none() const { return !turn && !split && !onePage && !corners && !degrees; }
};

/// What would be set by hand after the change: moving the split moves the inner corners with it.
/// @throws Failure(usage) when the page is not there, or corners or angle make no page.
[[nodiscard]] ocr::HandCleaning changedByHand(const CleanState& state, const HandChange& change);

/// Keeps what a person set and lets the scan wait to be read anew. Unchanged choices are not kept twice.
/// @throws Failure(usage) when somebody else chose meanwhile.
void chooseByHand(storage::Store& store, const CleanState& state, const ocr::HandCleaning& hand, const storage::Act& act);

}  // namespace app
