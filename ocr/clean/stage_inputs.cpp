#include "ocr/clean/stage_inputs.h"

#include <initializer_list>

#include "ocr/clean/crop.h"
#include "ocr/clean/deskew.h"
#include "ocr/clean/dewarp.h"
#include "ocr/clean/split.h"
#include "ocr/clean/stage_text.h"
#include "ocr/clean/turn.h"

namespace ocr {
namespace {

std::string numbersText(std::initializer_list<double> numbers) {
    std::string text = "[";
    for (const double number : numbers) text += (text.size() > 1 ? "," : "") + numberText(number);
    return text + "]";
}

std::string textOf(const TurnSettings& s) { return numbersText({double(s.leastPatches), s.minConfidence, s.worthAsking}); }

std::string textOf(const CropSettings& s) {
    return numbersText({s.minContrast, s.minArea, s.minTintSupport, s.minSeen});
}

std::string textOf(const SplitSettings& s) { return numbersText({s.minAspect, s.certainAspect, s.minDepth}); }

std::string textOf(const DeskewSettings& s) { return numbersText({s.range, double(s.pictureLength), s.minConfidence}); }

std::string textOf(const DewarpSettings& s) {
    return numbersText({s.leastBendMm, s.mostBendMm, s.leastGain, double(s.leastTracks), s.leastSpan});
}

/// Where every page lies and how it is bent.
std::string placesText(const CleanRecipe& recipe) {
    std::string text;
    for (const PageRecipe& page : recipe.pages) text += cornersText(page.corners) + angleText(page.degrees) + ocr::textOf(page.bend);
    return text;
}

}  // namespace

bool isOfPage(CleanStage stage) {
    return stage == CleanStage::corners || stage == CleanStage::angle || stage == CleanStage::bend || stage == CleanStage::edges;
}

std::string stageInputs(const CleanRecipe& recipe, CleanStage stage, std::size_t page, bool cornersByHand) {
    std::string head = std::string(toText(stage)) + " " + std::to_string(versionOf(stage)) + " " + std::to_string(page + 1) + " ";
    if (stage == CleanStage::turn) return head + textOf(TurnSettings{});
    head += std::to_string(recipe.turn.degrees) + " ";
    switch (stage) {
        case CleanStage::turn: break;
        case CleanStage::split: return head + textOf(CropSettings{}) + textOf(SplitSettings{});
        case CleanStage::corners: return head + textOf(CropSettings{}) + ocr::textOf(recipe.split);
        case CleanStage::angle: return head + textOf(DeskewSettings{}) + cornersText(recipe.pages.at(page).corners);
        case CleanStage::bend:
            return head + textOf(DewarpSettings{}) + cornersText(recipe.pages.at(page).corners) + angleText(recipe.pages.at(page).degrees);
        case CleanStage::light: return head + ocr::textOf(LightSettings{}) + placesText(recipe);
        case CleanStage::bleed: return head + ocr::textOf(BleedSettings{}) + ocr::textOf(recipe.light) + placesText(recipe);
        case CleanStage::seal:
            return head + ocr::textOf(SealSettings{}) + ocr::textOf(recipe.light) + ocr::textOf(recipe.bleed) + placesText(recipe);
        case CleanStage::rules:
            return head + ocr::textOf(RuleSettings{}) + ocr::textOf(recipe.light) + ocr::textOf(recipe.bleed) + ocr::textOf(recipe.seal) +
                   placesText(recipe);
        case CleanStage::edges:
            return head + textOf(CropSettings{}) + (cornersByHand ? "hand" : "machine") + cornersText(recipe.pages.at(page).corners) +
                   angleText(recipe.pages.at(page).degrees) + ocr::textOf(recipe.pages.at(page).bend);
    }
    return head;
}

}  // namespace ocr
