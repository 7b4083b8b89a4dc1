#include "ocr/layout/form_finder.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

#include "ocr/image_mat.h"
#include "ocr/layout/flat_strip.h"
#include "review/base/text.h"

namespace ocr {
namespace {

constexpr double kShapeTolerance = 0.2;   // Difference of the logarithms of width to height.
constexpr double kFoundAtLeast = 0.55;    // Of the printed lines,
constexpr double kExplainedAtLeast = 0.3; // and of the lines on the page.
constexpr double kClearFound = 0.8;       // Enough without a readable title.
constexpr double kClearMargin = 0.02;     // Between the best form and the next without a title.
constexpr double kTitleSure = 0.7;        // Similarity of the read title to a printed one.
constexpr double kNearMiss = 0.15;        // A form this much behind in geometry may still win by its title.

struct Candidate {
    const review::RecordForm* form = nullptr;
    FormFit fit;
    double title = 0;  // Similarity of what stands at the title's place to this form's title.
};

bool shapeFits(const review::RecordForm& form, const Image& page) {
    const double wanted = std::log(form.page.width / form.page.height);
    const double given = std::log(static_cast<double>(page.width()) / page.height());
    return std::abs(wanted - given) < kShapeTolerance;
}

const review::PrintedLabel* titleOf(const review::RecordForm& form) {
    for (const auto& label : form.labels) {
        if (label.role == review::LabelRole::title) return &label;
    }
    return nullptr;
}

/// 0..1: share of letters that agree after folding.
double similarity(const std::string& read, const std::string& printed) {
    const std::string a = review::folded(read);
    const std::string b = review::folded(printed);
    const double longest = static_cast<double>(std::max(review::letterCount(a), review::letterCount(b)));
    return longest > 0 ? 1 - static_cast<double>(review::editDistance(a, b)) / longest : 0;
}

/// What stands where the form has its title.
std::string readTitle(const CleanPage& page, const Candidate& candidate, TextReader& reader) {
    const auto* title = titleOf(*candidate.form);
    if (!title) return {};
    const review::Box& box = title->box;
    const review::Box around{box.x - 6, box.y - 2.5, box.width + 12, box.height + 5};
    return reader.read(imageFrom(flatStrip(page.reading, candidate.fit.warp, around, kStripPixelsPerMm), kStripDpi)).text;
}

}  // namespace

std::optional<FoundForm> findForm(const CleanPage& page, const LineMap& map, const std::vector<const review::RecordForm*>& forms, TextReader& titleReader) {
    const review::Size size{static_cast<double>(page.reading.width()), static_cast<double>(page.reading.height())};
    std::vector<Candidate> candidates;
    for (const auto* form : forms) {
        if (shapeFits(*form, page.reading)) candidates.push_back({form, fitForm(map, *form, size), 0});
    }
    if (candidates.empty()) return std::nullopt;
    const auto byGeometry = [](const Candidate& a, const Candidate& b) { return a.fit.score() > b.fit.score(); };
    std::stable_sort(candidates.begin(), candidates.end(), byGeometry);
    const auto passes = [](const Candidate& c) { return c.fit.found >= kFoundAtLeast && c.fit.explained >= kExplainedAtLeast; };
    if (!passes(candidates.front())) return std::nullopt;

    const std::string title = readTitle(page, candidates.front(), titleReader);
    Candidate* best = &candidates.front();
    for (Candidate& one : candidates) {
        if (const auto* printed = titleOf(*one.form)) one.title = similarity(title, printed->text);
    }
    const double bestTitle = std::max_element(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) { return a.title < b.title; })->title;
    const double lead = candidates.size() > 1 ? candidates[0].fit.score() - candidates[1].fit.score() : 1;
    if (bestTitle >= kTitleSure && best->title < bestTitle - 0.05) {
        // The title names another book: believe it only where the lines nearly agree with it.
        best = nullptr;
        for (Candidate& one : candidates) {
            if (!best && one.title >= bestTitle - 0.05 && passes(one) && one.fit.score() >= candidates[0].fit.score() - kNearMiss) best = &one;
        }
        if (!best) return std::nullopt;
    } else if (bestTitle < kTitleSure && (best->fit.found < kClearFound || lead < kClearMargin)) {
        return std::nullopt;
    }
    const double confidence = std::min(1.0, best->fit.score() * (best->title >= kTitleSure ? 1.15 : 0.9));
    return FoundForm{best->form, best->fit, confidence};
}

}  // namespace ocr
