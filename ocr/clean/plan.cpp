#include "ocr/clean/plan.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ocr/clean/deskew.h"
#include "ocr/clean/dewarp.h"
#include "ocr/clean/page_place.h"
#include "ocr/clean/split.h"
#include "ocr/clean/stage_inputs.h"
#include "ocr/clean/stage_text.h"
#include "ocr/stop.h"
#include "ocr/view.h"
#include "review/base/failure.h"

namespace ocr {
namespace {

constexpr double kLeastTurn = 0.08;  // Degrees: the paper's own edges are trusted up to this.

/// Goes through the stages in their order.
class Planner {
public:
    /// @param scan without it nothing is measured.
    Planner(review::Size size, const HandCleaning& hand, const KnownStages& known, UprightScan* scan = nullptr)
        : size_(size), hand_(hand), known_(known), scan_(scan), reader_("cleaning") {
        plan_.recipe.width = int(size.width);
        plan_.recipe.height = int(size.height);
    }

    CleanPlan go(const std::stop_token& stop) {
        CleanRecipe& recipe = plan_.recipe;
        recipe.turn = stage<ScanTurn>(
            CleanStage::turn, 0, turnByHand(), [this] { return findTurn(); },
            [this](const review::JsonNode& node) { return turnFrom(reader_, node); }, [](const ScanTurn& turn) { return textOf(turn); });
        size_ = turnedSize(size_, recipe.turn.degrees);
        if (scan_ != nullptr) scan_->turn(recipe.turn.degrees);
        recipe.split = stage<PageSplit>(
            CleanStage::split, 0, hand_.split, [this] { return findSplit(); },
            [this](const review::JsonNode& node) { return splitFrom(reader_, node); }, [](const PageSplit& split) { return textOf(split); });
        recipe.pages.resize(recipe.split.line ? 2 : 1);
        for (std::size_t i = 0; i < recipe.pages.size(); ++i) {
            stopIfAsked(stop);
            planPage(i);
        }
        recipe.light = settings<LightSettings>(CleanStage::light, lightFrom);
        recipe.bleed = settings<BleedSettings>(CleanStage::bleed, bleedFrom);
        recipe.seal = settings<SealSettings>(CleanStage::seal, sealFrom);
        recipe.rules = settings<RuleSettings>(CleanStage::rules, rulesFrom);
        return std::move(plan_);
    }

    /// Something would have had to be measured.
    [[nodiscard]] bool lacks() const { return lacks_; }

private:
    /// By hand, as known, or measured: in this order.
    template <typename Value, typename Measure, typename Parse, typename Write>
    Value stage(CleanStage stage, std::size_t page, const std::optional<Value>& byHand, Measure measure, Parse parse, Write write) {
        StageRun run{stage, page, stageInputs(plan_.recipe, stage, page, cornersByHand(page)), {}, StageOrigin::byHand};
        std::optional<Value> value = byHand;
        if (!value && known_) {
            if (const auto kept = known_(stage, page, run.inputs)) value = parse(review::parseJson(*kept, "cleaning"));
            run.origin = StageOrigin::kept;
        }
        if (!value) {
            lacks_ = lacks_ || scan_ == nullptr;
            value = scan_ != nullptr ? measure() : Value{};
            run.origin = StageOrigin::measured;
        }
        run.values = write(*value);
        plan_.runs.push_back(std::move(run));
        return *value;
    }

    /// A stage whose values are its settings.
    template <typename Settings, typename From>
    Settings settings(CleanStage which, From from) {
        return stage<Settings>(
            which, 0, std::nullopt, [] { return Settings{}; }, [&](const review::JsonNode& node) { return from(reader_, node); },
            [](const Settings& value) { return textOf(value); });
    }

    void planPage(std::size_t i) {
        PageRecipe& page = plan_.recipe.pages[i];
        page.corners = stage<review::Quad>(
            CleanStage::corners, i, handPage(i).corners, [&] { return findCorners(i); },
            [&](const review::JsonNode& node) { return cornersFrom(reader_, node, size_); }, cornersText);
        page.degrees = stage<double>(
            CleanStage::angle, i, handPage(i).degrees, [&] { return findAngle(page.corners); },
            [&](const review::JsonNode& node) { return angleFrom(reader_, node); }, angleText);
        page.bend = stage<PageBend>(
            CleanStage::bend, i, std::nullopt, [&] { return findBend(page); },
            [&](const review::JsonNode& node) { return bendFrom(reader_, node); }, [](const PageBend& bend) { return textOf(bend); });
        page.whitenEdges = stage<bool>(
            CleanStage::edges, i, std::nullopt, [&] { return !cornersByHand(i); },
            [&](const review::JsonNode& node) { return edgesFrom(reader_, node); }, edgesText);
    }

    [[nodiscard]] std::optional<ScanTurn> turnByHand() const {
        return hand_.turn ? std::optional(ScanTurn{*hand_.turn, {}}) : std::nullopt;
    }

    [[nodiscard]] ScanTurn findTurn() {
        ScanTurn turn{0, scan_->measure()};
        if (turn.seen.confidence >= TurnSettings().minConfidence) turn.degrees = turn.seen.degrees;
        return turn;
    }

    [[nodiscard]] HandPage handPage(std::size_t i) const { return i < hand_.pages.size() ? hand_.pages[i] : HandPage{}; }
    [[nodiscard]] bool cornersByHand(std::size_t i) const { return handPage(i).corners.has_value(); }

    PageSplit findSplit() {
        const SplitResult split = splitSheet(scan_->view().small(), scan_->view().paper());
        PageSplit result;
        if (split.line) result.line = SplitLine{scan_->view().toScan(split.line->top), scan_->view().toScan(split.line->bottom)};
        result.confidence = std::min(scan_->view().paper().confidence, split.confidence);
        return result;
    }

    review::Quad findCorners(std::size_t i) {
        std::optional<SplitLine> line;
        PaperView& view = scan_->view();
        if (const auto& cut = plan_.recipe.split.line) line = SplitLine{view.toSmall(cut->top), view.toSmall(cut->bottom)};
        review::Quad corners = pagesBeside(line, view.paper(), view.small().width()).at(i);
        for (review::Point& corner : corners) corner = view.toScan(corner);
        if (hand_.split && !isPage(corners, size_)) {
            throw review::Failure(review::FailureKind::input, {"Đường tách không cắt qua tờ giấy trên bản quét.",
                                                               "The split line does not cut the paper on the scan in two."});
        }
        return corners;
    }

    [[nodiscard]] double findAngle(const review::Quad& corners) const {
        const DeskewSettings settings;
        const review::Size flat = flatSizeOf(corners);
        const Image sketch = cutOut(scan_->picture(), corners, 0, std::min(1.0, double(settings.pictureLength) / std::max(flat.width, flat.height)));
        const DeskewResult skew = measureSkew(sketch, settings);
        const bool turn = skew.confidence >= settings.minConfidence && std::abs(skew.degrees) >= kLeastTurn;
        return leanOf(corners) + (turn ? skew.degrees : 0);
    }

    [[nodiscard]] PageBend findBend(const PageRecipe& page) const {
        const PagePlace place = placePage(page.corners, page.degrees, scan_->picture().dpi());
        const DewarpResult dewarp = measureBend(scan_->picture(), place.toScan, {double(place.width), double(place.height)}, place.pixelsPerMm);
        return dewarp.curves ? PageBend{dewarp.curves, dewarp.bendMm} : PageBend{};
    }

    review::Size size_;  ///< Of the scan; once it is turned, of the upright scan.
    const HandCleaning& hand_;
    const KnownStages& known_;
    UprightScan* scan_;
    bool lacks_ = false;
    review::JsonReader reader_;
    CleanPlan plan_;
};

}  // namespace

CleanPlan planCleaning(UprightScan& scan, const HandCleaning& hand, const KnownStages& known, const std::stop_token& stop) {
    CleanPlan plan = Planner({double(scan.picture().width()), double(scan.picture().height())}, hand, known, &scan).go(stop);
    plan.seen = scan.seen();
    return plan;
}

std::optional<CleanPlan> knownCleaning(review::Size scan, const HandCleaning& hand, const KnownStages& known) {
    Planner planner(scan, hand, known);
    CleanPlan plan = planner.go({});
    return planner.lacks() ? std::nullopt : std::optional(std::move(plan));
}

CleanPlan planCleaning(const Image& scan, const HandCleaning& hand, const KnownStages& known, std::stop_token stop) {
    if (scan.empty()) return {};
    stopIfAsked(stop);
    UprightScan upright(scan);
    return planCleaning(upright, hand, known, stop);
}

}  // namespace ocr
