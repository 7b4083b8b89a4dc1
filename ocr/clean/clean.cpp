#include "ocr/clean/clean.h"

#include <algorithm>

#include "ocr/clean/dewarp.h"
#include "ocr/clean/light.h"
#include "ocr/clean/page_place.h"
#include "ocr/clean/paper_edge.h"
#include "ocr/clean/paper_view.h"
#include "ocr/clean/plan.h"
#include "ocr/clean/seal.h"
#include "ocr/stop.h"
#include "review/base/failure.h"

namespace ocr {
namespace {

struct PageWork {
    CleanPage page;
    double confidence = 1;
};

PageWork cleanPage(const Image& scan, const CleanRecipe& recipe, const PageRecipe& how, PaperView& view) {
    PageWork work;
    CleanPage& page = work.page;
    const PagePlace place = placePage(how.corners, how.degrees, scan.dpi());
    page.quad = how.corners;
    page.degrees = how.degrees;
    page.bendMm = how.bend.mm;
    page.pixelsPerMm = place.pixelsPerMm;
    const Bend bend = how.bend.curves ? bendAlong(*how.bend.curves, {double(place.width), double(place.height)}) : Bend();
    page.toScan = PageMap(place.toScan, {double(scan.width()), double(scan.height())}, bend);

    const LightResult light = evenLight(layFlat(scan, page.toScan, place.width, place.height), page.pixelsPerMm, recipe.light);
    const SealResult seal = separateSeal(light, page.pixelsPerMm, recipe.seal);
    page.colour = light.even;
    page.reading = how.whitenEdges ? whitenBeyondPaper(seal.reading, view.outline(), page.toScan) : seal.reading;
    work.confidence = std::min(light.confidence, seal.confidence);
    return work;
}

CleanScan carryOut(const Image& scan, const CleanRecipe& recipe, PaperView& view, const std::stop_token& stop) {
    CleanScan result;
    CleanReport& report = result.report;
    report.split = recipe.split.line.has_value();
    report.confidence = recipe.split.confidence;
    report.recipe = recipe;
    for (const PageRecipe& how : recipe.pages) {
        stopIfAsked(stop);
        PageWork work = cleanPage(scan, recipe, how, view);
        report.quads.push_back(how.corners);
        report.pageDegrees.push_back(how.degrees);
        report.pageBendsMm.push_back(how.bend.mm);
        report.pageSizes.emplace_back(work.page.colour.width(), work.page.colour.height());
        report.confidence = std::min(report.confidence, work.confidence);
        result.pages.push_back(std::move(work.page));
    }
    if (!report.pageDegrees.empty()) report.degrees = report.pageDegrees.front();
    return result;
}

}  // namespace

CleanScan cleanBy(const CleanRecipe& recipe, const Image& scan, std::stop_token stop) {
    if (recipe.width != scan.width() || recipe.height != scan.height()) {
        throw review::Failure(review::FailureKind::input, {"Công thức làm sạch này là của một ảnh khác: khổ ảnh không khớp.",
                                                           "This recipe of cleaning belongs to another picture: the sizes differ."});
    }
    if (scan.empty()) return {};
    PaperView view(scan);
    return carryOut(scan, recipe, view, stop);
}

CleanScan cleanScan(const Image& scan, std::stop_token stop) {
    if (scan.empty()) return {};
    stopIfAsked(stop);
    PaperView view(scan);
    const CleanPlan plan = planCleaning(scan, view, {}, {}, stop);
    return carryOut(scan, plan.recipe, view, stop);
}

}  // namespace ocr
