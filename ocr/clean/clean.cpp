#include "ocr/clean/clean.h"

#include <algorithm>

#include "ocr/clean/bleed.h"
#include "ocr/clean/dewarp.h"
#include "ocr/clean/light.h"
#include "ocr/clean/page_place.h"
#include "ocr/clean/paper_edge.h"
#include "ocr/clean/rules.h"
#include "ocr/clean/seal.h"
#include "ocr/clean/upright_scan.h"
#include "ocr/stop.h"
#include "review/base/failure.h"

namespace ocr {
namespace {

struct PageWork {
    CleanPage page;
    std::vector<review::Box> seals;
    double confidence = 1;
};

PageWork cleanPage(UprightScan& upright, const CleanRecipe& recipe, const PageRecipe& how) {
    PageWork work;
    CleanPage& page = work.page;
    const Image& scan = upright.picture();
    const PagePlace place = placePage(how.corners, how.degrees, scan.dpi());
    page.quad = how.corners;
    page.degrees = how.degrees;
    page.bendMm = how.bend.mm;
    page.pixelsPerMm = place.pixelsPerMm;
    const Bend bend = how.bend.curves ? bendAlong(*how.bend.curves, {double(place.width), double(place.height)}) : Bend();
    page.toScan = PageMap(place.toScan, {double(scan.width()), double(scan.height())}, bend);

    LightResult light = evenLight(layFlat(scan, page.toScan, place.width, place.height), page.pixelsPerMm, recipe.light);
    page.colour = light.even;
    if (recipe.bleed.leastRead < 1) light.even = lowerBleed(page.colour, page.pixelsPerMm, BleedFor::reading, recipe.bleed);
    SealResult seal = separateSeal(light, page.pixelsPerMm, recipe.seal);
    page.reading = how.whitenEdges ? whitenBeyondPaper(seal.reading, upright.view().outline(), page.toScan) : seal.reading;
    work.seals = std::move(seal.seals);
    work.confidence = std::min(light.confidence, seal.confidence);
    return work;
}

/// A page of a scan that was turned is told in pixels of the scan as it lies.
void leadHome(CleanPage& page, const CleanRecipe& recipe) {
    if (recipe.turn.degrees == 0) return;
    const review::Size scan{double(recipe.width), double(recipe.height)};
    const Projective home = beforeTurn(recipe.turn.degrees, scan);
    page.toScan = PageMap(page.toScan.flat().then(home), scan, page.toScan.bend());
    page.quad = home.apply(page.quad);
}

/// @param upright turned as the recipe says.
CleanScan carryOut(UprightScan& upright, const CleanRecipe& recipe, const std::stop_token& stop) {
    CleanScan result;
    CleanReport& report = result.report;
    report.turn = recipe.turn.seen;
    report.turned = recipe.turn.degrees;
    report.split = recipe.split.line.has_value();
    report.confidence = recipe.split.confidence;
    report.recipe = recipe;
    for (const PageRecipe& how : recipe.pages) {
        stopIfAsked(stop);
        PageWork work = cleanPage(upright, recipe, how);
        leadHome(work.page, recipe);
        report.quads.push_back(work.page.quad);
        report.pageDegrees.push_back(how.degrees);
        report.pageBendsMm.push_back(how.bend.mm);
        report.pageSizes.emplace_back(work.page.colour.width(), work.page.colour.height());
        report.pageSeals.push_back(std::move(work.seals));
        report.confidence = std::min(report.confidence, work.confidence);
        result.pages.push_back(std::move(work.page));
    }
    if (!report.pageDegrees.empty()) report.degrees = report.pageDegrees.front();
    return result;
}

}  // namespace

CleanScan cleanBy(const CleanRecipe& recipe, const Image& scan, std::stop_token stop) {
    return cleanBy(CleanPlan{recipe, {}, {}}, scan, std::move(stop));
}

CleanScan cleanBy(const CleanPlan& plan, const Image& scan, std::stop_token stop) {
    const CleanRecipe& recipe = plan.recipe;
    if (recipe.width != scan.width() || recipe.height != scan.height()) {
        throw review::Failure(review::FailureKind::input, {"Công thức làm sạch này là của một ảnh khác: khổ ảnh không khớp.",
                                                           "This recipe of cleaning belongs to another picture: the sizes differ."});
    }
    if (scan.empty()) return {};
    UprightScan upright(scan, recipe.turn.degrees, plan.seen);
    return carryOut(upright, recipe, stop);
}

TurnResult turnOfScan(const Image& scan) { return scan.empty() ? TurnResult{} : UprightScan(scan).measure(); }

CleanScan cleanScan(const Image& scan, std::stop_token stop, const HandCleaning& hand) {
    if (scan.empty()) return {};
    stopIfAsked(stop);
    UprightScan upright(scan);
    const CleanPlan plan = planCleaning(upright, hand, {}, stop);
    return carryOut(upright, plan.recipe, stop);
}

void tellRules(CleanScan& clean) {
    const CleanRecipe& recipe = clean.report.recipe;
    clean.report.pageRules.clear();
    clean.report.pageRuleConfidences.clear();
    for (const CleanPage& page : clean.pages) {
        RuleResult rules = separateRules(page.reading, page.pixelsPerMm, recipe.seal.inkLevel, recipe.rules);
        clean.report.pageRules.push_back(std::move(rules.lines));
        clean.report.pageRuleConfidences.push_back(rules.confidence);
    }
}

}  // namespace ocr
